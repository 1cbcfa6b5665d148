package scot.cairn.returns.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.Cadence;
import scot.cairn.pack.Cadence.Is;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** The rules that say how often returns are owed, each with what it reads and its tests. */
@Component
@Order(54)
class CadencePanels implements PanelSource {

    private final ReturnTemplates templates;
    private final Citing citing;

    CadencePanels(ReturnTemplates templates, Citing citing) {
        this.templates = templates;
        this.citing = citing;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (!subject.equals(Subject.listOf(SubjectKind.TEMPLATE))) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        templates.cadences().stream()
                .filter(rule ->
                        asKnownOn.date().isEmpty() || citing.knows(asKnownOn, rule.said().source()))
                .forEach(rule -> blocks.addAll(of(rule)));
        return blocks.isEmpty()
                ? List.of()
                : List.of(new Panel(Question.JUDGED, "rules", "Rules that say how often", blocks));
    }

    private List<Block> of(Cadence rule) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Subheading("cadence-" + rule.id(), rule.title()));
        blocks.add(citing.quote(rule.said()));
        List<Fact> facts = new ArrayList<>();
        facts.add(
                Fact.of(
                        "Version",
                        "%d, from %s"
                                .formatted(rule.version(), DateRange.of(rule.from()).words())));
        rule.facts().forEach(fact -> facts.add(Fact.of("It reads", reads(fact))));
        rule.cases()
                .forEach(one ->
                        facts.add(
                                Fact.of(
                                        Often.capital(one.months()),
                                        "Where " + words(one.when(), rule) + ".")));
        facts.add(
                Fact.of(
                        Often.capital(rule.otherwise().months()),
                        "Otherwise, and where it cannot be told. " + rule.otherwise().why()));
        if (rule.note() != null) {
            facts.add(Fact.of("Note", rule.note()));
        }
        blocks.add(new Block.Facts(facts));
        blocks.add(tests(rule));
        return blocks;
    }

    private static String reads(Cadence.Fact fact) {
        return fact.missing() == null ? fact.asks() : fact.asks() + " " + fact.missing();
    }

    private static String words(List<Is> all, Cadence rule) {
        return all.isEmpty()
                ? "nothing is known"
                : all.stream()
                        .map(is -> "“%s” is answered %s".formatted(asks(is.fact(), rule), is.is()))
                        .collect(Collectors.joining(" and "));
    }

    private static String asks(String fact, Cadence rule) {
        return rule.facts().stream()
                .filter(one -> one.id().equals(fact))
                .findFirst()
                .map(Cadence.Fact::asks)
                .orElse(fact);
    }

    private static Table tests(Cadence rule) {
        return new Table(
                "tests-" + rule.id(),
                "What version %d of “%s” must decide, which is tried whenever it is loaded"
                        .formatted(rule.version(), rule.title()),
                List.of(Column.text("given", "Where"), Column.text("often", "It is owed")),
                rule.tests().stream()
                        .map(test ->
                                List.<Cell>of(
                                        Cell.Text.of(words(test.given(), rule)),
                                        Cell.Text.of(Often.capital(test.months()))))
                        .toList());
    }
}
