package scot.cairn.statistics.files;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import scot.cairn.statistics.Confidence;
import scot.cairn.statistics.inequality.Quantile;
import scot.cairn.statistics.inequality.Scale;
import scot.cairn.statistics.inequality.ScottishSlopeIndex;
import scot.cairn.statistics.inequality.SlopeIndex;

/** Inequality over quantiles of deprivation, an area at a time. */
final class InequalityMethod {

    private static final List<String> TRANSFORMED = List.of("rate", "proportion");

    static final Method INEQUALITY =
            new Method.ByGroup(
                    "inequality",
                    "slope index of inequality: English with the ratio of ends (rii_ratio), also on"
                            + " logs for a rate and logits for a proportion; Scottish with the slope"
                            + " over the mean (scot_rii)",
                    new Form(
                            List.of(
                                    Column.of("area", Kind.TEXT),
                                    Column.of("quantile", Kind.ORDINAL),
                                    Column.orEmpty("population", Kind.COUNT),
                                    Column.orEmpty("value", Kind.NUMBER),
                                    Column.orEmpty("type", Kind.TEXT)),
                            List.of("area", "quantile"),
                            List.of(
                                    "area",
                                    "type",
                                    "intercept",
                                    "sii",
                                    "rii_ratio",
                                    "sii_transformed",
                                    "rii_ratio_transformed",
                                    "intercept_transformed",
                                    "scot_sii",
                                    "scot_sii_lower",
                                    "scot_sii_upper",
                                    "scot_overall",
                                    "scot_rii",
                                    "scot_rii_pct",
                                    "par_pct",
                                    "abs_range",
                                    "rel_range")),
                    InequalityMethod::of);

    private InequalityMethod() {}

    private static Stream<List<String>> of(List<Row> unordered) {
        List<Row> rows =
                unordered.stream()
                        .sorted(Comparator.comparingDouble(row -> row.number("quantile")))
                        .toList();
        Row first = unordered.getFirst();
        rows.forEach(row -> requireType(row, first.text("type")));
        Cells cells = new Cells().same(first, List.of("area", "type"));
        if (!isWhole(rows)) {
            return Stream.of(cells.empty(15).row());
        }
        List<Quantile> quantiles =
                rows.stream()
                        .map(row -> new Quantile(row.number("population"), row.number("value")))
                        .toList();
        addEnglish(cells, quantiles, scale(first.text("type")));
        ScottishSlopeIndex.of(quantiles)
                .ifPresentOrElse(index -> addScottish(cells, index), () -> cells.empty(9));
        return Stream.of(cells.row());
    }

    private static void addEnglish(Cells cells, List<Quantile> quantiles, Scale scale) {
        SlopeIndex.of(quantiles, Scale.PLAIN)
                .ifPresentOrElse(
                        index ->
                                cells.numbers(
                                        index.mostDeprived(),
                                        index.absolute(),
                                        index.ratioOfEnds()),
                        () -> cells.empty(3));
        boolean fits = quantiles.stream().allMatch(quantile -> scale.holds(quantile.value()));
        Optional<SlopeIndex> transformed =
                scale != Scale.PLAIN && fits ? SlopeIndex.of(quantiles, scale) : Optional.empty();
        transformed.ifPresentOrElse(
                index -> cells.numbers(index.absolute(), index.ratioOfEnds(), index.mostDeprived()),
                () -> cells.empty(3));
    }

    private static void addScottish(Cells cells, ScottishSlopeIndex index) {
        cells.numbers(index.absolute());
        index.interval(Confidence.P95)
                .ifPresentOrElse(
                        interval -> cells.numbers(interval.lower(), interval.upper()),
                        () -> cells.empty(2));
        cells.numbers(index.overall())
                .number(index.relativeToMean())
                .number(index.percentAboveMean())
                .number(index.attributablePercent())
                .numbers(index.range())
                .number(index.ratio());
    }

    /** All quantiles from the first on, each with its people and value. */
    private static boolean isWhole(List<Row> rows) {
        return rows.getLast().number("quantile") == rows.size()
                && rows.stream().noneMatch(row -> row.isEmpty("population"))
                && rows.stream().noneMatch(row -> row.isEmpty("value"));
    }

    private static Scale scale(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "rate" -> Scale.LOG;
            case "proportion" -> Scale.LOGIT;
            default -> Scale.PLAIN;
        };
    }

    private static void requireType(Row row, String first) {
        String type = row.text("type");
        if (!type.equals(first)) {
            row.refuse(
                    "type",
                    "the type %s differs from that of the area's first row, %s"
                            .formatted(Shown.of(type), Shown.of(first)),
                    "give an area one type");
            return;
        }
        String plain = type.toLowerCase(Locale.ROOT);
        Nearest.to(plain, TRANSFORMED)
                .filter(near -> !near.equals(plain))
                .ifPresent(near ->
                        row.refuse(
                                "type",
                                "the type %s is none".formatted(Shown.of(type)),
                                "write %s, or another word for values without a scale of their own"
                                        .formatted(near)));
    }
}
