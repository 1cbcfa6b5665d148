package scot.cairn.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person is to do, or waits for.
 *
 * @param turn whose turn it is
 * @param what it is, in words
 * @param path where it is done or seen
 * @param by the last day to do it; null while none is set
 * @param why it is theirs
 */
public record Task(Turn turn, String what, String path, @Nullable LocalDate by, String why) {

    /** Whose turn it is. */
    public enum Turn {
        OWN,
        OTHERS
    }
}
