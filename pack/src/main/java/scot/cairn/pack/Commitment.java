package scot.cairn.pack;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Anything that a document promises: a target, a milestone, an action, a duty or a pledge of money.
 *
 * @param id slug that never changes with wording
 * @param kind what sort of promise it is
 * @param title a short, plain name of the writer's; the promise itself is in its versions
 * @param serves what in the framework it serves: {@code outcome/2/b}, {@code priority/<id>} or
 *     {@code approach/<id>}; never empty
 * @param controlledBy who must act for it to happen
 * @param controlledWhy why so, in a sentence, or null
 * @param exploratory whether it ends in a finding, proceed or not, and not in a thing done
 * @param follows id of the commitment that must close before this one starts, or null
 * @param areas official codes of the only areas it is about; empty for the whole nation
 * @param settings the only settings it is about, by id; empty for all
 * @param owners who a document says delivers it or answers for it; may be empty
 * @param conflict how documents differ on who answers for it, for a person to settle, or null
 * @param versions what was said, oldest first, never empty: the first keeps the first words and the
 *     first date for ever
 * @param measurable whether it could be found met or not met as it is stated
 * @param target what is to be reached; null for any kind but a target
 * @param arithmetic sums that documents state about it
 * @param money sums of money that documents promise with it
 * @param evidence what documents say came of it, in the order they said so
 */
public record Commitment(
        String id,
        Kind kind,
        String title,
        List<String> serves,
        Control controlledBy,
        @Nullable String controlledWhy,
        boolean exploratory,
        @Nullable String follows,
        List<String> areas,
        List<String> settings,
        List<Owner> owners,
        @Nullable String conflict,
        List<Version> versions,
        Measurability measurable,
        @Nullable Target target,
        List<Arithmetic> arithmetic,
        List<Money> money,
        List<Evidence> evidence) {

    /** The sorts of promise. */
    public enum Kind {
        TARGET,
        MILESTONE,
        ACTION,
        DUTY,
        PLEDGE
    }

    /** Who must act for a promise to be kept. */
    public enum Control {
        /** Whoever promised it. */
        OWN,
        /** Somebody whom they work with. */
        PARTNER,
        /** A parliament or government with powers that they do not have. */
        RESERVED
    }

    /**
     * Whom a document names for it.
     *
     * @param body id of the body
     * @param role what it is to do
     * @param said the words that say so
     */
    public record Owner(String body, Role role, Quotation said) {}

    /** What a body is to do for a promise. */
    public enum Role {
        ACCOUNTABLE,
        DELIVERS,
        LEADS,
        FUNDS,
        CONSULTED
    }

    /**
     * The promise as a document words it.
     *
     * @param change how it differs from the version before
     * @param said the words
     * @param on when they were said, or null to take the document's own date
     * @param due when it is promised for, as a range where it is one, or null
     * @param dueWords the date as printed; null exactly when {@code due} is
     * @param why the reason given for a change, or null
     * @param authority who authorised a change, as the document says, or null
     */
    public record Version(
            Change change,
            Quotation said,
            @Nullable WrittenDate on,
            @Nullable WrittenDate due,
            @Nullable String dueWords,
            @Nullable Quotation why,
            @Nullable String authority) {}

    /** How a version of a promise differs from the one before. */
    public enum Change {
        FIRST,
        RESTATED,
        /** Its date or its number was moved. */
        RE_BASED,
        NARROWED,
        WIDENED,
        WITHDRAWN
    }

    /**
     * Whether anyone could find it met or not met.
     *
     * @param asStated whether so in its own words
     * @param lacks what is missing for that; empty when it is measurable
     * @param why in a sentence, or null when it is measurable
     */
    public record Measurability(boolean asStated, List<Lack> lacks, @Nullable String why) {}

    /** What a promise may lack to be measurable. */
    public enum Lack {
        VALUE,
        DATE,
        BASELINE,
        DEFINITION,
        OWNER,
        TEST
    }

    /**
     * What is to be reached.
     *
     * @param state whether it is set; what came of it is worked out
     * @param measure id of the measure that the promise names, or null while it is only intended
     * @param value the number to reach, or null while it is only intended
     * @param bound how the words bound it
     * @param unit what is counted, for example {@code people}
     * @param area official code of the area it holds for
     * @param baseline where it starts from, or null when no document says
     * @param monitoredBy measures that documents use to follow it
     */
    public record Target(
            TargetState state,
            @Nullable String measure,
            @Nullable BigDecimal value,
            @Nullable TargetBound bound,
            String unit,
            String area,
            @Nullable Baseline baseline,
            List<Monitor> monitoredBy) {}

    /** What a document did with a target. */
    public enum TargetState {
        /** Announced, not defined. */
        INTENDED,
        SET,
        WITHDRAWN
    }

    /** How the words bound a target's number. */
    public enum TargetBound {
        AT_LEAST,
        EQUAL,
        AT_MOST
    }

    /** Where a target starts from, and the words that say so. */
    public record Baseline(BigDecimal value, Quotation said) {}

    /**
     * A measure that is used to follow a target.
     *
     * @param measure its id
     * @param comparable whether its values can be set against the target
     * @param why in a sentence
     */
    public record Monitor(String measure, boolean comparable, String why) {}

    /**
     * A sum that a document states. What it leaves out is null; what can be worked out from the
     * rest is shown beside what it states.
     *
     * @param id slug, unique within the commitment
     * @param said the words
     * @param baseline the number it starts from, or null
     * @param baselineSaid the words that give the baseline where {@code said} does not, or null
     * @param change the difference, or null
     * @param percent the difference as a percentage of the baseline, or null
     * @param result the number it ends at, or null
     * @param reading what the words make of the percentage
     */
    public record Arithmetic(
            String id,
            Quotation said,
            @Nullable BigDecimal baseline,
            @Nullable Quotation baselineSaid,
            @Nullable BigDecimal change,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal result,
            PercentReading reading) {}

    /** Whether a number rises by so many percent, or to so many percent of what it was. */
    public enum PercentReading {
        BY,
        TO,
        AMBIGUOUS
    }

    /**
     * Money that is promised.
     *
     * @param amount whole pounds, above 0
     * @param bound how the words bound it
     * @param per whether in all or each year
     * @param recipient who is to have it, in words, or null
     * @param said the words
     */
    public record Money(
            long amount, MoneyBound bound, Per per, @Nullable String recipient, Quotation said) {}

    /** How words bound an amount. */
    public enum MoneyBound {
        EXACT,
        UP_TO,
        MORE_THAN,
        AT_LEAST,
        ABOUT
    }

    /** What an amount is for. */
    public enum Per {
        TOTAL,
        YEAR
    }

    /**
     * What a document says came of it.
     *
     * @param says what that amounts to
     * @param by whether whoever promised it says so, or somebody else
     * @param said the words
     * @param on when they were said, or null to take the document's own date
     */
    public record Evidence(Finding says, Reporter by, Quotation said, @Nullable WrittenDate on) {}

    /** What a document may say came of a promise. */
    public enum Finding {
        MET,
        UNDER_WAY,
        LATE,
        CHANGED,
        DROPPED,
        /** An exploratory promise ended in a decision to go ahead. */
        PROCEED,
        /** An exploratory promise ended in a decision not to. */
        NOT_PROCEED
    }

    /** Who says what came of a promise. */
    public enum Reporter {
        OWNER,
        OTHER
    }
}
