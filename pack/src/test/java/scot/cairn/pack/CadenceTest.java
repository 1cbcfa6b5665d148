package scot.cairn.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.cairn.pack.Cadence.Decision;

class CadenceTest {

    private static final String FILE = "methods/cadence/mat-reports-1.yaml";

    private final Cadence rule =
            ((Reading.Sound) PackReader.read(PackCopy.REAL)).plan().cadences().getFirst();

    @Test
    void deathsAreConcentratedAndTheStandardIsNotMet() {
        Decision decision =
                rule.decide(Map.of("deaths-concentrated", "yes", "mat-1-implemented", "no"));

        assertThat(decision.months()).isEqualTo(1);
        assertThat(decision.notHeld()).isEmpty();
    }

    @Test
    void oneOfTheTwoIsNotEnough() {
        assertThat(rule.decide(Map.of("deaths-concentrated", "no")).months()).isEqualTo(3);
        assertThat(rule.decide(Map.of("mat-1-implemented", "yes")).months()).isEqualTo(3);
        assertThat(rule.decide(Map.of("mat-1-implemented", "yes")).notHeld()).isEmpty();
    }

    @Test
    void aFactThatCouldDecideOtherwiseIsSaidNotToBeHeld() {
        assertThat(rule.decide(Map.of("deaths-concentrated", "yes")).notHeld())
                .containsExactly("mat-1-implemented");
        assertThat(rule.decide(Map.of()).notHeld())
                .containsExactly("deaths-concentrated", "mat-1-implemented");
        assertThat(rule.decide(Map.of()).months()).isEqualTo(3);
    }

    @Test
    void aRuleThatFailsItsOwnTestIsAFault(@TempDir Path parent) {
        PackCopy pack = PackCopy.in(parent);
        pack.change(FILE, "otherwise:\n  months: 3", "otherwise:\n  months: 6");

        assertThat(pack.faults())
                .hasSize(4)
                .allMatch(fault ->
                        fault.endsWith(
                                "the rule decides 6 of these facts, and its test says 3;"
                                        + " correct the rule, or the test"));
    }

    @Test
    void aRuleReadsTheFactsThatItNames(@TempDir Path parent) {
        PackCopy pack = PackCopy.in(parent);
        pack.change(
                FILE, "{fact: mat-1-implemented, is: 'no'}", "{fact: mat-1-implementd, is: 'no'}");
        pack.change(
                FILE,
                "- {fact: deaths-concentrated, is: 'yes'}",
                "- {fact: deaths-concentrated, is: maybe}");

        assertThat(pack.faults())
                .hasSize(2)
                .anyMatch(fault -> fault.contains("write \"mat-1-implemented\""))
                .anyMatch(fault -> fault.contains("no answer is called \"maybe\""));
    }

    @Test
    void twoVersionsOfARuleDoNotBeginOnOneDay(@TempDir Path parent) throws IOException {
        PackCopy pack = PackCopy.in(parent);
        String first = Files.readString(pack.folder().resolve(FILE));
        pack.write(
                "methods/cadence/mat-reports-2.yaml",
                first.replace("id: mat-reports-1", "id: mat-reports-2"));

        assertThat(pack.faults())
                .hasSize(2)
                .anyMatch(fault -> fault.contains("has the same version"))
                .anyMatch(fault -> fault.contains("has the same from"));
    }
}
