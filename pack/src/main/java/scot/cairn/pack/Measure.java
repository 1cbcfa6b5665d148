package scot.cairn.pack;

import java.time.Period;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a measure. Its parts stand in one file with it, as a definition is read as a
 * whole: each is a record of a few fields.
 *
 * @param id slug, the name of its file
 * @param name preferred, non-stigmatising name
 * @param officialTerm what its producer calls it
 * @param unit what one and many of it are called, for example {@code death} and {@code deaths}
 * @param counted how a sentence says a count of it, for example {@code people died of drug misuse}
 * @param polarity whether more is better, worse, or neither
 * @param designation what kind of number it is
 * @param producer who produces it
 * @param decimals digits after the point that a page shows, 0 to 6
 * @param about the metadata a reader needs
 * @param breakdowns how its values are broken down, in the order of the plan; may be empty
 * @param breaks where the series should not be read across, in order of period
 * @param relevance what in the framework it bears on, and how strongly
 * @param derivation how it is worked out from another measure, or null when it is a source's own
 * @param sameSubject measures of the same thing on another basis, by id, with why they differ
 * @param care with what care its figures are to be read, or null where the plan says nothing
 * @param rate of whom and by how many a rate is worked out from its counts, or null
 */
public record Measure(
        String id,
        String name,
        String officialTerm,
        Counted unit,
        Counted counted,
        Polarity polarity,
        Designation designation,
        String producer,
        int decimals,
        About about,
        List<Breakdown> breakdowns,
        List<Break> breaks,
        List<Relevance> relevance,
        @Nullable Derivation derivation,
        List<Related> sameSubject,
        @Nullable Care care,
        @Nullable Rate rate) {

    /**
     * With what care its figures are to be read; empty of everything where the plan says nothing.
     */
    public Care howToRead() {
        return care == null ? Care.NOTHING_SAID : care;
    }

    /**
     * Where its values by some breakdowns should not be read across: its own breaks and those of
     * these breakdowns, in order of period.
     */
    public List<Break> breaksBy(Collection<String> by) {
        return Stream.concat(
                        breaks.stream(),
                        breakdowns.stream()
                                .filter(breakdown -> by.contains(breakdown.id()))
                                .map(Breakdown::breaks)
                                .filter(Objects::nonNull)
                                .flatMap(List::stream))
                .sorted(Comparator.comparing(at -> at.at().first()))
                .toList();
    }

    /** A noun phrase for one and for any other number. */
    public record Counted(String one, String other) {}

    /** Which direction is good. */
    public enum Polarity {
        LOWER_IS_BETTER,
        HIGHER_IS_BETTER,
        NEITHER
    }

    /** What the measure may be used for. */
    public enum PermittedUse {
        IMPROVEMENT,
        BENCHMARKING,
        ACCOUNTABILITY,
        OFFICIAL_STATISTIC
    }

    /**
     * The metadata block.
     *
     * @param definition what is counted
     * @param numerator what is on top, or null for a plain count
     * @param denominator what it is divided by, or null for a plain count
     * @param basis which date and place an event is counted under
     * @param permittedUse what it may be used for
     * @param quality what is known of its quality
     * @param lag how long after the period it is published
     * @param revisions how it is revised
     * @param nextRelease what is known of the next figures
     */
    public record About(
            String definition,
            @Nullable String numerator,
            @Nullable String denominator,
            String basis,
            PermittedUse permittedUse,
            String quality,
            String lag,
            String revisions,
            String nextRelease) {}

    /**
     * A way in which values are broken down.
     *
     * @param id name of its column in values files
     * @param name what a page calls it, for example {@code Age group}
     * @param addsUp whether each case is in exactly one category, so that they add up to the total
     * @param categories in the order of the plan, never empty
     * @param note what a reader should know, or null
     * @param order what the order of its categories means, or null where it means nothing
     * @param breaks where its values should not be read across besides those of the measure, in
     *     order of period, or null where there are none
     */
    public record Breakdown(
            String id,
            String name,
            boolean addsUp,
            List<Category> categories,
            @Nullable String note,
            @Nullable Order order,
            @Nullable List<Break> breaks) {}

    /** What the order of categories means. */
    public enum Order {
        MOST_DEPRIVED_FIRST
    }

    /**
     * One category of a breakdown. A list of categories grows: one is added, or handed on to
     * another, and what was counted under it stays under it.
     *
     * @param id in values files
     * @param name what a page calls it
     * @param from since when cases are counted under it, or null when that is not held
     * @param knownAs what it was called before, or null
     * @param successor id of the category of this breakdown that took it over, or null
     * @param watched the words of a document that ask to look at it apart from the total, or null
     */
    public record Category(
            String id,
            String name,
            @Nullable WrittenDate from,
            @Nullable String knownAs,
            @Nullable String successor,
            @Nullable Quotation watched) {}

    /**
     * A break in the series.
     *
     * @param at first period on the new footing
     * @param what changed, in a sentence
     * @param source id of the document that says so
     */
    public record Break(WrittenDate at, String what, String source) {}

    /** How strongly the measure shows what it is linked to. */
    public enum Strength {
        DIRECT,
        PROXY,
        CONTEXT
    }

    /**
     * What the measure bears on.
     *
     * @param to {@code aim/deaths} for half of the aim, or {@code outcome/2} or {@code outcome/2/b}
     * @param strength how strongly
     * @param why in a sentence
     * @param role whether it is told first, or null where the plan does not say
     */
    public record Relevance(String to, Strength strength, String why, @Nullable Role role) {}

    /** Whether a measure is told first of what it bears on. */
    public enum Role {
        HEADLINE,
        SUPPORTING
    }

    /** The one way of deriving a series that the engine knows so far. */
    public enum Method {
        CENTRED_FIVE_YEAR_MEAN_WITH_LIKELY_RANGE
    }

    /**
     * How it is worked out.
     *
     * @param method by name
     * @param from id of the measure it is worked out from
     */
    public record Derivation(Method method, String from) {}

    /** Whether figures of two measures may be set against each other. */
    public enum Comparability {
        NEVER,
        WITH_CAVEAT
    }

    /**
     * Another measure of the same thing.
     *
     * @param measure its id
     * @param why they differ
     * @param comparable whether their figures may be set against each other, or null where nothing
     *     says so
     * @param source id of the document that says so, or null
     */
    public record Related(
            String measure,
            String why,
            @Nullable Comparability comparable,
            @Nullable String source) {}

    /**
     * With what care figures of the measure are to be read.
     *
     * @param usefulFor how long after its period a figure serves, or null where no document says
     * @param dates what its dates are of, or null
     * @param gaps equality dimensions by which it is not broken down
     * @param uses beyond the permitted use, each as somebody decided it
     * @param differsIn sets of areas in which it is defined otherwise, as in other nations
     */
    public record Care(
            @Nullable UsefulFor usefulFor,
            @Nullable Dates dates,
            List<Gap> gaps,
            List<UseDecision> uses,
            List<DiffersIn> differsIn) {

        static final Care NOTHING_SAID = new Care(null, null, List.of(), List.of(), List.of());
    }

    /**
     * How long a figure serves after the end of its period.
     *
     * @param time of the calendar, for example three years
     * @param source id of the document that says so
     */
    public record UsefulFor(Period time, String source) {}

    /**
     * Dates that are easily taken for one another. Each is null where it is not stated.
     *
     * @param event what happens on the date that a figure is counted under
     * @param cohort whose events are followed, and the time by which they are grouped
     * @param referenceWindow how far before or after the event is looked
     * @param reportedAfter how long after its period a figure comes to be known
     */
    public record Dates(
            @Nullable String event,
            @Nullable String cohort,
            @Nullable Period referenceWindow,
            @Nullable Period reportedAfter) {}

    /**
     * A way in which figures should be broken down, and are not.
     *
     * @param dimension for example {@code Ethnicity}
     * @param why it is missing
     * @param whose it is to supply
     * @param source id of the document that says so, or null
     */
    public record Gap(String dimension, String why, String whose, @Nullable String source) {}

    /**
     * That a measure is used beyond what it is permitted for.
     *
     * @param use what it is used for
     * @param decidedBy who decided it
     * @param on when
     * @param reason why, as they gave it
     * @param source id of the document that holds the decision
     */
    public record UseDecision(
            PermittedUse use, String decidedBy, WrittenDate on, String reason, String source) {}

    /**
     * A set of areas in which it is defined otherwise.
     *
     * @param areaSet id of the set
     * @param why the figures differ
     * @param comparable whether they may be set against those of other areas
     * @param source id of the document that says so
     */
    public record DiffersIn(String areaSet, String why, Comparability comparable, String source) {}

    /**
     * How a rate is worked out from counts.
     *
     * @param measure id of the measure that counts the people at risk, once a year
     * @param per so many of them, for example 100,000
     * @param years how many of the latest years are taken together for areas, 1 to 10
     */
    public record Rate(String measure, int per, int years) {}
}
