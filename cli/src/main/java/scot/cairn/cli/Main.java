package scot.cairn.cli;

import org.springframework.boot.SpringApplication;
import scot.cairn.CairnService;

/** Where every command begins. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        SpringApplication.run(CairnService.class, args);
    }
}
