package scot.cairn.measures;

import java.math.BigDecimal;
import java.util.List;
import scot.cairn.pack.Measure;
import scot.cairn.statistics.Change;
import scot.cairn.subjects.Cell;

/**
 * Numbers of a measure in words: a count is fewer or more, a rate lower or higher, and a percentage
 * changes by percentage points.
 */
public final class Amounts {

    private static final List<String> PERCENT = List.of("percent", "per cent", "%");

    private Amounts() {}

    /** A number as a sentence writes it, with a per cent sign where the unit is one. */
    public static String shown(BigDecimal number, Measure measure) {
        String digits = Cell.Value.of(number, measure.decimals()).shown();
        return isPercentage(measure) ? digits + "%" : digits;
    }

    /** A number with its unit, for example {@code 32 deaths}, {@code 87%}. */
    public static String withUnit(BigDecimal number, Measure measure) {
        return isPercentage(measure)
                ? shown(number, measure)
                : shown(number, measure) + " " + of(number, measure.unit());
    }

    /** A number with what it counts, for example {@code 32 people died}, {@code 87% of adults}. */
    static String counted(BigDecimal number, Measure measure) {
        String counted = of(number, measure.counted());
        return PERCENT.stream()
                .filter(word -> counted.startsWith(word + " "))
                .filter(_ -> isPercentage(measure))
                .findFirst()
                .map(word -> shown(number, measure) + counted.substring(word.length()))
                .orElse(shown(number, measure) + " " + counted);
    }

    private static String of(BigDecimal number, Measure.Counted words) {
        return number.compareTo(BigDecimal.ONE) == 0 ? words.one() : words.other();
    }

    /** Whether numbers of it are parts of a hundred. */
    public static boolean isPercentage(Measure measure) {
        return PERCENT.contains(measure.unit().other());
    }

    /** How much one number differs from another, for example {@code 155 fewer}. */
    static String difference(BigDecimal difference, Measure measure) {
        boolean less = difference.signum() < 0;
        String digits = Cell.Value.of(difference.abs(), measure.decimals()).shown();
        if (isPercentage(measure)) {
            boolean one = digits.equals("1");
            return "%s percentage %s %s"
                    .formatted(digits, one ? "point" : "points", less ? "lower" : "higher");
        }
        boolean isRate = measure.about().denominator() != null || measure.decimals() > 0;
        String fewer = isRate ? "lower" : "fewer";
        String more = isRate ? "higher" : "more";
        return digits + " " + (less ? fewer : more);
    }

    /** The change as a part of where it began, in brackets; empty where that says nothing. */
    static String percent(Change change, Measure measure) {
        return isPercentage(measure)
                ? ""
                : change.percent(1)
                        .map(value -> " (%s%%)".formatted(value.abs().toPlainString()))
                        .orElse("");
    }
}
