package scot.cairn.subjects;

/**
 * The five questions that every page answers, in the order it answers them, but for the one that a
 * kind of subject puts first.
 */
public enum Question {
    PROMISED("What was promised?"),
    ANSWERS("Who answers for it?"),
    EVIDENCE("What is the evidence?"),
    JUDGED("How is it judged?"),
    CHANGED("What changed?");

    private final String words;

    Question(String words) {
        this.words = words;
    }

    /** As a reader would ask it. */
    public String words() {
        return words;
    }

    /** For an anchor, for example {@code evidence}. */
    public String id() {
        return switch (this) {
            case PROMISED -> "promised";
            case ANSWERS -> "answers";
            case EVIDENCE -> "evidence";
            case JUDGED -> "judged";
            case CHANGED -> "changed";
        };
    }
}
