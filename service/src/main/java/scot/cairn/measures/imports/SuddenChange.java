package scot.cairn.measures.imports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import scot.cairn.statistics.charts.XmrChart;
import scot.cairn.statistics.charts.XmrPhase;
import scot.cairn.statistics.charts.XmrSettings;

/**
 * A number that changes from the one before by more than the upper limit of the moving ranges
 * before it, which is 3.267 mean ranges (Wheeler and Chambers 1992, chapter 3). A series that rises
 * evenly has even ranges, so that it is not asked about again and again.
 *
 * @param value the number
 * @param before the number before
 * @param limit the largest change that those before let expect
 */
record SuddenChange(BigDecimal value, BigDecimal before, BigDecimal limit) {

    /** With fewer numbers before it nothing is said. */
    static final int FEWEST = 8;

    /**
     * The change to a number, if it is sudden.
     *
     * @param earlier the numbers before it in order of time, {@link #FEWEST} or more
     */
    static Optional<SuddenChange> of(BigDecimal[] earlier, BigDecimal value) {
        double[] numbers = Arrays.stream(earlier).mapToDouble(BigDecimal::doubleValue).toArray();
        XmrPhase phase = XmrChart.of(numbers, XmrSettings.STANDARD).points().getLast().phase();
        double limit = XmrPhase.SCREEN * phase.meanRange();
        BigDecimal before = earlier[earlier.length - 1];
        return Double.isFinite(limit)
                        && value.subtract(before).abs().compareTo(BigDecimal.valueOf(limit)) > 0
                ? Optional.of(
                        new SuddenChange(
                                value,
                                before,
                                BigDecimal.valueOf(limit)
                                        .round(new MathContext(3, RoundingMode.HALF_EVEN))))
                : Optional.empty();
    }
}
