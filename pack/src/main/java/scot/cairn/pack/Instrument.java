package scot.cairn.pack;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An Act, strategy, framework, Direction or letter that the plan stands on or refers to.
 *
 * @param id slug
 * @param title as documents call it
 * @param kind what sort of instrument it is
 * @param dated when it was made, or null when the date is not held
 * @param status whether it holds
 * @param statusNote how the status is known, in a sentence
 * @param said what a document says of it
 * @param note what a reader should know, or null
 * @param ended when it stopped holding, or null while it holds or when that is not held
 * @param replacedBy id of the instrument that took its place, or null
 * @param clauses those that lines cite; may be empty
 */
public record Instrument(
        String id,
        String title,
        Kind kind,
        @Nullable WrittenDate dated,
        Status status,
        String statusNote,
        Quotation said,
        @Nullable String note,
        @Nullable WrittenDate ended,
        @Nullable String replacedBy,
        List<Clause> clauses) {

    /** An instrument that was stored before instruments had clauses has none. */
    public Instrument {
        clauses = Objects.requireNonNullElse(clauses, List.of());
    }

    /**
     * A part of an instrument that a line can cite.
     *
     * @param id slug, unique within the instrument
     * @param title its number or heading
     * @param said its words, or what a document says of it; null while they are to be supplied
     * @param note what a reader should know, or null
     */
    public record Clause(
            String id, String title, @Nullable Quotation said, @Nullable String note) {}

    /** The sorts of instrument. */
    public enum Kind {
        ACT,
        BILL,
        STRATEGY,
        PLAN,
        FRAMEWORK,
        DIRECTION,
        LETTER,
        AGREEMENT,
        CHARTER,
        GUIDANCE,
        STANDARDS,
        PROGRAMME
    }

    /** Whether an instrument holds. */
    public enum Status {
        IN_FORCE,
        REPLACED,
        NOT_PASSED,
        PROPOSED,
        NOT_HELD
    }
}
