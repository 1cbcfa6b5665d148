package scot.cairn.measures.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import scot.cairn.calendar.DateRange;
import scot.cairn.loading.ItemJson;
import scot.cairn.measures.Value;
import scot.cairn.pack.AreaSet;
import scot.cairn.pack.Designation;
import scot.cairn.pack.Measure;
import scot.cairn.pack.WrittenDate;

/** What the checks find, and what they let be. */
class SeriesChecksTest {

    @Test
    void theLastStepIsHeldAgainstTheLimitOfTheStepsBeforeIt() {
        // Values 10 and 12 in turn end at 12: the mean range is 2, its limit 3.267 × 2 = 6.534.
        assertThat(words(series(18.6)))
                .containsExactly(
                        "19 is 7 higher than the figure before it; the steps between the 12 before it have the limit 7 (XmR, Making Data Count)");
        assertThat(words(series(5.4))).hasSize(1);
        assertThat(words(series(18.5))).isEmpty();
        assertThat(words(series(18.6).subList(1, 13))).isEmpty();
    }

    @Test
    void aSteadyTrendIsNotFound() {
        List<Value> steady =
                IntStream.rangeClosed(2000, 2020)
                        .mapToObj(year -> value("S", Integer.toString(year), 10 * year, Map.of()))
                        .toList();

        assertThat(words(steady)).isEmpty();
    }

    @Test
    void limitsBeginAnewWhereTheMethodChanged() {
        Measure parted = measure("deaths", List.of("2010"));

        assertThat(new SeriesChecks(parted, series(99)).findings()).isEmpty();
    }

    @Test
    void aPeriodIsMissedInASeriesOfPeriodsThatFollowEachOther() {
        List<Value> gap =
                IntStream.of(2001, 2002, 2003, 2004, 2005, 2008)
                        .mapToObj(year -> value("S", Integer.toString(year), 5, Map.of()))
                        .toList();

        assertThat(words(gap))
                .containsExactly(
                        "Nothing is on record between 2005 and 2008, where 5 periods follow each other");
        assertThat(words(gap.subList(1, 6))).isEmpty();
        assertThat(words(gap.subList(0, 5))).isEmpty();
    }

    @Test
    void aNumberThatCannotBeIsFound() {
        assertThat(words(List.of(value("S", "2001", -1, Map.of()))))
                .containsExactly("-1 is below 0, and it is a count");
        assertThat(
                        new SeriesChecks(
                                        measure("percent", List.of()),
                                        List.of(value("S", "2001", 100.4, Map.of())))
                                .findings())
                .hasSize(1);
        assertThat(words(List.of(value("S", "2001", 0, Map.of())))).isEmpty();
        assertThat(words(List.of(value("S", "2001", null, Map.of())))).isEmpty();
    }

    @Test
    void partsAreAddedUpWhereEveryOneHasANumber() {
        AreaSet two = new AreaSet("set", "Harbours", "Harbour", null, null, 2);
        Value total = value("S", "2001", 10, Map.of());
        Value one = value("A", "2001", 4, Map.of());
        List<Value> differ = List.of(total, one, value("B", "2001", 5, Map.of()));
        Measure measure = measure("deaths", List.of());

        assertThat(new PartsChecks(measure, differ, "S").findings(List.of(two)))
                .extracting(Finding::words)
                .containsExactly("The areas of Harbours add up to 9, and the total printed is 10");
        assertThat(new PartsChecks(measure, List.of(total, one), "S").findings(List.of(two)))
                .isEmpty();
        assertThat(
                        new PartsChecks(
                                        measure,
                                        List.of(total, one, value("B", "2001", 6, Map.of())),
                                        "S")
                                .findings(List.of(two)))
                .isEmpty();
        assertThat(
                        new PartsChecks(
                                        measure,
                                        List.of(total, one, value("B", "2001", null, Map.of())),
                                        "S")
                                .findings(List.of(two)))
                .isEmpty();
    }

    private static List<String> words(List<Value> values) {
        return new SeriesChecks(measure("deaths", List.of()), values)
                .findings().stream().map(Finding::words).toList();
    }

    private static List<Value> series(double last) {
        return IntStream.rangeClosed(0, 12)
                .mapToObj(i ->
                        value(
                                "S",
                                Integer.toString(2000 + i),
                                i == 12 ? last : i % 2 == 0 ? 10 : 12,
                                Map.of()))
                .toList();
    }

    private static Measure measure(String unit, List<String> breaks) {
        String gaps =
                breaks.stream()
                        .map(year ->
                                """
                                {"at": {"text": "%1$s", "first": "%1$s-01-01", "last": "%1$s-12-31"},
                                 "what": "Another register.", "source": "x"}\
                                """
                                        .formatted(year))
                        .collect(Collectors.joining(","));
        return ItemJson.read(
                """
                {"id": "m", "name": "M", "officialTerm": "M", "decimals": 0,
                 "unit": {"one": "%1$s", "other": "%1$s"}, "about": {"definition": "d"},
                 "breakdowns": [], "breaks": [%2$s]}\
                """
                        .formatted(unit, gaps),
                Measure.class);
    }

    private static Value value(
            String area, String period, @Nullable Number number, Map<String, String> breakdown) {
        return new Value(
                "m",
                area.equals("S") ? "nation" : "set",
                area,
                DateRange.of(WrittenDate.parse(period)),
                breakdown,
                number == null ? null : new BigDecimal(number.toString()),
                null,
                null,
                null,
                Designation.OFFICIAL_STATISTICS,
                "First",
                null,
                "x",
                null,
                "f.csv",
                Instant.EPOCH,
                false);
    }
}
