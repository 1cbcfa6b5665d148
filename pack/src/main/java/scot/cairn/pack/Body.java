package scot.cairn.pack;

import org.jspecify.annotations.Nullable;

/**
 * An organisation, or a class of organisations that documents name as one, for example local
 * authorities. A post is one too, so that its id can stand wherever a body's can.
 *
 * @param id slug
 * @param name as it calls itself
 * @param kind what sort of body it is
 * @param said what a document says it does, or null when none is held
 * @param note what a reader should know, or null
 * @param code official code, or null when it has none or none is held
 * @param memberOf id of the class of bodies that it is one of, or null
 * @param area code of the only area it is for, or null
 * @param source id of the document that names it, or null when not held
 * @param from when it began, or null when that is not held
 * @param to when it ended, or null while it stands
 */
public record Body(
        String id,
        String name,
        Kind kind,
        @Nullable Quotation said,
        @Nullable String note,
        @Nullable String code,
        @Nullable String memberOf,
        @Nullable String area,
        @Nullable String source,
        @Nullable WrittenDate from,
        @Nullable WrittenDate to)
        implements Dated {

    /** The sorts of body. */
    public enum Kind {
        GOVERNMENT("Government"),
        LOCAL_GOVERNMENT("Local government"),
        COUNCIL("Council"),
        NATIONAL_HEALTH_BOARD("National health board"),
        HEALTH_BOARD_CLASS("Health boards"),
        HEALTH_BOARD("Health board"),
        INTEGRATION_AUTHORITY_CLASS("Integration authorities"),
        INTEGRATION_AUTHORITY("Integration authority"),
        PARTNERSHIP_CLASS("Partnerships"),
        PARTNERSHIP("Partnership"),
        JUSTICE("Justice"),
        EMERGENCY("Emergency service"),
        STATISTICS("Statistics producer"),
        AUDIT("Audit"),
        THIRD_SECTOR("Third sector"),
        FUNDER("Funder"),
        PROCUREMENT("Procurement"),
        PUBLIC_BODY("Public body"),
        OFFICE("Office"),
        GROUP("Group");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As a page shows it. */
        public String words() {
            return words;
        }

        /** Whether it is bodies working together, which cannot answer for a duty or own money. */
        public boolean isPartnership() {
            return this == PARTNERSHIP || this == PARTNERSHIP_CLASS;
        }
    }
}
