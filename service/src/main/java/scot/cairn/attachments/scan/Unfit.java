package scot.cairn.attachments.scan;

/** A file that is not taken, with the reason as its sender reads it. */
final class Unfit extends Exception {

    private static final long serialVersionUID = 1L;

    Unfit(String why) {
        super(why);
    }

    /** The reason, a sentence. */
    String why() {
        return String.valueOf(getMessage());
    }
}
