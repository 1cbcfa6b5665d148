package scot.cairn.statistics.files;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the cells of a column hold. */
enum Kind {
    /** Any words. */
    TEXT("words", "write something"),
    /** TRUE or FALSE. */
    FLAG("neither TRUE nor FALSE", "write TRUE or FALSE"),
    /** Which way is good, in the words of charts or of indicators. */
    POLARITY(
            "no polarity",
            "write low_good, high_good or neutral, or decrease, increase or neutral"),
    /** Ordinals apart by semicolons. */
    ORDINALS("no list of points", "write points from 1, with ; between"),
    /** Any number. */
    NUMBER("no number", "write a number such as -12.5"),
    /** A number that is not negative. */
    COUNT("no number of 0 or more", "write one such as 12"),
    /** A whole number that is not negative. */
    WHOLE("no whole number of 0 or more", "write one such as 12"),
    /** A whole number from 1. */
    ORDINAL("no whole number from 1", "write one such as 3"),
    /** A number above 0. */
    POSITIVE("no number above 0", "write one such as 100000"),
    /** A confidence below 1. */
    LEVEL("no confidence above 0 and below 1", "write one such as 0.95"),
    /** A confidence up to 1. */
    LEVEL_TO_ONE("no confidence above 0 and up to 1", "write one such as 0.95");

    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,4})?");
    private static final Pattern LIST = Pattern.compile("[1-9][0-9]{0,8}(?:[; ]+[1-9][0-9]{0,8})*");
    private static final double LARGEST_WHOLE = 1e15;
    private static final double LARGEST_ORDINAL = 1e9;
    private static final List<String> POLARITIES =
            List.of(
                    "low_good",
                    "high_good",
                    "decrease",
                    "increase",
                    "neutral",
                    "none",
                    "neither",
                    "no_judgement",
                    "not_applicable");

    private final String wrong;
    private final String mend;

    Kind(String wrong, String mend) {
        this.wrong = wrong;
        this.mend = mend;
    }

    /** What is wrong with a cell that this kind does not allow. */
    String wrong() {
        return wrong;
    }

    /** What to do about it. */
    String mend() {
        return mend;
    }

    /** Whether cells of this kind are read as numbers. */
    boolean isNumeric() {
        return compareTo(NUMBER) >= 0;
    }

    /** Whether a cell that is not empty is of this kind. */
    boolean allows(String cell) {
        double number = number(cell);
        return switch (this) {
            case TEXT -> !cell.isBlank();
            case FLAG -> cell.equalsIgnoreCase("true") || cell.equalsIgnoreCase("false");
            case POLARITY -> POLARITIES.contains(cell.toLowerCase(Locale.ROOT));
            case ORDINALS -> LIST.matcher(cell).matches();
            case NUMBER -> Double.isFinite(number);
            case COUNT -> number >= 0 && Double.isFinite(number);
            case WHOLE -> number >= 0 && number <= LARGEST_WHOLE && number == Math.rint(number);
            case ORDINAL -> number >= 1 && number <= LARGEST_ORDINAL && number == Math.rint(number);
            case POSITIVE -> number > 0 && Double.isFinite(number);
            case LEVEL -> number > 0 && number < 1;
            case LEVEL_TO_ONE -> number > 0 && number <= 1;
        };
    }

    /** The number that is written, in decimals only; not a number if it is none. */
    static double number(String cell) {
        return DECIMAL.matcher(cell).matches() ? Double.parseDouble(cell) : Double.NaN;
    }
}
