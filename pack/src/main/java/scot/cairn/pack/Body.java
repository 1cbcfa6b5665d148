package scot.cairn.pack;

import org.jspecify.annotations.Nullable;

/**
 * An organisation, or a class of organisations that documents name as one, for example local
 * authorities.
 *
 * @param id slug
 * @param name as it calls itself
 * @param kind what sort of body it is
 * @param said what a document says it does, or null when none is held
 * @param note what a reader should know, or null
 */
public record Body(
        String id, String name, Kind kind, @Nullable Quotation said, @Nullable String note) {

    /** The sorts of body. */
    public enum Kind {
        GOVERNMENT("Government"),
        LOCAL_GOVERNMENT("Local government"),
        NATIONAL_HEALTH_BOARD("National health board"),
        HEALTH_BOARD_CLASS("Health boards"),
        INTEGRATION_AUTHORITY_CLASS("Integration authorities"),
        PARTNERSHIP_CLASS("Partnerships"),
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
    }
}
