package scot.cairn.measures.imports;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A table that somebody sent to be imported, and what came of it.
 *
 * @param number of it
 * @param account who sent it
 * @param capacity number of the capacity in which they did
 * @param dataset id of what it is of
 * @param fileName its name
 * @param size in bytes
 * @param kept whether the file is kept still
 * @param declared what they say of all of it
 * @param leavesOut whether rows that have a fault are to be left out
 * @param stands why numbers stand that change suddenly; may be empty
 * @param state how it stands
 * @param summary what it brings or brought; null while that is not known
 * @param refusal what is wrong with it; null where nothing is
 * @param entry number of the act that imported it; null until then
 * @param job number of the work that reads it
 * @param at when it was sent
 */
public record FiledImport(
        long number,
        UUID account,
        long capacity,
        String dataset,
        String fileName,
        long size,
        boolean kept,
        Declared declared,
        boolean leavesOut,
        String stands,
        State state,
        @Nullable ImportSummary summary,
        ImportOutcome.@Nullable Refused refusal,
        @Nullable Long entry,
        long job,
        Instant at) {

    /** How an import stands. */
    public enum State {
        READING("Being read"),
        LOOKED_AT("Read; nothing is written yet"),
        NOTHING_NEW("The record says all of it already"),
        REFUSED("Refused"),
        IMPORTED("On record");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** As a page shows it. */
        public String words() {
            return words;
        }

        /** As the database writes it. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What led to a question that it raises: the table and its edition. */
    public String origin() {
        return declared.vintage().isBlank()
                ? "%s, import %d".formatted(fileName, number)
                : "%s, %s".formatted(fileName, declared.vintage());
    }

    /** The address of its page. */
    public String page() {
        return "/work/imports/" + number;
    }
}
