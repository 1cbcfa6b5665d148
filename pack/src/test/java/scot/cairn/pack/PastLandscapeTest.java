package scot.cairn.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import scot.cairn.pack.Reading.Sound;

/** An invented nation that made two bays into one: a question about the past still answers. */
class PastLandscapeTest {

    private static final LocalDate BEFORE = LocalDate.of(2025, 3, 31);
    private static final LocalDate AFTER = LocalDate.of(2025, 4, 1);

    private final Plan plan =
            ((Sound)
                            PackReader.read(
                                    Path.of("../service/src/test/resources/packs/lantern-mission")))
                    .plan();

    @Test
    void theKeepersOfADayAreThoseOfTheBaysOfThatDay() {
        assertThat(keepersOn(BEFORE)).containsExactly("gull-bay-keepers", "tern-bay-keepers");
        assertThat(keepersOn(AFTER)).containsExactly("twin-bay-keepers");
    }

    @Test
    void aBayThatIsNoMoreLiesInTheOneThatTookItsPlace() {
        assertThat(plan.areaLinks())
                .filteredOn(link -> link.area().equals("B1") && link.mayHoldOn(AFTER))
                .extracting(AreaLink::within)
                .containsExactly("B3");
        assertThat(plan.areaLinks())
                .filteredOn(link -> link.area().equals("B1") && link.mayHoldOn(BEFORE))
                .extracting(AreaLink::within)
                .containsExactly("H1");
    }

    @Test
    void theHolderOfADayIsTheOneOfThatDay() {
        assertThat(mastersOn(LocalDate.of(2024, 6, 30))).containsExactly("Isla Quay");
        assertThat(mastersOn(LocalDate.of(2024, 7, 1))).containsExactly("Finn Harrow");
    }

    @Test
    void whoAnsweredUnderTheCharterStillStandsOnRecord() {
        assertThat(plan.lines())
                .filteredOn(line ->
                        line.role() == Line.Role.ACCOUNTABLE
                                && "standard/keeping".equals(line.subject())
                                && line.mayHoldOn(LocalDate.of(2021, 12, 31)))
                .extracting(Line::who)
                .containsExactly("harbour-council");
    }

    @Test
    void aConflictThatIsSettledKeepsBothClaims() {
        assertThat(plan.conflicts())
                .filteredOn(conflict -> conflict.state() == Conflict.State.SETTLED)
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.lines()).containsExactly("council-bays", "bays-keeping");
                    assertThat(conflict.settled()).isNotNull();
                });
    }

    private List<String> keepersOn(LocalDate day) {
        return plan.bodies().stream()
                .filter(body -> "bay-keepers".equals(body.memberOf()) && body.mayHoldOn(day))
                .map(Body::id)
                .toList();
    }

    private List<String> mastersOn(LocalDate day) {
        return plan.holders().stream()
                .filter(holder -> holder.office().equals("harbour-master") && holder.mayHoldOn(day))
                .map(Holder::name)
                .toList();
    }
}
