package scot.cairn.correspondence;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * Something that happened to what was asked.
 *
 * @param place from 1, in order
 * @param what what happened
 * @param words what was said
 * @param by pseudonym of whoever did it
 * @param capacity id of the role in which they did
 * @param at when
 * @param to to whom it was passed on; to nobody otherwise
 */
public record Turn(
        int place, What what, String words, UUID by, String capacity, Instant at, AskedOf to) {

    /** What can happen. */
    public enum What {
        REPLY,
        PASS_ON,
        CLOSE,
        REOPEN;

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static What of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
