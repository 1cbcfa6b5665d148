package scot.cairn.statistics.files;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import scot.cairn.statistics.Confidence;
import scot.cairn.statistics.Interval;
import scot.cairn.statistics.rates.AgeBand;
import scot.cairn.statistics.rates.DirectRate;
import scot.cairn.statistics.rates.IndirectRate;
import scot.cairn.statistics.rates.Rate;
import scot.cairn.statistics.rates.RateFunnel;
import scot.cairn.statistics.rates.ReferenceBand;

/** Standardised rates and funnels, an area or a group of areas at a time. */
final class StandardMethods {

    private static final double PER = 100_000;
    private static final List<Confidence> CONFIDENCES = List.of(Confidence.P95, Confidence.P998);
    private static final List<String> AREA = List.of("area");
    private static final List<String> FUNNEL_INPUT =
            List.of("group", "area", "observed", "denominator");

    static final Method DIRECT =
            new Method.ByGroup(
                    "dsr",
                    "a directly standardised rate per 100,000 with Dobson's interval, at 0.95 and"
                            + " 0.998",
                    new Form(
                            bands("stdpop"),
                            List.of("area", "band"),
                            List.of(
                                    "area",
                                    "confidence",
                                    "total_count",
                                    "total_pop",
                                    "value",
                                    "vardsr",
                                    "lower",
                                    "upper",
                                    "suppressed_by_package")),
                    StandardMethods::direct);

    static final Method INDIRECT =
            new Method.ByGroup(
                    "isr",
                    "an indirectly standardised ratio and rate per 100,000, exact interval below 10"
                            + " events and Byar's from 10 up, at 0.95 and 0.998",
                    new Form(
                            bands("refcount", "refpop"),
                            List.of("area", "band"),
                            List.of(
                                    "area",
                                    "confidence",
                                    "observed",
                                    "expected",
                                    "ratio",
                                    "ratio_lower",
                                    "ratio_upper",
                                    "ref_rate",
                                    "rate",
                                    "rate_lower",
                                    "rate_upper")),
                    StandardMethods::indirect);

    static final Method FUNNEL =
            new Method.ByGroup(
                    "funnel",
                    "each area's rate or ratio with its own limits at 0.95 and 0.998 against the"
                            + " overall average of its group",
                    new Form(
                            List.of(
                                    Column.of("group", Kind.TEXT),
                                    Column.of("area", Kind.TEXT),
                                    Column.orEmpty("observed", Kind.COUNT),
                                    Column.orEmpty("denominator", Kind.COUNT)),
                            List.of("group", "area"),
                            RateMethods.with(
                                    FUNNEL_INPUT,
                                    "average",
                                    "low95",
                                    "high95",
                                    "low998",
                                    "high998",
                                    "significance")),
                    StandardMethods::funnel);

    private StandardMethods() {}

    /** What an age band of an area has, and the counts of whom it is held against. */
    private static List<Column> bands(String... against) {
        return Stream.concat(
                        Stream.of(
                                Column.of("area", Kind.TEXT),
                                Column.of("band", Kind.TEXT),
                                Column.orEmpty("count", Kind.COUNT),
                                Column.orEmpty("population", Kind.COUNT)),
                        Stream.of(against).map(name -> Column.orEmpty(name, Kind.COUNT)))
                .toList();
    }

    /** A count that is missing is taken as none; a population that is missing leaves no rate. */
    private static Stream<List<String>> direct(List<Row> rows) {
        double events = events(rows);
        double population = rows.stream().mapToDouble(row -> row.number("population")).sum();
        boolean isWhole =
                rows.stream().allMatch(row -> row.number("population") > 0)
                        && rows.stream().noneMatch(row -> row.isEmpty("stdpop"))
                        && rows.stream().mapToDouble(row -> row.number("stdpop")).sum() > 0;
        List<AgeBand> bands = new ArrayList<>();
        if (isWhole) {
            for (Row row : rows) {
                bands.add(
                        new AgeBand(
                                orNone(row, "count"),
                                row.number("population"),
                                row.number("stdpop")));
            }
        }
        return CONFIDENCES.stream()
                .map(confidence -> {
                    Cells cells = new Cells().same(rows.getFirst(), AREA);
                    cells.numbers(confidence.level(), events, population);
                    if (isWhole) {
                        DirectRate rate = DirectRate.of(bands);
                        cells.numbers(rate.value() * PER, rate.variance())
                                .numbers(
                                        rate.lower(confidence).orElse(Double.NaN) * PER,
                                        rate.upper(confidence).orElse(Double.NaN) * PER);
                    } else {
                        cells.empty(4);
                    }
                    return cells.flag(events < DirectRate.FEWEST_EVENTS).row();
                });
    }

    /** What is missing is taken as none, as PHEindicatormethods does, but for reference people. */
    private static Stream<List<String>> indirect(List<Row> rows) {
        double events = events(rows);
        boolean isWhole = rows.stream().allMatch(row -> row.number("refpop") > 0);
        List<ReferenceBand> bands = new ArrayList<>();
        if (isWhole) {
            for (Row row : rows) {
                bands.add(
                        new ReferenceBand(
                                orNone(row, "population"),
                                orNone(row, "refcount"),
                                row.number("refpop")));
            }
        }
        double expected = bands.stream().mapToDouble(ReferenceBand::expected).sum();
        return CONFIDENCES.stream()
                .map(confidence -> {
                    Cells cells = new Cells().same(rows.getFirst(), AREA);
                    cells.numbers(confidence.level(), events);
                    if (expected > 0) {
                        add(cells, IndirectRate.of(events, bands), confidence);
                    } else {
                        cells.numbers(isWhole ? expected : Double.NaN).empty(7);
                    }
                    return cells.row();
                });
    }

    private static void add(Cells cells, IndirectRate area, Confidence confidence) {
        double reference = area.referenceRate() * PER;
        double ratio = area.ratio().value(1);
        Interval interval = area.ratio().interval(confidence, 1);
        cells.numbers(area.expected(), ratio, interval.lower(), interval.upper())
                .numbers(
                        reference,
                        ratio * reference,
                        interval.lower() * reference,
                        interval.upper() * reference);
    }

    private static Stream<List<String>> funnel(List<Row> rows) {
        List<Row> known =
                rows.stream()
                        .filter(row -> !row.isEmpty("observed") && !row.isEmpty("denominator"))
                        .toList();
        double average =
                known.stream().mapToDouble(row -> row.number("observed")).sum()
                        / known.stream().mapToDouble(row -> row.number("denominator")).sum();
        return rows.stream().map(row -> place(row, average));
    }

    private static List<String> place(Row row, double average) {
        Cells cells = new Cells().same(row, FUNNEL_INPUT).numbers(average);
        double observed = row.number("observed");
        double exposure = row.number("denominator");
        if (!Double.isFinite(average) || !(observed >= 0) || !(exposure > 0)) {
            return cells.empty(5).row();
        }
        Rate rate = Rate.of(observed, exposure);
        for (Confidence confidence : CONFIDENCES) {
            Interval interval = rate.interval(confidence, 1);
            cells.numbers(interval.lower(), interval.upper());
        }
        return cells.text(new RateFunnel(average).position(rate).label()).row();
    }

    private static double events(List<Row> rows) {
        return rows.stream().mapToDouble(row -> orNone(row, "count")).sum();
    }

    private static double orNone(Row row, String column) {
        return row.isEmpty(column) ? 0 : row.number(column);
    }
}
