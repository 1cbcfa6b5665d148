package scot.cairn.jobs;

/** A job cannot be done, for a reason that its owner is told. */
public class JobFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean forGood;

    private JobFailed(String why, boolean forGood) {
        super(why);
        this.forGood = forGood;
    }

    /**
     * This try failed; another may not.
     *
     * @param why a sentence for its owner
     */
    public static JobFailed now(String why) {
        return new JobFailed(why, false);
    }

    /**
     * It is of no use to try again.
     *
     * @param why a sentence for its owner
     */
    public static JobFailed forGood(String why) {
        return new JobFailed(why, true);
    }

    boolean isForGood() {
        return forGood;
    }

    /** The sentence. */
    String why() {
        return String.valueOf(getMessage());
    }
}
