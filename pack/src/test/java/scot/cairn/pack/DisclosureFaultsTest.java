package scot.cairn.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisclosureFaultsTest {

    private static final String ASSESSMENTS = "methods/disclosure-assessments.yaml";
    private static final String POLICY =
            """
            id: %s
            name: Small counts
            from: 2026-11-23
            threshold: 5
            zeros: shown
            width: 5
            why: Ours.
            """;
    private static final String ASSESSMENT =
            """
              - id: %s
                name: Something
                at_risk: That somebody was there.
                why: Ours.
                office: The data team
                on: 2026-11-23
            """;

    private PackCopy pack;

    @BeforeEach
    void copy(@TempDir Path parent) {
        pack = PackCopy.in(parent);
    }

    @Test
    void onePolicyProtectsWhatIsNotAssessed() {
        String place =
                pack.write(
                        "methods/disclosure/zz.yaml",
                        POLICY.formatted("zz") + "unassessed: »true\n");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "methods/disclosure/small-counts-2026.yaml protects what is not"
                                + " assessed already; keep unassessed in the newer version, and take"
                                + " it out of the other");
    }

    @Test
    void aPolicyIsCalledByItsFileAndARuleForClassesIsWhole() {
        pack.write(
                "methods/disclosure/zz.yaml",
                POLICY.formatted("other").replace("threshold: 5", "threshold: 0") + "group: 10\n");

        assertThat(pack.faults())
                .hasSize(3)
                .anyMatch(fault -> fault.contains("the id is \"other\""))
                .anyMatch(fault -> fault.contains("\"0\" is out of range"))
                .anyMatch(fault -> fault.contains("a rule for classes needs the attributes"));
    }

    @Test
    void anAssessmentSaysByWhichPolicyAndNamesEachMeasureOnce() {
        pack.write(
                ASSESSMENTS,
                "assessments:\n"
                        + ASSESSMENT.formatted("a")
                        + """
                            review: 2026-11-22
                            measures: [population, thistle-acceses]
                            decision: protected
                        """
                        + ASSESSMENT.formatted("b")
                        + """
                            review: 2027
                            measures: [population]
                            derived: [naloxone-reach]
                            decision: shown_as_published
                            policy: small-counts-2026
                        """
                        + ASSESSMENT.formatted("c")
                        + """
                            review: 2027
                            measures: [scotpho-drug-death-rate]
                            decision: protected
                            policy: small-counts-2025
                        """);

        assertThat(pack.faults())
                .hasSize(7)
                .anyMatch(fault -> fault.contains("it is not said by which policy"))
                .anyMatch(fault -> fault.contains("write \"thistle-accesses\""))
                .anyMatch(fault -> fault.contains("looked at again before it was made"))
                .anyMatch(fault -> fault.contains("\"population\" is assessed already, in line 9"))
                .anyMatch(fault -> fault.contains("beside figures that are shown as published"))
                .anyMatch(fault -> fault.contains("write \"small-counts-2026\""))
                .anyMatch(fault -> fault.contains("\"scotpho-drug-death-rate\" is no count"));
    }
}
