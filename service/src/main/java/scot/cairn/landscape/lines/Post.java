package scot.cairn.landscape.lines;

import java.util.List;
import java.util.Optional;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.Body;
import scot.cairn.pack.Office;

/**
 * A post at a body on a day, and who holds it.
 *
 * @param office the post
 * @param at the body whose it is; empty where it is one post of the nation
 * @param holders names of those who hold it, as documents print them; may be empty
 * @param ended when the last term in it ended; empty where none is known to have
 */
public record Post(
        Office office, Optional<Body> at, List<String> holders, Optional<DateRange> ended) {

    /** How it is known to be held. */
    public enum State {
        HELD,
        /** The last term that is on record has ended, and none after it is on record. */
        VACANT,
        TO_BE_SUPPLIED
    }

    /** Whether somebody holds it, as far as is on record. */
    public State state() {
        if (!holders.isEmpty()) {
            return State.HELD;
        }
        return ended.isPresent() ? State.VACANT : State.TO_BE_SUPPLIED;
    }

    /** In words, for example {@code Vacant: nobody is on record after 30 June 2024}. */
    public String words() {
        return switch (state()) {
            case HELD -> String.join("; ", holders);
            case VACANT -> "Vacant: nobody is on record after " + ended.orElseThrow().words();
            case TO_BE_SUPPLIED -> "To be supplied";
        };
    }
}
