package scot.cairn.framework.standards;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.framework.FrameworkLinks;
import scot.cairn.framework.Frameworks;
import scot.cairn.framework.OutcomeNode;
import scot.cairn.framework.Wordings;
import scot.cairn.pack.StandardSet;
import scot.cairn.pack.StandardSet.Contribution;
import scot.cairn.pack.StandardSet.Standard;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** Which standards contribute to which outcomes, how strongly and why; read from either end. */
@Component
@Order(25)
class Contributions implements PanelSource {

    private static final List<String> NOTES =
            List.of(
                    "Direct: the standard asks of a service what the outcome says of people. Proxy: it"
                            + " bears on the outcome without saying the same. Context: it cannot show"
                            + " progress by itself.");

    private final StandardSets sets;
    private final Frameworks frameworks;
    private final Wordings wordings;
    private final FrameworkLinks links;

    Contributions(
            StandardSets sets, Frameworks frameworks, Wordings wordings, FrameworkLinks links) {
        this.sets = sets;
        this.frameworks = frameworks;
        this.wordings = wordings;
        this.links = links;
    }

    /** On an outcome's page: the standards that contribute to it or to a part of it. */
    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.OUTCOME || subject.isList()) {
            return List.of();
        }
        return frameworks.outcomes().stream()
                .filter(outcome -> outcome.path().equals(subject.id()))
                .map(outcome -> rows(outcome, asKnownOn))
                .filter(rows -> !rows.isEmpty())
                .map(Contributions::ofOutcome)
                .toList();
    }

    private List<List<Cell>> rows(OutcomeNode outcome, AsKnownOn asKnownOn) {
        List<List<Cell>> rows = new ArrayList<>();
        for (StandardSet set : sets.all(asKnownOn)) {
            for (Standard standard : sets.standards(set, asKnownOn)) {
                standard.serves().stream()
                        .filter(to -> outcome.holds(to.to()))
                        .forEach(to -> rows.add(row(set, standard, to, asKnownOn)));
            }
        }
        return rows;
    }

    private List<Cell> row(
            StandardSet set, Standard standard, Contribution to, AsKnownOn asKnownOn) {
        return List.of(
                Cell.Text.of(
                        "%s: %s"
                                .formatted(
                                        StandardPages.label(set, standard),
                                        sets.title(standard, asKnownOn)),
                        StandardPages.subject(set, standard)),
                Cell.Words.of(links.of(List.of(to.to()), asKnownOn)),
                Cell.Text.of(Words.strength(to.strength())),
                Cell.Text.of(to.why()));
    }

    private static Panel ofOutcome(List<List<Cell>> rows) {
        Table table =
                new Table(
                        "contributions",
                        "Standards that contribute to it or to a part of it",
                        List.of(
                                Column.text("standard", "Standard"),
                                Column.text("to", "Contributes to"),
                                Column.text("strength", "How strongly"),
                                Column.text("why", "Why")),
                        rows,
                        NOTES,
                        List.of(),
                        false);
        return new Panel(
                Question.PROMISED,
                "standards-panel",
                "Standards that contribute to it",
                List.of(table));
    }

    /** On a standard's page: the outcomes it contributes to. */
    Panel ofStandard(Standard standard, AsKnownOn asKnownOn) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Contribution to : standard.serves()) {
            rows.add(
                    List.of(
                            Cell.Words.of(links.of(List.of(to.to()), asKnownOn)),
                            words(to, asKnownOn),
                            Cell.Text.of(Words.strength(to.strength())),
                            Cell.Text.of(to.why())));
        }
        Table table =
                new Table(
                        "outcomes",
                        "Outcomes that it contributes to",
                        List.of(
                                Column.text("outcome", "Outcome"),
                                Column.text("words", "The outcome’s words"),
                                Column.text("strength", "How strongly"),
                                Column.text("why", "Why")),
                        rows,
                        NOTES,
                        List.of(),
                        false);
        Block block = rows.isEmpty() ? Block.Prose.of("No document on record says which.") : table;
        return new Panel(
                Question.PROMISED, "serves", "Which outcomes it contributes to", List.of(block));
    }

    private Cell words(Contribution to, AsKnownOn asKnownOn) {
        Subject subject = FrameworkLinks.subject(to.to());
        return frameworks.outcomes().stream()
                .filter(outcome -> outcome.path().equals(subject.id()))
                .findFirst()
                .flatMap(outcome -> wordings.title(outcome, asKnownOn))
                .<Cell>map(Cell.Text::of)
                .orElse(Cell.Absence.MISSING);
    }
}
