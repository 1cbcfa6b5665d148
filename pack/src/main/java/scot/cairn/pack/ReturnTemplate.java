package scot.cairn.pack;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an instrument asks areas to write: a return, a survey, a self-assessment or a plan.
 *
 * @param id slug, the name of its file
 * @param form slug that all versions of it share
 * @param version which of them it is, as its document prints it, for example {@code 2023/24}
 * @param title what it is called
 * @param use what it is for
 * @param recordShows what the record shows of it, in a few sentences
 * @param said words that show that it is asked
 * @param earlier id of the version before it, or null where none is held
 * @param asked under which instrument, of whom, where and how often
 * @param sections in order; may be empty while none is held
 * @param ended what the version before asked and this one does not, as far as is held; may be empty
 * @param stated how many questions a document says it has, or null
 * @param ownFormat words that let an area use a form of its own, or null
 * @param missing what is not held and who could supply it, or null
 * @param note what a reader should know, or null
 */
public record ReturnTemplate(
        String id,
        String form,
        String version,
        String title,
        Use use,
        String recordShows,
        Quotation said,
        @Nullable String earlier,
        Asked asked,
        List<Section> sections,
        List<Ended> ended,
        @Nullable Stated stated,
        @Nullable Quotation ownFormat,
        @Nullable String missing,
        @Nullable String note) {

    /** Every question, in order. */
    public Stream<ReturnQuestion> questions() {
        return sections.stream().flatMap(section -> section.questions().stream());
    }

    /** What a template is for. */
    public enum Use {
        RETURN("Return"),
        SURVEY("Survey"),
        SELF_ASSESSMENT("Self-assessment"),
        PLAN("Plan");

        private final String words;

        Use(String words) {
            this.words = words;
        }

        /** As a page shows it. */
        public String words() {
            return words;
        }
    }

    /**
     * Who is asked, where and how often.
     *
     * @param instrument id
     * @param clause id within the instrument, or null
     * @param duty id of the commitment, of kind duty, that it is asked for, or null
     * @param to id of the body or office that it is given to, or null when not held
     * @param accountable id of the body, or class of bodies, that answers for it
     * @param preparedBy id of the body, or class, that prepares it, or null when not held
     * @param officer id of the named post that reports, or null where there is none
     * @param areaSet id of the set of which each area gives one
     * @param settings ids of settings, where each is a return of its own; empty where one covers
     *     all
     * @param cadence id of the rule that says how often, or null
     * @param months how many months apart, where that is always the same, or null; where neither is
     *     said it is asked once
     * @param signedBy posts that sign, in order; may be empty while none is held
     * @param collected from when it is given to this service, or null while it is not
     */
    public record Asked(
            String instrument,
            @Nullable String clause,
            @Nullable String duty,
            @Nullable String to,
            String accountable,
            @Nullable String preparedBy,
            @Nullable String officer,
            String areaSet,
            List<String> settings,
            @Nullable String cadence,
            @Nullable Integer months,
            List<Signatory> signedBy,
            @Nullable Collected collected) {}

    /**
     * A post that signs.
     *
     * @param office its id
     * @param said words that say so, or null
     * @param why why Cairn proposes it; null exactly when a document says so
     * @param subjectTo to whose approval a return is subject that is submitted before this post has
     *     signed, or null where it is not submitted before
     */
    public record Signatory(
            String office,
            @Nullable Quotation said,
            @Nullable String why,
            @Nullable String subjectTo) {}

    /**
     * From when a return is given to this service, and by when. Only what is given to it can be
     * late here.
     *
     * @param from first day of the first period
     * @param until last day on which a period may begin, or null while none is set
     * @param dueAfter working days after the end of a period by which it is due, 0 or more
     * @param missingAfter working days after that from which it is missing and no longer late, 1 or
     *     more
     * @param remindBefore how many days before it is due whoever follows the area is reminded, or
     *     null for never
     * @param escalate when and to whom it is passed on while it is late and waited for; may be
     *     empty
     * @param why who decided so, in a sentence
     */
    public record Collected(
            WrittenDate from,
            @Nullable WrittenDate until,
            int dueAfter,
            int missingAfter,
            @Nullable Integer remindBefore,
            List<Escalation> escalate,
            String why) {

        /** One that was kept before there were any escalations has none. */
        public Collected {
            escalate = Objects.requireNonNullElse(escalate, List.of());
        }
    }

    /**
     * That a late return is passed on.
     *
     * @param after so many days after it was due, 1 or more
     * @param to the role to which
     */
    public record Escalation(int after, To to) {}

    /**
     * To which role a late return is passed on: at the bodies and areas that owe it, or of the
     * nation.
     */
    public enum To {
        NAMED_LOCAL_OFFICER,
        CHIEF_OFFICER,
        MISSION_TEAM
    }

    /**
     * Questions that belong together.
     *
     * @param id stable within the template
     * @param title heading
     * @param guidance for whoever answers, or null
     * @param repeat what it is asked again for, or null where it is asked once
     * @param when when it is asked at all, or null for always
     * @param questions in order; may be empty while none is held
     * @param missing what is not held and who could supply it, or null
     */
    public record Section(
            String id,
            String title,
            @Nullable String guidance,
            @Nullable Repeat repeat,
            ReturnQuestion.@Nullable Condition when,
            List<ReturnQuestion> questions,
            @Nullable String missing) {}

    /**
     * What a section is asked again for.
     *
     * @param standards id of the set of standards
     * @param by each standard, each setting, or each of both; never empty
     * @param numbers of the only standards meant; empty for all of the set
     */
    public record Repeat(String standards, List<By> by, List<Integer> numbers) {}

    /** What a section may be asked again for. */
    public enum By {
        STANDARD,
        SETTING
    }

    /**
     * A question of the version before that this one does not have.
     *
     * @param question its id
     * @param how whether it was dropped
     * @param why why, or who can say
     */
    public record Ended(String question, How how, String why) {}

    /** Whether a question was dropped. */
    public enum How {
        DROPPED,
        /** No document that is held says. */
        NOT_HELD
    }

    /** How many questions a document says there are. */
    public record Stated(int questions, Quotation said) {}
}
