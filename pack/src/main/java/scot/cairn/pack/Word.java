package scot.cairn.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A term that needs care: the wording Cairn prefers, the official term, and how others have used
 * it.
 *
 * @param id slug
 * @param preferred the wording pages use
 * @param official the official term, or null where there is none
 * @param why the reason for preferring it, in a sentence
 * @param used how documents use the term, verbatim; may be empty
 */
public record Word(
        String id, String preferred, @Nullable String official, String why, List<Quotation> used) {}
