package scot.cairn.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened on a day and is marked on charts. It marks a date and says nothing of
 * cause.
 *
 * @param id slug
 * @param at when
 * @param what happened, in a sentence
 * @param measures ids of the measures on whose charts it is marked
 * @param areas official codes of the only areas on whose charts it is marked; empty for all
 * @param evaluation id of the document that evaluates what came of it, or null where there is none
 * @param source id of the document that says so
 * @param section where in it
 */
public record DatedEvent(
        String id,
        WrittenDate at,
        String what,
        List<String> measures,
        List<String> areas,
        @Nullable String evaluation,
        String source,
        String section) {}
