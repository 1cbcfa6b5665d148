package scot.cairn.returns.obligations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import scot.cairn.pack.WrittenDate;
import scot.cairn.returns.obligations.Obligations.Made;
import scot.cairn.returns.obligations.Receipt.Stage;

class StateTest {

    /** For March to May 2026, due by 20 June, missing from 10 July. */
    private static final Obligation OWED =
            new Obligation(
                    "report",
                    "B1",
                    "",
                    WrittenDate.parse("2026-03 to 2026-05"),
                    LocalDate.of(2026, 6, 20),
                    LocalDate.of(2026, 7, 10),
                    List.of(),
                    List.of(),
                    new Decided("", 3, "It is asked every quarter.", List.of(), List.of(), null),
                    false);

    @ParameterizedTest(name = "on {0} it is {1}")
    @CsvSource({
        "2026-05-31, DUE",
        "2026-06-01, OPEN",
        "2026-06-20, OPEN",
        "2026-06-21, LATE",
        "2026-07-09, LATE",
        "2026-07-10, MISSING"
    })
    void whatDoesNotComeIsLateAndThenMissing(LocalDate day, State state) {
        assertThat(State.of(OWED, Optional.empty(), day)).isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void whatCameStandsAsFarAsItIs(Stage stage) {
        LocalDate on = LocalDate.of(2026, 6, 10);

        assertThat(State.of(OWED, came(stage, on), on).name()).isEqualTo(stage.name());
        assertThat(State.of(OWED, came(stage, on), on.minusDays(1))).isEqualTo(State.OPEN);
    }

    @Test
    void whatIsSignedInPartHasNotCome() {
        Optional<Receipt> part = came(Stage.SIGNED_IN_PART, LocalDate.of(2026, 6, 10));

        assertThat(State.of(OWED, part, LocalDate.of(2026, 6, 21))).isEqualTo(State.LATE);
        assertThat(State.of(OWED, part, LocalDate.of(2026, 7, 10))).isEqualTo(State.MISSING);
    }

    @Test
    void whatComesAfterItWasMissingHasComeLate() {
        Optional<Receipt> late = came(Stage.SUBMITTED, LocalDate.of(2026, 8, 1));

        Owed owed = owed(late, LocalDate.of(2026, 8, 1));

        assertThat(owed.state()).isEqualTo(State.SUBMITTED);
        assertThat(owed.isOnTime()).isFalse();
        assertThat(owed.daysLate()).isEqualTo(42);
    }

    @Test
    void everyReturnIsCountedOnceAndAddsUp() {
        LocalDate day = LocalDate.of(2026, 6, 25);
        List<Owed> all =
                List.of(
                        owed(came(Stage.SUBMITTED, LocalDate.of(2026, 6, 20)), day),
                        owed(came(Stage.ACCEPTED, LocalDate.of(2026, 6, 21)), day),
                        owed(Optional.empty(), day),
                        owed(Optional.empty(), LocalDate.of(2026, 7, 10)),
                        owed(Optional.empty(), LocalDate.of(2026, 6, 20)),
                        owed(
                                came(Stage.SUBMITTED, LocalDate.of(2026, 6, 2)),
                                LocalDate.of(2026, 6, 20)));

        assertThat(Timeliness.of(all)).isEqualTo(new Timeliness(4, 1, 1, 1, 1, 1, 1));
        assertThat(Timeliness.of(all).received()).isEqualTo(2);
    }

    @Test
    void everyStateHasAShapeOfItsOwn() {
        assertThat(Arrays.stream(State.values()).map(State::shape)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(State.values()).map(State::words)).doesNotHaveDuplicates();
    }

    private static Optional<Receipt> came(Stage stage, LocalDate on) {
        return Optional.of(new Receipt(stage, on, null, false, ""));
    }

    private static Owed owed(Optional<Receipt> receipt, LocalDate day) {
        return new Owed(
                new Made(OWED, Instant.EPOCH, 0), State.of(OWED, receipt, day), receipt, day);
    }
}
