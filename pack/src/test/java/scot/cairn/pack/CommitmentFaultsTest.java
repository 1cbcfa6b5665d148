package scot.cairn.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitmentFaultsTest {

    private static final String TARGETS = "commitments/targets.yaml";
    private static final String MILESTONES = "commitments/milestones.yaml";

    private PackCopy pack;

    @BeforeEach
    void copy(@TempDir Path parent) {
        pack = PackCopy.in(parent);
    }

    @Test
    void aTargetThatIsSetNamesItsMeasure() {
        String place =
                pack.change(
                        TARGETS,
                        "      state: set\n      measure: ost-people-average-in-community\n",
                        "      »state: set\n");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "a target that is set has no measure; add it, or write state:"
                                + " intended until a document defines the target");
    }

    @Test
    void theMeasureOfATargetIsKnown() {
        String place =
                pack.change(
                        TARGETS,
                        "measure: ost-people-average-in-community",
                        "measure: »ost-people-average-in-comunity");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "no measure is called \"ost-people-average-in-comunity\"; write"
                                + " \"ost-people-average-in-community\", or add it to measures");
    }

    @Test
    void anOwnerIsABodyOfTheRegister() {
        String place =
                pack.change(TARGETS, "- body: local-authorities", "- body: »local-authority");

        assertThat(pack.faults())
                .singleElement()
                .asString()
                .startsWith(place + "no body is called \"local-authority\"; write \"");
    }

    @Test
    void bodiesThatAreBothSaidToAnswerAreAConflictToBeNamed() {
        pack.change(
                TARGETS,
                "      - body: integration-authorities\n        role: delivers",
                "      - body: health-boards\n        role: accountable");
        pack.change(
                TARGETS,
                "    conflict: >-\n"
                        + "      The plan says in one place that local authorities will deliver the"
                        + " target, and in others that\n"
                        + "      local accountability, planning and delivery sit with Integration"
                        + " Authorities.\n",
                "");

        assertThat(pack.faults())
                .singleElement()
                .asString()
                .endsWith(
                        "documents name 2 bodies as accountable; say under conflict that they"
                                + " differ, so that a person can settle it");
    }

    @Test
    void theFirstVersionIsCalledSo() {
        String place =
                pack.change(MILESTONES, "      - change: first", "      - »change: restated");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the first version is not called so; put the first words first,"
                                + " with change: first, and no other so");
    }

    @Test
    void aDateStandsWithItsWords() {
        String place =
                pack.change(
                        MILESTONES,
                        "        due: 2022-04\n        due_words: by April 2022\n",
                        "        »due: 2022-04\n");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "a date stands without its words; give both due and due_words, or"
                                + " neither");
    }

    @Test
    void aReBasedPromiseSaysWhyOrByWhom() {
        int line = pack.lineOf(MILESTONES, "change: re_based");
        pack.change(MILESTONES, "        why:\n", "        said_why:\n");
        pack.change(MILESTONES, "        authority: >-\n", "        whose: >-\n");

        assertThat(pack.faults())
                .contains(
                        MILESTONES
                                + ":"
                                + line
                                + ":9: the promise was re-based and nothing says why or by whose"
                                + " authority; quote the reason under why, or name the authority");
    }

    @Test
    void whatIsNotMeasurableSaysWhatItLacks() {
        String place =
                pack.change(
                        MILESTONES,
                        "      as_stated: false\n      lacks: [definition, test]\n",
                        "      »as_stated: false\n");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "nothing says what the promise lacks and why; fill in lacks and"
                                + " why");
    }

    @Test
    void whatAPromiseServesIsInTheFramework() {
        String place = pack.change(TARGETS, "serves: [outcome/4,", "serves: [»outcome/9,");

        assertThat(pack.faults())
                .singleElement()
                .asString()
                .startsWith(place + "no part of the framework is called \"outcome/9\"; write \"");
    }

    @Test
    void aPromiseDoesNotFollowItself() {
        pack.change(
                TARGETS,
                "follows: ost-treatment-target",
                "follows: treatment-target-drugs-and-alcohol");

        assertThat(pack.faults())
                .singleElement()
                .asString()
                .endsWith(
                        "the promise follows itself: treatment-target-drugs-and-alcohol after"
                                + " treatment-target-drugs-and-alcohol; name the promise that comes"
                                + " first");
    }

    @Test
    void anIdIsTakenOnceInAllFiles() {
        String place =
                pack.change(
                        MILESTONES, "- id: mat-standards-embedded", "- id: »ost-treatment-target");

        assertThat(pack.faults())
                .anySatisfy(fault ->
                        assertThat(fault).contains("the id \"ost-treatment-target\" is taken by"));
        assertThat(place).startsWith(MILESTONES);
    }

    @Test
    void oneNumberIsNoSum() {
        pack.change(
                TARGETS,
                "        percent: 9\n        result: 32000\n        reading: by\n\n",
                "        percent: 9\n        reading: by\n\n");

        assertThat(pack.faults())
                .singleElement()
                .asString()
                .endsWith(
                        "nothing can be worked out from one number; give at least two of baseline,"
                                + " change, percent, result, or take the sum out");
    }

    @Test
    void aPledgeNamesMoney() {
        String place = pack.change(MILESTONES, "kind: milestone", "kind: »pledge");

        assertThat(pack.faults())
                .singleElement()
                .asString()
                .endsWith(
                        "a pledge names no money; add money with its amount, or write kind: action");
        assertThat(place).isNotEmpty();
    }

    @Test
    void theStandardsOfASetHaveNumbersOfTheirOwn() {
        pack.change("standards/mat.yaml", "  - number: 2\n", "  - number: 1\n");

        assertThat(pack.faults())
                .anySatisfy(fault -> assertThat(fault).contains("the number 1 is taken by line"));
    }
}
