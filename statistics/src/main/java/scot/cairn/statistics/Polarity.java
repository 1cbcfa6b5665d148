package scot.cairn.statistics;

/** Which way is good. Without it a change is a rise or a fall, and neither better nor worse. */
public enum Polarity {
    /** More is better. */
    HIGH_GOOD(1),
    /** Less is better. */
    LOW_GOOD(-1),
    /** No judgement is made. */
    NEUTRAL(0);

    private final int sign;

    Polarity(int sign) {
        this.sign = sign;
    }

    /** 1 if a rise is good, -1 if a fall is, 0 if neither. */
    public int sign() {
        return sign;
    }
}
