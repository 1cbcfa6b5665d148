package scot.cairn.returns.obligations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.Cadence;
import scot.cairn.returns.Fact;
import scot.cairn.returns.templates.Often;
import scot.cairn.returns.templates.ReturnTemplates;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** Why something is owed as often as it is, from which facts, and whether that is new. */
@Component
class DecidedPanel {

    private final ReturnTemplates templates;

    DecidedPanel(ReturnTemplates templates) {
        this.templates = templates;
    }

    Panel panel(Obligation obligation) {
        Decided decided = obligation.decided();
        Optional<Cadence> rule =
                templates.cadences().stream()
                        .filter(one -> one.id().equals(decided.rule()))
                        .findFirst();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Prose.of(sentence(decided)));
        rule.ifPresent(one -> blocks.add(by(one)));
        if (!decided.inputs().isEmpty()) {
            blocks.add(inputs(decided, rule));
        }
        for (String fact : decided.notHeld()) {
            blocks.add(
                    new Block.Missing(
                            "Not supplied",
                            asks(fact, rule)
                                    + " This was not held, and could have decided otherwise.",
                            "Whoever judges it can say; the next period is decided with it."));
        }
        return new Panel(Question.JUDGED, "decided", "Why it is owed so often", blocks);
    }

    private static String sentence(Decided decided) {
        String often = "It is owed %s. %s".formatted(Often.words(decided.months()), decided.why());
        return decided.before() == null
                ? often
                : decided.isSwitch()
                        ? "%s Before this period it was owed %s."
                                .formatted(often, Often.words(decided.before()))
                        : "%s It was so before.".formatted(often);
    }

    private static Block by(Cadence rule) {
        return Block.Prose.of(
                Span.plain("Decided by "),
                Span.link(
                        "version %d of “%s”".formatted(rule.version(), rule.title()),
                        new Subject(SubjectKind.CADENCE, rule.id()).url()),
                Span.plain(" on the first day of the period, for the whole of it."));
    }

    private static Table inputs(Decided decided, Optional<Cadence> rule) {
        return new Table(
                "inputs",
                "Facts that the rule read",
                List.of(
                        Column.text("fact", "Question"),
                        Column.text("value", "Answer"),
                        Column.text("since", "Since"),
                        Column.text("source", "Where it comes from")),
                decided.inputs().stream().map(fact -> row(fact, rule)).toList(),
                List.of(),
                List.of(),
                decided.inputs().stream().anyMatch(Fact::synthetic));
    }

    private static List<Cell> row(Fact fact, Optional<Cadence> rule) {
        return List.of(
                Cell.Text.of(asks(fact.id(), rule)),
                Cell.Text.of(fact.value()),
                Cell.Text.of(DateRange.words(fact.since())),
                fact.url().isEmpty()
                        ? Cell.Text.of(fact.said())
                        : new Cell.Text(fact.said(), fact.url()));
    }

    private static String asks(String fact, Optional<Cadence> rule) {
        return rule.stream()
                .flatMap(one -> one.facts().stream())
                .filter(one -> one.id().equals(fact))
                .findFirst()
                .map(Cadence.Fact::asks)
                .orElse(fact);
    }
}
