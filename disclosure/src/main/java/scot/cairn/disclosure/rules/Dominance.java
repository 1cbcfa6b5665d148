package scot.cairn.disclosure.rules;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * When a sum of money says too much of one who is part of it: by the (n, k) rule and the p% rule of
 * A. Hundepool and others, "Statistical Disclosure Control" (Wiley, 2012), section 4.2.
 *
 * @param largest how many of the largest are looked at, n
 * @param percent the share that they may have together, k, in percent
 * @param precision how near the largest may be estimated by the second, p, in percent
 */
public record Dominance(int largest, int percent, int precision) {

    /** As ACRO has them by default: two with 90%, and 10%. */
    public static final Dominance USUAL = new Dominance(2, 90, 10);

    public Dominance {
        if (largest < 1 || percent < 1 || percent > 100 || precision < 0) {
            throw new IllegalArgumentException("n from 1, k from 1 to 100, p from 0");
        }
    }

    /**
     * Whether a sum may not be shown.
     *
     * @param parts what each contributes, in pence, none below nought
     */
    public boolean hides(long... parts) {
        return isDominated(parts) || protection(parts) > 0;
    }

    /** Whether the largest n have more than k percent. */
    public boolean isDominated(long... parts) {
        long[] sorted = largestFirst(parts);
        long total = Arrays.stream(sorted).sum();
        long top = Arrays.stream(sorted).limit(largest).sum();
        return BigInteger.valueOf(top)
                        .multiply(BigInteger.valueOf(100))
                        .compareTo(BigInteger.valueOf(total).multiply(BigInteger.valueOf(percent)))
                > 0;
    }

    /**
     * By how much more than it is a sum must be able to be, so that the second largest, who knows
     * their own part, cannot come within p percent of the largest.
     *
     * @return pence, rounded up; 0 where the sum may be shown
     */
    public long protection(long... parts) {
        long[] sorted = largestFirst(parts);
        if (sorted.length == 0 || sorted[0] == 0) {
            return 0;
        }
        long second = sorted.length > 1 ? sorted[1] : 0;
        long rest = Arrays.stream(sorted).sum() - sorted[0] - second;
        long near = Math.ceilDiv(Math.multiplyExact(sorted[0], (long) precision), 100L);
        return Math.max(0, near - rest);
    }

    private static long[] largestFirst(long... parts) {
        long[] sorted = parts.clone();
        Arrays.sort(sorted);
        for (int at = 0; at < sorted.length / 2; at++) {
            long swapped = sorted[at];
            sorted[at] = sorted[sorted.length - 1 - at];
            sorted[sorted.length - 1 - at] = swapped;
        }
        return sorted;
    }
}
