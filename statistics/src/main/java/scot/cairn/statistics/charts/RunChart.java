package scot.cairn.statistics.charts;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * A chart of values over time about the median of a baseline.
 *
 * <p>Method of shift, trend and number of runs: Perla RJ, Provost LP, Murray SK (2011) The run
 * chart. BMJ Qual Saf 20:46-51, with the shift of 6 and the trend of 5 of Healthcare Improvement
 * Scotland; the limits of the number of runs are exact, so they may differ by 1 from the printed
 * table. The strict marks are those of Public Health Scotland's dashboards, where a point on the
 * median or a repeat breaks.
 *
 * <p>Method of the signal: Anhøj J, Olesen AV (2014) Run charts revisited. PLoS ONE 9:e113825; the
 * longest run against log2(n) + 3, crossings against the 5 % quantile of a binomial variable. It is
 * the default: the trend rule is shown and raises no alarm.
 */
public final class RunChart {

    /** The name of the method of the signal. */
    public static final String METHOD = "Anhøj run chart";

    private static final int FEWEST_FOR_RUNS = 10;
    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;

    private final double[] values;
    private final double median;
    private final int[] sides;
    private final int[] useful;

    /**
     * The chart of some values.
     *
     * @param values in order of time, not a number where missing
     * @param baselinePoints of how many first points the median is taken, 1 or more; more than
     *     there are means all
     * @throws IllegalArgumentException if no value of the baseline is known, or it has no point
     */
    public RunChart(double[] values, int baselinePoints) {
        double[] baseline =
                Arrays.stream(values)
                        .limit(Math.max(0, baselinePoints))
                        .filter(Double::isFinite)
                        .sorted()
                        .toArray();
        if (baseline.length == 0) {
            throw new IllegalArgumentException("a run chart needs a value in its baseline");
        }
        int middle = baseline.length / 2;
        this.values = values.clone();
        this.median =
                baseline.length % 2 == 1
                        ? baseline[middle]
                        : (baseline[middle - 1] + baseline[middle]) / 2;
        this.sides = Arrays.stream(values).mapToInt(v -> (int) Math.signum(v - median)).toArray();
        this.useful = Arrays.stream(sides).filter(side -> side != 0).toArray();
    }

    /** The name of the method of the signal, as a reader may look it up. */
    public String method() {
        return METHOD;
    }

    /** The median of the baseline. */
    public double median() {
        return median;
    }

    /** For each point 1 above the median, -1 below it, 0 on it or missing. */
    public int[] sides() {
        return sides.clone();
    }

    /** Which points belong to a shift: six on one side, those on the median passed over. */
    public boolean[] shifts() {
        return RunMarks.shifts(sides);
    }

    /** Which points belong to a trend: five that rise or fall, repeats passed over. */
    public boolean[] trends() {
        return RunMarks.trends(values);
    }

    /** Which points belong to six in a row on one side. */
    public boolean[] strictShifts() {
        return RunMarks.strictShifts(sides);
    }

    /** Which points belong to five in a row that rise or fall. */
    public boolean[] strictTrends() {
        return RunMarks.strictTrends(values);
    }

    /** How many points are not on the median, 0 or more. */
    public int useful() {
        return useful.length;
    }

    /** How many runs the useful points make, 0 or more. */
    public int runs() {
        return useful.length == 0 ? 0 : crossings() + 1;
    }

    /**
     * Fewer or more runs than these are a sign.
     *
     * @param fewest that come by chance
     * @param most that come by chance
     */
    public record RunsLimits(int fewest, int most) {}

    /** The limits of the number of runs, 2.5 % on either side; empty below 10 useful points. */
    public Optional<RunsLimits> runsLimits() {
        if (useful.length < FEWEST_FOR_RUNS) {
            return Optional.empty();
        }
        int half = useful.length / 2;
        RunsDistribution chance = new RunsDistribution(half, useful.length - half);
        return Optional.of(new RunsLimits(chance.quantile(LOW), chance.quantile(HIGH)));
    }

    /** Whether there are fewer runs than chance would have; false where there are no limits. */
    public boolean hasTooFewRuns() {
        return runsLimits().filter(limits -> runs() < limits.fewest()).isPresent();
    }

    /** Whether there are more runs than chance would have; false where there are no limits. */
    public boolean hasTooManyRuns() {
        return runsLimits().filter(limits -> runs() > limits.most()).isPresent();
    }

    /** How many useful points the longest run has, 0 or more. */
    public int longestRun() {
        int longest = 0;
        int length = 0;
        for (int index = 0; index < useful.length; index++) {
            length = index > 0 && useful[index] == useful[index - 1] ? length + 1 : 1;
            longest = Math.max(longest, length);
        }
        return longest;
    }

    /** The longest run that comes by chance: log2 of the useful points, rounded, and 3. */
    public OptionalInt longestRunLimit() {
        return useful.length == 0
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.rint(Math.log(useful.length) / Math.log(2)) + 3);
    }

    /** How often the useful points cross the median, 0 or more. */
    public int crossings() {
        return (int)
                IntStream.range(1, useful.length)
                        .filter(index -> useful[index] != useful[index - 1])
                        .count();
    }

    /** The fewest crossings that come by chance, by the 5 % quantile. */
    public OptionalInt crossingsLimit() {
        return useful.length == 0
                ? OptionalInt.empty()
                : OptionalInt.of(
                        BinomialDistribution.of(useful.length - 1, 0.5)
                                .inverseCumulativeProbability(0.05));
    }

    /** Whether the longest run is too long or the crossings are too few for chance. */
    public boolean hasSignal() {
        return longestRun() > longestRunLimit().orElse(0)
                || crossings() < crossingsLimit().orElse(0);
    }
}
