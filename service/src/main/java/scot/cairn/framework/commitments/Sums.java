package scot.cairn.framework.commitments;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.cairn.pack.Commitment.Arithmetic;
import scot.cairn.pack.Commitment.PercentReading;
import scot.cairn.statistics.Change;

/**
 * Works out beside a stated sum what its other numbers give. A difference is shown, and is no error
 * of the document's until somebody says so.
 */
final class Sums {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext EXACT = MathContext.DECIMAL64;

    private Sums() {}

    /**
     * One number of a sum.
     *
     * @param what it is, in words
     * @param stated as the document states it, or null when it does not
     * @param computed as the other numbers give it, or null when they do not
     * @param decimals digits after the point to show of what is computed
     * @param how it was worked out, in words
     */
    record Line(
            String what,
            @Nullable BigDecimal stated,
            @Nullable BigDecimal computed,
            int decimals,
            String how) {

        /**
         * Whether the two differ, at the digits that the document prints; empty if one is missing.
         */
        Optional<Boolean> differs() {
            if (stated == null || computed == null) {
                return Optional.empty();
            }
            BigDecimal rounded =
                    computed.setScale(Math.max(0, stated.scale()), java.math.RoundingMode.HALF_UP);
            return Optional.of(rounded.compareTo(stated) != 0);
        }
    }

    /** Every number that is stated or can be worked out. */
    static List<Line> of(Arithmetic sum) {
        List<Line> lines = new ArrayList<>();
        add(lines, change(sum));
        add(lines, percent(sum));
        add(lines, result(sum));
        if (sum.baseline() != null) {
            lines.add(new Line("Starts from", sum.baseline(), null, 0, "as stated"));
        } else {
            lines.addAll(impliedBaselines(sum));
        }
        return lines;
    }

    private static void add(List<Line> lines, Line line) {
        if (line.stated() != null || line.computed() != null) {
            lines.add(line);
        }
    }

    private static Line change(Arithmetic sum) {
        BigDecimal computed =
                sum.baseline() == null || sum.result() == null
                        ? null
                        : Change.between(sum.baseline(), sum.result()).absolute();
        return new Line("Change", sum.change(), computed, 0, "the end less the start");
    }

    private static Line percent(Arithmetic sum) {
        BigDecimal end = end(sum);
        BigDecimal computed =
                sum.baseline() == null || end == null
                        ? null
                        : Change.between(sum.baseline(), end).percent(6).orElse(null);
        return new Line(
                "Change, %", sum.percent(), computed, 1, "the change as a part of the start");
    }

    private static Line result(Arithmetic sum) {
        BigDecimal computed =
                sum.baseline() == null || sum.change() == null
                        ? null
                        : sum.baseline().add(sum.change());
        return new Line("Ends at", sum.result(), computed, 0, "the start and the change");
    }

    private static @Nullable BigDecimal end(Arithmetic sum) {
        if (sum.result() != null || sum.baseline() == null || sum.change() == null) {
            return sum.result();
        }
        return sum.baseline().add(sum.change());
    }

    /** Where the sum must start for its other numbers to hold. */
    private static List<Line> impliedBaselines(Arithmetic sum) {
        if (sum.result() == null || sum.percent() == null) {
            return sum.result() == null || sum.change() == null
                    ? List.of()
                    : List.of(
                            implied(
                                    sum.result().subtract(sum.change()),
                                    "the end less the change"));
        }
        BigDecimal result = sum.result();
        BigDecimal percent = sum.percent();
        List<Line> lines = new ArrayList<>();
        if (sum.reading() != PercentReading.TO) {
            lines.add(
                    implied(
                            result.multiply(HUNDRED).divide(percent.add(HUNDRED), EXACT),
                            "if it rises by %s%%".formatted(percent.toPlainString())));
        }
        if (sum.reading() != PercentReading.BY && percent.signum() > 0) {
            lines.add(
                    implied(
                            result.multiply(HUNDRED).divide(percent, EXACT),
                            "if it rises to %s%% of what it was"
                                    .formatted(percent.toPlainString())));
        }
        return lines;
    }

    private static Line implied(BigDecimal baseline, String how) {
        return new Line("Implied start", null, baseline, 0, how);
    }
}
