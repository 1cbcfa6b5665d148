package scot.cairn;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The running service. Each package under this one is a room. */
@SpringBootApplication
public class CairnService {}
