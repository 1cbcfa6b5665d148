package scot.cairn.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outcome of the framework, at any depth.
 *
 * @param id stable within its parent: a number at the top ({@code 2}), a letter below ({@code b})
 * @param wordings every wording, by edition, oldest first, never empty
 * @param namedMeasures names of measures that a document lists for it, whether or not the plan
 *     holds their values
 * @param parts the outcomes under it, in order; empty for a leaf
 */
public record Outcome(
        String id, List<Wording> wordings, List<NamedMeasure> namedMeasures, List<Outcome> parts) {

    /**
     * The words of an edition.
     *
     * @param edition id of the edition
     * @param said the words and their place in its document
     */
    public record Wording(String edition, Quotation said) {}

    /**
     * A measure that a document names for an outcome.
     *
     * @param name as the document calls it
     * @param source id of the document
     * @param measures ids of the measures that hold its figures, or null where the plan says none
     */
    public record NamedMeasure(String name, String source, @Nullable List<String> measures) {

        /** The measures of the plan that it is; none where the plan has no such. */
        public List<String> held() {
            return measures == null ? List.of() : measures;
        }
    }
}
