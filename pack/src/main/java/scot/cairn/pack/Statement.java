package scot.cairn.pack;

import java.math.BigDecimal;
import java.util.List;

/**
 * A sentence of a document that says something countable about a measure. It is kept beside what
 * the values give; a difference is shown as a discrepancy, never as an error.
 *
 * @param id slug
 * @param measure id of the measure it is about
 * @param said the words and their place
 * @param claims what it says, each checkable; never empty
 */
public record Statement(String id, String measure, Quotation said, List<Claim> claims) {

    /** What is compared. */
    public enum Kind {
        /** The value of {@code to}. */
        VALUE,
        /** {@code to} minus {@code from}. */
        CHANGE,
        /** {@code to} minus {@code from}, as a percentage of {@code from}. */
        PERCENT_CHANGE,
        /** {@code to} divided by {@code from}. */
        RATIO
    }

    /** How the stated number relates to the true one. */
    public enum Bound {
        EQUAL,
        MORE_THAN,
        LESS_THAN
    }

    /**
     * One countable part of the sentence.
     *
     * @param kind what is compared
     * @param from the earlier period; the same as {@code to} for a value
     * @param to the later period
     * @param stated the number as printed; its digits after the point say how it was rounded
     * @param bound how the words bound it
     */
    public record Claim(
            Kind kind, WrittenDate from, WrittenDate to, BigDecimal stated, Bound bound) {}
}
