package scot.cairn.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A priority that cuts across the outcomes.
 *
 * @param id slug
 * @param wordings every wording, by edition, oldest first, never empty
 * @param about what a document says it means, or null
 */
public record Priority(String id, List<Outcome.Wording> wordings, @Nullable Quotation about) {}
