package scot.cairn.returns.sheets;

/** Why something of a spreadsheet is not taken, in the order in which a page lists it. */
public enum SheetCause {
    FILE("The file cannot be read"),
    COLUMN("A column is missing, or not known"),
    CELL("A cell cannot be read"),
    UNKNOWN("No question of a return that you write"),
    TWICE("The same answer twice"),
    NOT_ASKED("Not asked"),
    NOT_YOURS("Answered by somebody else"),
    VERSION("No such version"),
    OVERTAKEN("Somebody changed it since"),
    BOTH("An answer, and that there is none"),
    STANDS("Whether there is an answer"),
    NUMBER("Not a number"),
    DAY("Not a day"),
    CHOICE("Not offered"),
    CHECK("It does not pass a check"),
    SUBMITTED("It has been submitted");

    private final String words;

    SheetCause(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
