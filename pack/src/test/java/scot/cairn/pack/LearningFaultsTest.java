package scot.cairn.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of change and marked dates say what was seen, and not why. */
class LearningFaultsTest {

    private static final String TESTS = "measures/tests-of-change.yaml";
    private static final String TEST =
            """
            tests:
              - id: evening-clinic
                title: A clinic in the evening
                aim: Shorter waits
                area: S12000049
                from: 2024-02
                measure: nrs-drug-misuse-deaths
                source: plan-2022-2026
                section: '1'
            """;

    private PackCopy pack;

    @BeforeEach
    void copy(@TempDir Path parent) {
        pack = PackCopy.in(parent);
    }

    @Test
    void whatWasFoundSaysNotWhyWithoutAnEvaluation() {
        List<String> causal =
                List.of(
                        "Waits fell because of the clinic.",
                        "The clinic CAUSED shorter waits.",
                        "The clinic led to shorter waits.",
                        "Waits fell due to the clinic.",
                        "As a result, waits fell.",
                        "The clinic had a large impact on waits.");
        pack.write(TESTS, tests(causal, ""));

        assertThat(pack.faults())
                .hasSize(causal.size())
                .allMatch(fault ->
                        fault.contains(
                                " says why, and no evaluation is named; say what was seen and when,"
                                        + " or name under evaluation the document that shows why"))
                .first()
                .asString()
                .startsWith(TESTS + ":10:12: \"because of\"");

        pack.write(TESTS, tests(causal, "    evaluation: plan-2022-2026\n"));

        assertThat(pack.faults()).isEmpty();
    }

    private static String tests(List<String> found, String evaluation) {
        StringBuilder tests = new StringBuilder("tests:\n");
        for (String words : found) {
            tests.append(
                            TEST.replace("tests:\n", "")
                                    .replace(
                                            "clinic\n    t",
                                            "clinic-%d\n    t".formatted(tests.length())))
                    .append("    found: ")
                    .append(words)
                    .append("\n")
                    .append(evaluation);
        }
        return tests.toString();
    }

    @Test
    void whatWasSeenIsNoFault() {
        pack.write(
                TESTS,
                TEST
                        + """
                            found: Waits were shorter in March than in January, and the causeway was shut.
                            act: adopt
                        """);

        assertThat(pack.faults()).isEmpty();
    }

    @Test
    void everyFaultOfATestIsSaidAtOnce() {
        pack.write(
                TESTS,
                """
                tests:
                  - id: evening-clinic
                    title: A clinic in the evening
                    aim: Shorter waits
                    from: 2024-02
                    to: 2023
                    measure: nrs-drug-misuse-death
                    act: adopt
                    source: plan-2022-2026
                    section: '1'
                    evaluation: nobody-knows
                """);

        assertThat(pack.faults())
                .hasSize(5)
                .anyMatch(fault -> fault.contains("it is not said who tried this, nor where"))
                .anyMatch(fault -> fault.startsWith(TESTS + ":6:5: the test ends before it begins"))
                .anyMatch(fault -> fault.contains("no measure is called \"nrs-drug-misuse-death\""))
                .anyMatch(fault -> fault.contains("what was done about it and not what was found"))
                .anyMatch(fault -> fault.contains("no source is called \"nobody-knows\""));
    }

    @Test
    void anEventNamesItsMeasuresAndSaysNotWhatCameOfIt() {
        pack.write(
                "measures/events.yaml",
                """
                events:
                  - id: letter-sent
                    at: 2022-03
                    what: A letter was sent, which led to more prescribing.
                    measures: [no-such-measure]
                    areas: [S99999999]
                    source: plan-2022-2026
                    section: '1'
                """);

        assertThat(pack.faults())
                .hasSize(3)
                .anyMatch(fault -> fault.contains("\"led to\" says why"))
                .anyMatch(fault -> fault.contains("no measure is called \"no-such-measure\""))
                .anyMatch(fault -> fault.contains("S99999999"));
    }
}
