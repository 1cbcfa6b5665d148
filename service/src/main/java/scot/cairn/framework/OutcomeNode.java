package scot.cairn.framework;

import java.util.List;
import scot.cairn.pack.Outcome;

/**
 * An outcome in its place in the tree.
 *
 * @param path numbers and letters from the top, for example {@code 2/b}
 * @param wordings every wording, oldest edition first, never empty
 * @param namedMeasures measures that documents name for it
 */
public record OutcomeNode(
        String path, List<Outcome.Wording> wordings, List<Outcome.NamedMeasure> namedMeasures) {

    /** Its label, for example {@code Outcome 2} or {@code Outcome 2(b)}. */
    public String label() {
        List<String> steps = List.of(path.split("/", -1));
        StringBuilder label = new StringBuilder("Outcome " + steps.getFirst());
        steps.stream().skip(1).forEach(step -> label.append('(').append(step).append(')'));
        return label.toString();
    }

    /** The path of the outcome above it, or empty at the top. */
    public String parent() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** Whether {@code to}, such as {@code outcome/2/b}, is this outcome or a part of it. */
    public boolean holds(String to) {
        return to.equals("outcome/" + path) || to.startsWith("outcome/" + path + "/");
    }

    /** Whether it stands at the top of the tree. */
    public boolean isTop() {
        return parent().isEmpty();
    }
}
