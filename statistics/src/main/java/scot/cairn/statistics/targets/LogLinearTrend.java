package scot.cairn.statistics.targets;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import scot.cairn.statistics.Confidence;
import scot.cairn.statistics.Interval;

/**
 * A rate that changes by the same percentage each period, through counts that may vary more than
 * chance alone would have them.
 *
 * <p>Method: quasi-Poisson regression with log link and log population as offset; McCullagh P,
 * Nelder JA (1989) Generalized Linear Models, 2nd edition, sections 2.5 and 6.2. The dispersion is
 * Pearson's chi-squared over its degrees of freedom, and never below 1. The fit goes on until no
 * mean changes by more than 1 part in 10¹², at most 50 steps.
 *
 * <p>The interval is that of the mean rate; a single year lies further out. It supposes that the
 * trend goes on.
 */
public final class LogLinearTrend {

    /** The name of the method of {@link #mean}. */
    public static final String QUASI_POISSON =
            "Quasi-Poisson log-linear trend, normal interval of the mean on the log scale";

    private static final int MOST_STEPS = 100;
    private static final double CONVERGED = 1e-12;

    private final List<YearCount> years;
    private double level;
    private double slope;
    private double middle;
    private double weights;
    private double spread;
    private double dispersion;

    private LogLinearTrend(List<YearCount> years) {
        this.years = List.copyOf(years);
    }

    /**
     * The trend through some periods.
     *
     * @return empty with fewer than two different times, without any event, or where the fit does
     *     not converge
     */
    public static Optional<LogLinearTrend> through(List<YearCount> years) {
        boolean hasEvents = years.stream().anyMatch(year -> year.events() > 0);
        boolean hasTimes = years.stream().mapToDouble(YearCount::time).distinct().count() > 1;
        LogLinearTrend trend = new LogLinearTrend(years);
        return hasEvents && hasTimes && trend.fit() ? Optional.of(trend) : Optional.empty();
    }

    /** How much the rate changes a period, in per cent, negative for a fall. */
    public double changePercent() {
        return (Math.exp(slope) - 1) * 100;
    }

    /**
     * How many times more than by chance alone the counts vary.
     *
     * @return 1 or more; empty with two periods
     */
    public OptionalDouble dispersion() {
        return Double.isNaN(dispersion) ? OptionalDouble.empty() : OptionalDouble.of(dispersion);
    }

    /** The mean rate per person at a time, above 0. */
    public double at(double time) {
        return Math.exp(level + slope * (time - middle));
    }

    /**
     * The interval of the mean rate at a time.
     *
     * @param confidence below 1
     * @return per person; empty with two periods, and where it has no finite end
     */
    public Optional<Interval> mean(double time, Confidence confidence) {
        double distance = time - middle;
        double error = Math.sqrt(dispersion * (1 / weights + distance * distance / spread));
        double place = level + slope * distance;
        double lower = Math.exp(place - confidence.z() * error);
        double upper = Math.exp(place + confidence.z() * error);
        return Double.isFinite(upper) && Double.isFinite(lower)
                ? Optional.of(new Interval(lower, upper, QUASI_POISSON))
                : Optional.empty();
    }

    private boolean fit() {
        double[] means = years.stream().mapToDouble(year -> year.events() + 0.1).toArray();
        double deviance = deviance(means);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] used = means;
            regress(used);
            means = years.stream().mapToDouble(y -> at(y.time()) * y.population()).toArray();
            double next = deviance(means);
            if (Math.abs(next - deviance) / (Math.abs(next) + 0.1) < CONVERGED) {
                dispersion = dispersion(used, means);
                return true;
            }
            deviance = next;
        }
        return false;
    }

    /** One step of weighted least squares; the means are the weights. */
    private void regress(double[] means) {
        weights = 0;
        double times = 0;
        double places = 0;
        double[] working = new double[means.length];
        for (int index = 0; index < means.length; index++) {
            YearCount year = years.get(index);
            double mean = means[index];
            working[index] = Math.log(mean / year.population()) + (year.events() - mean) / mean;
            weights += mean;
            times += mean * year.time();
            places += mean * working[index];
        }
        middle = times / weights;
        level = places / weights;
        spread = 0;
        double products = 0;
        for (int index = 0; index < means.length; index++) {
            double distance = years.get(index).time() - middle;
            spread += means[index] * distance * distance;
            products += means[index] * distance * (working[index] - level);
        }
        slope = products / spread;
    }

    private double deviance(double[] means) {
        double sum = 0;
        for (int index = 0; index < means.length; index++) {
            double events = years.get(index).events();
            double part = events > 0 ? events * Math.log(events / means[index]) : 0;
            sum += part - (events - means[index]);
        }
        return 2 * sum;
    }

    /** Not a number with two periods. The weights are those of the last step, as in R. */
    private double dispersion(double[] used, double[] means) {
        double sum = 0;
        for (int index = 0; index < means.length; index++) {
            double residual = (years.get(index).events() - means[index]) / means[index];
            sum += used[index] * residual * residual;
        }
        int freedom = means.length - 2;
        return freedom > 0 ? Math.max(1, sum / freedom) : Double.NaN;
    }
}
