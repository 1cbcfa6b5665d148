package scot.cairn.statistics.charts;

import org.apache.commons.numbers.gamma.LogGamma;

/**
 * How many runs there are by chance among values on two sides of a line.
 *
 * <p>Method: Wald A, Wolfowitz J (1940) On a test whether two samples are from the same population.
 * Ann Math Stat 11:147-162, equations for an even and an odd number of runs.
 *
 * @param first values on one side, 1 or more
 * @param second values on the other, 1 or more
 */
public record RunsDistribution(int first, int second) {

    /**
     * Two sides.
     *
     * @throws IllegalArgumentException if one has no value
     */
    public RunsDistribution {
        if (first < 1 || second < 1) {
            throw new IllegalArgumentException("runs need a value on either side");
        }
    }

    /**
     * The smallest number of runs that as many or fewer come by chance with at least a probability.
     *
     * @param probability above 0 and below 1
     * @throws IllegalArgumentException if it is not
     */
    public int quantile(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException(
                    "a probability is above 0 and below 1, not " + probability);
        }
        double reached = 0;
        for (int runs = 2; runs < first + second; runs++) {
            reached += probability(runs);
            if (reached >= probability) {
                return runs;
            }
        }
        return first + second;
    }

    /**
     * The probability of exactly so many runs.
     *
     * @param runs any number
     */
    public double probability(int runs) {
        if (runs < 2) {
            return 0;
        }
        int half = runs / 2;
        double ways =
                runs % 2 == 0
                        ? 2 * parts(first, half) * parts(second, half)
                        : parts(first, half) * parts(second, half + 1)
                                + parts(first, half + 1) * parts(second, half);
        return ways;
    }

    /** Ways to part values into runs, over the square root of all arrangements. */
    private double parts(int values, int runs) {
        return runs > values
                ? 0
                : Math.exp(logChoose(values - 1, runs - 1) - logChoose(first + second, first) / 2);
    }

    private static double logChoose(int from, int chosen) {
        return logFactorial(from) - logFactorial(chosen) - logFactorial(from - chosen);
    }

    private static double logFactorial(int number) {
        return LogGamma.value(number + 1.0);
    }
}
