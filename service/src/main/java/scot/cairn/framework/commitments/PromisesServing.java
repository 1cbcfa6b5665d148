package scot.cairn.framework.commitments;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.landscape.Bodies;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * The promises that serve an outcome, on its page; and those a body is named for, on the body's.
 */
@Component
@Order(25)
class PromisesServing implements PanelSource {

    private final Commitments commitments;
    private final Bodies bodies;

    PromisesServing(Commitments commitments, Bodies bodies) {
        this.commitments = commitments;
        this.bodies = bodies;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.isList()) {
            return List.of();
        }
        return switch (subject.kind()) {
            case OUTCOME -> serving("outcome/" + subject.id(), asKnownOn);
            case BODY -> named(subject.id(), asKnownOn);
            default -> List.of();
        };
    }

    private List<Panel> serving(String path, AsKnownOn asKnownOn) {
        List<Promise> serving =
                commitments.all(asKnownOn).stream()
                        .filter(promise -> promise.serves(path))
                        .toList();
        String none =
                "No promise on record serves this outcome%s."
                        .formatted(
                                path.chars().filter(c -> c == '/').count() > 1 ? " by itself" : "");
        return List.of(
                panel(
                        "Promises that serve it",
                        serving,
                        none,
                        SubjectKind.COMMITMENT.path() + "?serves=" + path));
    }

    private List<Panel> named(String body, AsKnownOn asKnownOn) {
        List<Promise> named =
                commitments.all(asKnownOn).stream()
                        .filter(promise ->
                                promise.commitment().owners().stream()
                                        .anyMatch(owner -> owner.body().equals(body)))
                        .toList();
        return List.of(
                panel(
                        "Promises that documents name it for",
                        named,
                        "No promise on record names this body.",
                        SubjectKind.COMMITMENT.path() + "?owner=" + body));
    }

    private Panel panel(String title, List<Promise> promises, String none, String list) {
        List<Block> blocks = new ArrayList<>();
        if (promises.isEmpty()) {
            blocks.add(Block.Prose.of(none));
        } else {
            blocks.add(PromiseTable.of("promises", title, promises, bodies.names()));
            blocks.add(
                    Block.Prose.of(Span.link("Search in these promises", list), Span.plain(".")));
        }
        return new Panel(Question.PROMISED, "promises-panel", title, blocks);
    }
}
