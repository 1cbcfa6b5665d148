package scot.cairn.intake.office;

/** A file that is not taken, with the reason as its sender reads it. */
public final class Unfit extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param why a sentence without its full stop, that repeats nothing of the file
     */
    public Unfit(String why) {
        super(why);
    }

    /** The reason, a sentence. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
