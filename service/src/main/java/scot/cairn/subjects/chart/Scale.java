package scot.cairn.subjects.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The upright scale: zero at the bottom, a round number at the top, even steps between.
 *
 * @param step from one tick to the next, more than 0
 * @param intervals how many steps reach the top, at least 1
 */
record Scale(BigDecimal step, int intervals) {

    private static final List<BigDecimal> ROUND =
            List.of(
                    BigDecimal.ONE,
                    BigDecimal.TWO,
                    new BigDecimal("2.5"),
                    BigDecimal.valueOf(5),
                    BigDecimal.TEN);

    /** The scale of fewest steps that holds all amounts in at most so many intervals. */
    static Scale holding(List<Double> amounts, int mostIntervals) {
        double most = amounts.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        boolean whole = amounts.stream().allMatch(amount -> amount == Math.rint(amount));
        if (most == 0) {
            return new Scale(BigDecimal.ONE, 1);
        }
        BigDecimal top = BigDecimal.valueOf(most);
        BigDecimal least = top.divide(BigDecimal.valueOf(mostIntervals), 12, RoundingMode.UP);
        int power = (int) Math.floor(Math.log10(least.doubleValue()));
        BigDecimal step =
                ROUND.stream()
                        .map(round -> round.scaleByPowerOfTen(power))
                        .filter(round -> round.compareTo(least) >= 0)
                        .filter(round -> !whole || round.stripTrailingZeros().scale() <= 0)
                        .findFirst()
                        .orElse(whole ? BigDecimal.ONE : BigDecimal.TEN.scaleByPowerOfTen(power));
        return new Scale(step, top.divide(step, 0, RoundingMode.CEILING).intValueExact());
    }

    double top() {
        return step.doubleValue() * intervals;
    }

    /** Tick values from zero to the top. */
    List<BigDecimal> ticks() {
        return IntStream.rangeClosed(0, intervals)
                .mapToObj(i -> step.multiply(BigDecimal.valueOf(i)))
                .toList();
    }

    /** A tick as people in the United Kingdom write it, with as many decimals as the step has. */
    String label(BigDecimal tick) {
        int decimals = Math.max(0, step.stripTrailingZeros().scale());
        NumberFormat format = NumberFormat.getNumberInstance(Locale.UK);
        format.setMinimumFractionDigits(tick.signum() == 0 ? 0 : decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(tick);
    }
}
