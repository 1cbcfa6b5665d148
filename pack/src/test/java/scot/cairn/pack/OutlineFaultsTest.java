package scot.cairn.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlineFaultsTest {

    private static final String OUTLINE = "outline.yaml";
    private static final String MAPPINGS = "framework/mappings.yaml";

    private PackCopy pack;

    @BeforeEach
    void copy(@TempDir Path parent) {
        pack = PackCopy.ofOutline(parent);
    }

    @Test
    void theOutlineInTheRepositoryIsSound() {
        assertThat(pack.faults()).isEmpty();
    }

    @Test
    void aPlanIsHeldInFullOrInOutline() {
        pack.write("mission.yaml", "id: scotland-alcohol-drugs-plan-2026\n");

        assertThat(pack.faults())
                .contains(
                        "outline.yaml:1:1: the plan is held in full, and in outline too; take this"
                                + " file away once mission.yaml says all that it says");
    }

    @Test
    void anOutlineSaysWhatIsNotHeld() {
        String text = "not_held:\n";
        int line = pack.lineOf(OUTLINE, text);

        pack.change(OUTLINE, text, "not_holding:\n");

        assertThat(pack.faults())
                .anySatisfy(fault -> assertThat(fault).startsWith(OUTLINE + ":" + line + ":1: "));
    }

    @Test
    void theWordsOfAnOutlineCiteADocument() {
        String place =
                pack.change(
                        OUTLINE,
                        "source: strategic-plan-launch-2026",
                        "source: »strategic-plan-lunch-2026");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "no source is called \"strategic-plan-lunch-2026\"; write"
                                + " \"strategic-plan-launch-2026\", or add it to sources.yaml");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "same, the mapping does not say what stays the same",
                "new, what is new came from nothing",
                "dropped, what was dropped became nothing"
            })
    void aMappingHasTheEndsThatItsTypeNeeds(String type, String problem) {
        pack.change(MAPPINGS, "type: widened", "type: " + type);

        assertThat(pack.faults())
                .anySatisfy(
                        fault -> assertThat(fault).startsWith(MAPPINGS + ":").contains(problem));
    }

    @Test
    void aMappingJoinsAnotherPlanToThisOne() {
        pack.change(MAPPINGS, "plan: scotland-alcohol-drugs-plan-2026", "plan: some-other-plan");

        assertThat(pack.faults())
                .containsExactly(
                        MAPPINGS
                                + ":2:5: the mapping does not join another plan to this one; write"
                                + " scotland-alcohol-drugs-plan-2026 at one end, here, and the other"
                                + " plan at the other");
    }

    @Test
    void anEndInThisPlanIsInIt() {
        String place =
                pack.change(
                        MAPPINGS,
                        "plan: scotland-alcohol-drugs-plan-2026\n",
                        "plan: scotland-alcohol-drugs-plan-2026\n      item: »standards/none\n");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "no item of this plan is called \"standards/none\"; add it to the"
                                + " plan's files, or correct the id");
    }
}
