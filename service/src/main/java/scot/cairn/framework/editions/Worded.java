package scot.cairn.framework.editions;

import java.util.List;
import java.util.Optional;
import scot.cairn.pack.Mission.Edition;
import scot.cairn.pack.Outcome.Wording;
import scot.cairn.subjects.Subject;

/**
 * Something that editions word: an outcome, a part of one, or a priority.
 *
 * @param subject which
 * @param label what it is called whatever its wording
 * @param wordings those known, in the order of the plan
 */
record Worded(Subject subject, String label, List<Wording> wordings) {

    /** Its wordings in an edition, in the order of the plan; an edition may hold several. */
    List<Wording> in(Edition edition) {
        return wordings.stream().filter(one -> one.edition().equals(edition.id())).toList();
    }

    /**
     * What a wording is to be read beside: a second wording within an edition beside the first
     * there; else that of the nearest edition before, the same section of it if it has one.
     *
     * @param earlier the editions before its own, the nearest first
     */
    Optional<Wording> before(Wording wording, List<Edition> earlier) {
        Wording first =
                wordings.stream()
                        .filter(one -> one.edition().equals(wording.edition()))
                        .findFirst()
                        .orElse(wording);
        return first.equals(wording)
                ? before(wording.said().section(), earlier)
                : Optional.of(first);
    }

    private Optional<Wording> before(String section, List<Edition> earlier) {
        return earlier.stream()
                .map(this::in)
                .filter(wordings -> !wordings.isEmpty())
                .findFirst()
                .map(wordings ->
                        wordings.stream()
                                .filter(one -> one.said().section().equals(section))
                                .findFirst()
                                .orElse(wordings.getFirst()));
    }
}
