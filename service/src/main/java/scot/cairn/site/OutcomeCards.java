package scot.cairn.site;

import java.util.List;
import org.springframework.stereotype.Component;
import scot.cairn.framework.Frameworks;
import scot.cairn.framework.OutcomeNode;
import scot.cairn.framework.OutcomePages;
import scot.cairn.measures.Measures;
import scot.cairn.pack.Measure;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block.Card;
import scot.cairn.subjects.Heading;

/** The outcomes at the top of the tree as cards, each saying how well it can be seen. */
@Component
class OutcomeCards {

    private final Frameworks frameworks;
    private final Measures measures;
    private final OutcomePages outcomes;

    OutcomeCards(Frameworks frameworks, Measures measures, OutcomePages outcomes) {
        this.frameworks = frameworks;
        this.measures = measures;
        this.outcomes = outcomes;
    }

    /** One card an outcome, in order. */
    List<Card> cards(AsKnownOn asKnownOn) {
        List<OutcomeNode> all = frameworks.outcomes();
        List<Measure> held = measures.all();
        return outcomes.all(asKnownOn).stream()
                .filter(heading -> !heading.subject().id().contains("/"))
                .map(heading -> card(heading, all, held))
                .toList();
    }

    private static Card card(Heading heading, List<OutcomeNode> all, List<Measure> held) {
        String path = heading.subject().id();
        long parts = all.stream().filter(outcome -> outcome.parent().equals(path)).count();
        long bearing =
                held.stream()
                        .filter(measure ->
                                measure.relevance().stream().anyMatch(r -> under(r.to(), path)))
                        .count();
        return new Card(
                heading.label(),
                heading.title(),
                heading.subject().url(),
                List.of(
                        "%d parts".formatted(parts),
                        bearing == 0
                                ? "No measure on record yet"
                                : "%d measures on record".formatted(bearing)));
    }

    private static boolean under(String to, String path) {
        return to.equals("outcome/" + path) || to.startsWith("outcome/" + path + "/");
    }
}
