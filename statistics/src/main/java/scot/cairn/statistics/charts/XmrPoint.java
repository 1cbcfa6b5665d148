package scot.cairn.statistics.charts;

/**
 * A point of an XmR chart.
 *
 * @param value not a number if it is missing
 * @param phase whose mean and limits hold for it
 * @param cause why it stands out, if it does
 */
public record XmrPoint(double value, XmrPhase phase, SpecialCause cause) {

    /** Whether it is outside the process limits; never without limits. */
    public boolean isOutside() {
        return phase.isOutside(value);
    }

    /** Whether it is within the limits and in the outer third on its side. */
    public boolean isClose() {
        return phase.isClose(value);
    }

    /** 1 above the mean, -1 below it, 0 on it or missing. */
    public int side() {
        return (int) Math.signum(value - phase.mean());
    }
}
