package scot.cairn.drafting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft as a list shows it, without what it changes.
 *
 * @param id its number
 * @param pack id of the plan's pack
 * @param title what it is for, as its author says
 * @param author pseudonym of who began it
 * @param proposal number of the asking for signatures; null while it was not asked for
 * @param isDropped whether it was given up
 */
public record DraftHeading(
        long id,
        String pack,
        String title,
        UUID author,
        Instant begunAt,
        @Nullable Long proposal,
        boolean isDropped) {}
