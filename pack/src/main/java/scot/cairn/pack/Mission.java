package scot.cairn.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the plan is.
 *
 * @param id slug of the pack, the same as its folder's name
 * @param title in full, for example {@code Scotland's National Mission on Drugs}
 * @param aim the one aim
 * @param period when the mission runs
 * @param publisher who publishes the plan
 * @param licence SPDX id of the plan's own words and figures, for example {@code OGL-UK-3.0}
 * @param primaryMeasure id of the measure by which success is judged
 * @param primaryMeasureSaid where a document says so
 * @param areas areas named by values, at least the whole nation
 * @param editions dated wordings of the framework, oldest first
 */
public record Mission(
        String id,
        String title,
        Aim aim,
        Period period,
        String publisher,
        String licence,
        String primaryMeasure,
        Quotation primaryMeasureSaid,
        List<Area> areas,
        List<Edition> editions)
        implements PlanHead {

    /**
     * The single aim and its halves, reported separately.
     *
     * @param said the words, verbatim, with their document
     * @param sentence the aim as a whole sentence for a heading
     * @param parts the halves, in order, for example {@code deaths} and {@code lives}
     */
    public record Aim(Quotation said, String sentence, List<Part> parts) {}

    /** One half of the aim: a slug and its words. */
    public record Part(String id, String words) {}

    /**
     * From the day the mission began to the time it ended.
     *
     * @param start the day
     * @param startSaid the words and document that give the start
     * @param end as written, or null while it runs
     * @param endSaid where the end is stated, or null
     */
    public record Period(
            WrittenDate start,
            Quotation startSaid,
            @Nullable WrittenDate end,
            @Nullable Quotation endSaid) {}

    /** A place that values are about, by its official code, for example {@code S92000003}. */
    public record Area(String code, String name) {}

    /**
     * A dated wording of the framework.
     *
     * @param id slug
     * @param title short name of the edition
     * @param document id of the source
     * @param state draft, consulted, live or closed
     * @param date when it was published, or null when the date is not held
     * @param developed what documents say of how its words were made; empty when none is held
     * @param consulted what documents say of who was consulted on them; empty when none is held
     * @param approvedNote who approved it, or null when that is not held
     */
    public record Edition(
            String id,
            String title,
            String document,
            State state,
            @Nullable WrittenDate date,
            List<Quotation> developed,
            List<Quotation> consulted,
            @Nullable String approvedNote) {

        /** Where an edition stands. */
        public enum State {
            DRAFT,
            CONSULTED,
            LIVE,
            CLOSED
        }
    }
}
