package scot.cairn.pack;

import org.jspecify.annotations.Nullable;

/**
 * A line of accountability: who, in what role, towards whom, for what, where, under which
 * instrument and when. A class of bodies stands for each body of it, in that body's own area.
 *
 * @param id slug
 * @param who id of the body or post that the line is of
 * @param role what it is to do or to be
 * @param whom id of the body or post towards which, or null when no document says
 * @param subject what of the plan it is about, {@code mission} for all of it, such as {@code
 *     outcome/3}, {@code standard/mat}, {@code commitment/<id>}, {@code programme/<id>}, {@code
 *     group/<id>}, {@code measure/<id>}; null when the plan has no item for it
 * @param forWhat what for, in a few words
 * @param areaSet id of the set of areas that it holds for, or null
 * @param area code of the one area that it holds for, or null
 * @param instrument id of the instrument it stands on, or null; never null while in force
 * @param clause id of the instrument's clause, or null
 * @param state how far it is settled
 * @param from since when, or null when that is not held
 * @param to until when, or null while it holds
 * @param source id of the document that says so
 * @param section where in it
 * @param said its words, or null when they are not held
 * @param note how it was read, or null
 */
public record Line(
        String id,
        String who,
        Role role,
        @Nullable String whom,
        @Nullable String subject,
        String forWhat,
        @Nullable String areaSet,
        @Nullable String area,
        @Nullable String instrument,
        @Nullable String clause,
        State state,
        @Nullable WrittenDate from,
        @Nullable WrittenDate to,
        String source,
        String section,
        @Nullable Quotation said,
        @Nullable String note)
        implements Dated {

    /** The subject of a line that is about the whole of the plan. */
    public static final String WHOLE_PLAN = "mission";

    /** What a body or post is to another for a subject. */
    public enum Role {
        /** Answers to the other: one body only for a subject in an area on a day. */
        ACCOUNTABLE("answers to"),
        /** Does the work, for the other. */
        RESPONSIBLE("is responsible to"),
        /** Is asked by the other before it acts. */
        CONSULTED("is consulted by"),
        /** Is told by the other. */
        INFORMED("is told by"),
        /** Questions the other, and may not direct it. */
        CHALLENGES("challenges"),
        /** Judges the other. */
        ASSESSES("assesses"),
        /** Gives the other money. */
        FUNDS("funds"),
        /** Hands functions, and the budgets for them, to the other. */
        DELEGATES("delegates to"),
        /** Helps the other to improve, and does not judge it. */
        SUPPORTS("supports"),
        /** Gives the other data. */
        SUPPLIES_DATA("supplies data to");

        private final String words;

        Role(String words) {
            this.words = words;
        }

        /** As a sentence says it between the one and the other. */
        public String words() {
            return words;
        }
    }

    /** How far a line is settled. */
    public enum State {
        /** Somebody asked for it; it does not hold. */
        PROPOSED("Proposed"),
        /** A document says that it is so, and no instrument for it is held. */
        AGREED("Agreed"),
        /** An instrument makes it so. */
        IN_FORCE("In force"),
        /** It held once. */
        ENDED("Ended");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** As a page shows it. */
        public String words() {
            return words;
        }
    }
}
