package scot.cairn.pack;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that holds from one day to another: a body, an area, a post, a term in it, a line. */
public interface Dated {

    /** When it began, or null when that is not held. */
    @Nullable WrittenDate from();

    /** When it ended, or null while it holds, as far as is held. */
    @Nullable WrittenDate to();

    /**
     * Whether it may have held on a day: a date that is only known as a range counts with the whole
     * of it, and one that is not held leaves that end open.
     */
    default boolean mayHoldOn(LocalDate day) {
        WrittenDate from = from();
        WrittenDate to = to();
        return (from == null || !day.isBefore(from.first()))
                && (to == null || !day.isAfter(to.last()));
    }
}
