package scot.cairn.statistics.targets;

/** Whether a target will be met, as far as its probability tells. */
public enum Progress {
    /** Likely to be met. */
    ON_TRACK("on track"),
    /** Neither likely nor unlikely. */
    UNCERTAIN("uncertain"),
    /** Unlikely to be met unless the trend changes. */
    OFF_TRACK("off track");

    private final String words;

    Progress(String words) {
        this.words = words;
    }

    /** What a page says. */
    public String words() {
        return words;
    }

    /**
     * Where the lines between the three are drawn.
     *
     * @param onTrackFrom least probability of on track
     * @param offTrackBelow greatest probability, not included, of off track; 0 to onTrackFrom
     */
    public record Thresholds(double onTrackFrom, double offTrackBelow) {

        /** On track from 0.8, off track below 0.2. */
        public static final Thresholds STANDARD = new Thresholds(0.8, 0.2);

        /**
         * Two lines.
         *
         * @throws IllegalArgumentException if they are not in order between 0 and 1
         */
        public Thresholds {
            if (!(offTrackBelow >= 0 && offTrackBelow <= onTrackFrom && onTrackFrom <= 1)) {
                throw new IllegalArgumentException(
                        "thresholds are 0 to 1 and in order, not %s and %s"
                                .formatted(offTrackBelow, onTrackFrom));
            }
        }
    }

    /**
     * What a probability means.
     *
     * @param probability of meeting the target, 0 to 1
     * @throws IllegalArgumentException if it is not 0 to 1
     */
    public static Progress of(double probability, Thresholds thresholds) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a probability is 0 to 1, not " + probability);
        }
        if (probability >= thresholds.onTrackFrom()) {
            return ON_TRACK;
        }
        return probability < thresholds.offTrackBelow() ? OFF_TRACK : UNCERTAIN;
    }
}
