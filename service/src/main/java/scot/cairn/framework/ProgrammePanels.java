package scot.cairn.framework;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.pack.Programme;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;

/** Named programmes: all of them, those that serve an outcome, those that a body runs. */
@Component
@Order(24)
class ProgrammePanels implements PanelSource {

    private final Programmes programmes;
    private final Frameworks frameworks;
    private final ProgrammeTable table;

    ProgrammePanels(Programmes programmes, Frameworks frameworks, ProgrammeTable table) {
        this.programmes = programmes;
        this.frameworks = frameworks;
        this.table = table;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        List<Programme> all = programmes.all(asKnownOn);
        if (all.isEmpty()) {
            return List.of();
        }
        return switch (subject.kind()) {
            case OUTCOME ->
                    subject.isList()
                            ? List.of(ofAll(all, asKnownOn))
                            : ofOutcome(subject.id(), asKnownOn);
            case BODY -> ofBody(subject, asKnownOn);
            default -> List.of();
        };
    }

    private Panel ofAll(List<Programme> all, AsKnownOn asKnownOn) {
        return panel(
                Question.PROMISED,
                "Named programmes",
                table.of("Programmes that the documents name", all, asKnownOn));
    }

    private List<Panel> ofOutcome(String path, AsKnownOn asKnownOn) {
        return frameworks.outcomes().stream()
                .filter(outcome -> outcome.path().equals(path))
                .map(outcome -> serving(outcome, asKnownOn))
                .toList();
    }

    private Panel serving(OutcomeNode outcome, AsKnownOn asKnownOn) {
        List<Programme> those = programmes.serving(outcome, asKnownOn);
        return panel(
                Question.PROMISED,
                "Named programmes that serve it",
                those.isEmpty()
                        ? Block.Prose.of("The documents on record name no programme for it.")
                        : table.of("Programmes that serve it or a part of it", those, asKnownOn));
    }

    private List<Panel> ofBody(Subject body, AsKnownOn asKnownOn) {
        List<Programme> those = programmes.runBy(body.id(), asKnownOn);
        return body.isList() || those.isEmpty()
                ? List.of()
                : List.of(
                        panel(
                                Question.ANSWERS,
                                "Programmes it is named for",
                                table.of(
                                        "Programmes that documents name it for",
                                        those,
                                        asKnownOn)));
    }

    private static Panel panel(Question question, String title, Block block) {
        return new Panel(question, "programmes", title, List.of(block));
    }
}
