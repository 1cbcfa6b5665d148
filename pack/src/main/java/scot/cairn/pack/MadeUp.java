package scot.cairn.pack;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a pack makes up for its demonstration. It is loaded by nothing else, and whatever is worked
 * out from it is made up too.
 *
 * @param collected from when returns are given to the service, by template
 * @param facts about areas, in file order
 * @param received returns that came, in file order
 * @param answers what stood in some of them, in file order
 */
public record MadeUp(
        List<CollectedReturn> collected,
        List<AreaFact> facts,
        List<ReceivedReturn> received,
        List<GivenAnswer> answers) {

    /** Where the files of it stand. */
    public static final String FOLDER = "synthetic/";

    /** Nothing. */
    public static final MadeUp NOTHING = new MadeUp(List.of(), List.of(), List.of(), List.of());

    /** One that was kept before there were any answers has none. */
    public MadeUp {
        answers = Objects.requireNonNullElse(answers, List.of());
    }

    /** From when a return is given to the service. */
    public record CollectedReturn(String template, ReturnTemplate.Collected collected) {}

    /**
     * A fact about an area from a day on, until the next one of it.
     *
     * @param fact id of the fact, as a rule names it
     * @param area official code
     * @param from first day
     * @param value the answer
     * @param note what a reader should know, or null
     */
    public record AreaFact(
            String fact, String area, WrittenDate from, String value, @Nullable String note) {}

    /**
     * A return that came.
     *
     * @param template id
     * @param area official code
     * @param setting id, or null where it covers all
     * @param period that it is for, as plans write it
     * @param received the day on which it came, or of the last signature while some are wanting
     * @param stage how far it is
     * @param attestation whether the area stands by its data, or null while it has not said
     */
    public record ReceivedReturn(
            String template,
            String area,
            @Nullable String setting,
            WrittenDate period,
            WrittenDate received,
            Stage stage,
            ValueRow.@Nullable Attestation attestation) {}

    /**
     * An answer, or a cell of a table, in a return that came.
     *
     * @param template id
     * @param area official code
     * @param period that the return is for, as plans write it
     * @param given the day on which it was signed so: a later one amends an earlier one
     * @param part of the form, for example {@code standards/3/community}
     * @param question id
     * @param row of a table, from 1; null for an answer that is none
     * @param column id; null for an answer that is none
     * @param answer a number, a day, a text, the id of an option
     */
    public record GivenAnswer(
            String template,
            String area,
            WrittenDate period,
            WrittenDate given,
            String part,
            String question,
            @Nullable Integer row,
            @Nullable String column,
            String answer) {}

    /** How far a return is that came. */
    public enum Stage {
        SIGNED_IN_PART,
        SUBMITTED,
        ATTESTED,
        QUERIED,
        ACCEPTED
    }
}
