package scot.cairn.intake;

import java.util.Locale;
import java.util.Optional;

/** Why something of a file is not taken. Programs go by these names, people by the words. */
public enum Cause {
    /** No bytes at all, or a header without a row. */
    EMPTY,
    /** Other content than the name says, or of a type that is not taken. */
    WRONG_TYPE,
    /** Text in another encoding than UTF-8. */
    ENCODING,
    /** Cells are separated by something else than the name says. */
    SEPARATOR,
    /** Quotation marks do not pair, or JSON is not sound. */
    SYNTAX,
    /** The container is damaged, or holds or declares what it may not. */
    CONTAINER,
    /** Larger, longer, wider or slower than is taken. */
    TOO_MUCH,
    /** Signs of data about persons. */
    PERSONAL_DATA,
    /** More than one sheet has data. */
    WHICH_SHEET,
    /** A row that the spreadsheet does not show. */
    HIDDEN,
    /** A cell that was worked out where the file was written. */
    FORMULA,
    /** A column that is needed is not there. */
    MISSING_COLUMN,
    /** A column that nothing is known of. */
    UNKNOWN_COLUMN,
    /** Two columns mean the same. */
    DOUBLED_COLUMN,
    /** A row of more or fewer cells than the header. */
    RAGGED,
    /** A character that cannot be seen, or is taken for another. */
    CHARACTER,
    /** A cell that may not be empty. */
    NO_VALUE,
    /** Not a number as it is asked for. */
    NUMBER,
    /** Not a day of the calendar as it is asked for. */
    DAY,
    /** Not a period as it is asked for. */
    PERIOD,
    /** Not an area of the gazetteer, or more than one. */
    AREA,
    /** An area that the sender does not answer for. */
    NOT_YOUR_AREA,
    /** A table that others bring in. */
    NOT_YOUR_DATASET,
    /** A symbol whose meaning is not declared. */
    SYMBOL,
    /** None of what may stand in the column. */
    CHOICE,
    /** Not an identifier as it is asked for. */
    IDENTIFIER,
    /** Longer than the column takes. */
    TEXT,
    /** A row for what another row is for. */
    DOUBLED_KEY,
    /** A stated total that is not the sum of its rows. */
    SUM,
    /** A number that is hidden to protect people could be told. */
    DISCLOSURE,
    /** The process that reads files could not be run, or answered what it may not. */
    READING;

    /**
     * Whether a row that has it can be left out and the others taken. Rows of somebody else's area
     * and doubled ones are not: what is wrong there is not the row alone.
     */
    public boolean isOfRow() {
        return switch (this) {
            case RAGGED,
                    CHARACTER,
                    NO_VALUE,
                    NUMBER,
                    DAY,
                    PERIOD,
                    AREA,
                    SYMBOL,
                    CHOICE,
                    IDENTIFIER,
                    TEXT ->
                    true;
            case EMPTY,
                    WRONG_TYPE,
                    ENCODING,
                    SEPARATOR,
                    SYNTAX,
                    CONTAINER,
                    TOO_MUCH,
                    PERSONAL_DATA,
                    WHICH_SHEET,
                    HIDDEN,
                    FORMULA,
                    MISSING_COLUMN,
                    UNKNOWN_COLUMN,
                    DOUBLED_COLUMN,
                    NOT_YOUR_AREA,
                    NOT_YOUR_DATASET,
                    DOUBLED_KEY,
                    SUM,
                    DISCLOSURE,
                    READING ->
                    false;
        };
    }

    /** The name as programs read it, for example {@code doubled-key}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The cause of a name such as {@code DOUBLED_KEY}. */
    public static Optional<Cause> of(String name) {
        for (Cause cause : values()) {
            if (cause.name().equals(name)) {
                return Optional.of(cause);
            }
        }
        return Optional.empty();
    }
}
