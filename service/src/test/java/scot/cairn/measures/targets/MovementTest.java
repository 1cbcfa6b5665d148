package scot.cairn.measures.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.cairn.calendar.DateRange;
import scot.cairn.measures.Value;
import scot.cairn.pack.Commitment.TargetBound;
import scot.cairn.pack.Designation;
import scot.cairn.pack.WrittenDate;
import scot.cairn.statistics.targets.Progress;

/** Which way figures move, and where they would stand. */
class MovementTest {

    private static final BigDecimal GOAL = new BigDecimal("50");

    @ParameterizedTest
    @CsvSource({
        "100, 80, AT_MOST, TOWARDS",
        "100, 120, AT_MOST, AWAY",
        "30, 40, AT_LEAST, TOWARDS",
        "30, 20, AT_LEAST, AWAY",
        "60, 70, AT_LEAST, TOWARDS",
        "30, 40, EQUAL, TOWARDS",
        "70, 60, EQUAL, TOWARDS",
        "70, 80, EQUAL, AWAY",
        "70, 70, EQUAL, HELD",
    })
    void itIsReadAgainstTheNumber(String from, String to, TargetBound bound, Movement movement) {
        List<Value> points = List.of(of("2020", from, null, null), of("2021", to, null, null));

        assertThat(Movement.of(points, GOAL, bound)).isEqualTo(movement);
    }

    @Test
    void ofOneFigureItCannotBeTold() {
        assertThat(Movement.of(List.of(of("2020", "1", null, null)), GOAL, TargetBound.AT_MOST))
                .isEqualTo(Movement.CANNOT_TELL);
    }

    /** The difference of 100 (90 to 110) and 95 (85 to 105) holds 0; that to 60 (50 to 70) not. */
    @ParameterizedTest
    @CsvSource({"95, 85, 105, UNCLEAR", "60, 50, 70, TOWARDS"})
    void whereIntervalsAllowNoChangeItIsNoStatisticallySignificantOne(
            String to, String lower, String upper, Movement movement) {
        List<Value> points = List.of(of("2020", "100", "90", "110"), of("2021", to, lower, upper));

        assertThat(Movement.of(points, GOAL, TargetBound.AT_MOST)).isEqualTo(movement);
    }

    /** Five figures near the line 100, 90, 80, 70, 60: about 30 three years on, of 50 wanted. */
    @Test
    void aForecastNeedsFiveFiguresAndHasItsInterval() {
        List<Value> points = new ArrayList<>();
        List<String> numbers = List.of("101", "89", "80", "71", "59");
        for (int year = 0; year < numbers.size(); year++) {
            points.add(of(String.valueOf(2019 + year), numbers.get(year), null, null));
        }
        LocalDate day = LocalDate.of(2026, 12, 31);

        Forecast forecast = Forecast.of(points, GOAL, TargetBound.AT_MOST, day).orElseThrow();

        assertThat(forecast.value()).isCloseTo(29, within(2.0));
        assertThat(forecast.interval().lower()).isLessThan(forecast.value());
        assertThat(forecast.progress()).contains(Progress.ON_TRACK);
        assertThat(forecast.probability().orElseThrow()).isGreaterThan(0.99);
        assertThat(Forecast.of(points.subList(0, 4), GOAL, TargetBound.AT_MOST, day)).isEmpty();
        assertThat(Forecast.of(points, GOAL, TargetBound.AT_MOST, LocalDate.of(2023, 12, 31)))
                .isEmpty();
    }

    private static Value of(
            String year, String number, @Nullable String lower, @Nullable String upper) {
        return new Value(
                "measure",
                "isles",
                "A",
                DateRange.of(WrittenDate.parse(year)),
                Map.of(),
                new BigDecimal(number),
                lower == null ? null : new BigDecimal(lower),
                upper == null ? null : new BigDecimal(upper),
                null,
                Designation.OFFICIAL_STATISTICS,
                "First",
                null,
                "source",
                null,
                "file",
                Instant.EPOCH,
                false);
    }
}
