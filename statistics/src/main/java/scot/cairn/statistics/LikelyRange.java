package scot.cairn.statistics;

/**
 * The range within which a yearly count is likely to fall by chance alone, about its five-year
 * mean.
 */
public final class LikelyRange {

    private static final double Z = 1.96;

    private LikelyRange() {}

    /**
     * The mean plus and minus 1.96 times its square root.
     *
     * <p>Method: National Records of Scotland, Drug-related deaths in Scotland in 2021 (July 2022),
     * Summary worksheet, 'likely range of values' around the 5-year average. It takes yearly counts
     * to vary about the mean as a Poisson variable does, in the normal approximation. The worksheet
     * prints the ranges and not the formula; this formula gives every pair printed for 1998 to
     * 2019.
     *
     * <p>Departure: a count cannot be negative, so the lower bound is never below 0. That matters
     * below a mean of 3.8416, where the normal approximation no longer holds; below a mean of about
     * 20 it is already poor. The mean is taken as known, so this is not a confidence interval for
     * it.
     *
     * @param mean in counts a year, unrounded, 0 or more and finite
     * @return bounds in counts a year, unrounded, 0 or more; both 0 if the mean is 0
     * @throws IllegalArgumentException if mean is negative or not finite
     */
    public static Interval around(double mean) {
        if (!Double.isFinite(mean) || mean < 0) {
            throw new IllegalArgumentException("a mean count is 0 or more, not " + mean);
        }
        double spread = Z * Math.sqrt(mean);
        return new Interval(
                Math.max(0, mean - spread), mean + spread, "NRS likely range, mean ± 1.96 √mean");
    }

    /** The same range around an exact mean. */
    public static Interval around(CentredMean mean) {
        return around(mean.value().doubleValue());
    }
}
