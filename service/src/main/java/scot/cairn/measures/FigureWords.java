package scot.cairn.measures;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import scot.cairn.pack.Measure;
import scot.cairn.subjects.Cell;

/** A figure in the words of a sentence, wherever in this room one is written. */
public final class FigureWords {

    private FigureWords() {}

    /**
     * With its unit, for example {@code 32 deaths} or {@code 87%}.
     *
     * @throws IllegalArgumentException if it is no number
     */
    public static String withUnit(Value value, Measure measure) {
        return Amounts.withUnit(Sentences.number(value), measure);
    }

    /** What a figure is of, for example {@code Scotland, 2023, Men}. */
    public static String of(Measure measure, Value value, String place) {
        String categories = value.isTotal() ? "" : ", " + categories(measure, value.breakdown());
        return "%s, %s%s".formatted(place, value.period().words(), categories);
    }

    /** Categories in words, for example {@code Men, 25 to 34}. */
    public static String categories(Measure measure, Map<String, String> breakdown) {
        return breakdown.isEmpty()
                ? "All"
                : new TreeMap<>(breakdown)
                        .entrySet().stream()
                                .map(one -> name(measure, one.getKey(), one.getValue()))
                                .collect(Collectors.joining(", "));
    }

    private static String name(Measure measure, String breakdown, String category) {
        return measure.breakdowns().stream()
                .filter(known -> known.id().equals(breakdown))
                .flatMap(known -> known.categories().stream())
                .filter(known -> known.id().equals(category))
                .map(Measure.Category::name)
                .findFirst()
                .orElse(category);
    }

    /** How much one number differs from another, for example {@code 16 more}. */
    public static String difference(BigDecimal difference, Measure measure) {
        return Amounts.difference(difference, measure);
    }

    /** With its decimals and no unit. */
    public static String shown(BigDecimal number, Measure measure) {
        return Amounts.shown(number, measure);
    }

    /** Without decimals, for example {@code 32,000}. */
    public static String whole(BigDecimal number) {
        return Cell.Value.of(number, Math.max(0, number.stripTrailingZeros().scale())).shown();
    }
}
