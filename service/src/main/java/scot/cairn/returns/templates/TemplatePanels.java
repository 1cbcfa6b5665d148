package scot.cairn.returns.templates;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.pack.ReturnTemplate;
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

/** The list of templates, and what each asks of whom, under what. */
@Component
@Order(50)
class TemplatePanels implements PanelSource {

    private final ReturnTemplates templates;
    private final WhoIsAsked whoIsAsked;
    private final QuestionTables questions;
    private final LineagePanel lineage;
    private final Under under;
    private final Citing citing;

    TemplatePanels(
            ReturnTemplates templates,
            WhoIsAsked whoIsAsked,
            QuestionTables questions,
            LineagePanel lineage,
            Under under,
            Citing citing) {
        this.templates = templates;
        this.whoIsAsked = whoIsAsked;
        this.questions = questions;
        this.lineage = lineage;
        this.under = under;
        this.citing = citing;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.TEMPLATE) {
            return List.of();
        }
        return subject.isList()
                ? List.of(list(templates.known(asKnownOn)))
                : templates
                        .find(subject.id(), asKnownOn)
                        .map(template -> of(template, asKnownOn))
                        .orElse(List.of());
    }

    private List<Panel> of(ReturnTemplate template, AsKnownOn asKnownOn) {
        List<Panel> panels = new ArrayList<>();
        panels.add(asked(template));
        panels.add(whoIsAsked.panel(template));
        panels.add(questions.panel(template));
        lineage.panel(template, asKnownOn).ifPresent(panels::add);
        return panels;
    }

    private Panel list(List<ReturnTemplate> known) {
        return new Panel(
                Question.PROMISED,
                "forms",
                "What is asked",
                known.isEmpty()
                        ? List.of(
                                new Block.Missing(
                                        "Not supplied",
                                        "The plan that is loaded asks areas to write nothing.",
                                        "Its writer lists what is asked in returns/."))
                        : List.of(table(known)));
    }

    private Table table(List<ReturnTemplate> known) {
        return new Table(
                "forms",
                "What areas are asked to write, in the order of the plan",
                List.of(
                        Column.text("form", "What is asked"),
                        Column.text("version", "Version"),
                        Column.text("use", "What it is"),
                        Column.text("instrument", "Under"),
                        Column.number("questions", "Questions held"),
                        Column.number("stated", "Questions that a document says there are")),
                known.stream().map(this::row).toList());
    }

    private List<Cell> row(ReturnTemplate one) {
        return List.of(
                Cell.Text.of(one.title(), ReturnTemplates.subject(one)),
                Cell.Text.of(one.version()),
                Cell.Text.of(one.use().words()),
                Cell.Words.of(List.of(under.link(one.asked().instrument()))),
                Cell.Value.of(one.questions().count()),
                one.stated() == null
                        ? Cell.Absence.MISSING
                        : Cell.Value.of(one.stated().questions()));
    }

    private Panel asked(ReturnTemplate template) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(citing.quote(template.said()));
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Asked under", under.clause(template.asked())));
        under.duty(template.asked())
                .ifPresent(duty -> facts.add(new Fact("For the duty", List.of(duty))));
        facts.add(Fact.of("What the record shows", template.recordShows()));
        if (template.note() != null) {
            facts.add(Fact.of("Note", template.note()));
        }
        blocks.add(new Block.Facts(facts));
        if (template.stated() != null) {
            blocks.add(citing.quote(template.stated().said()));
        }
        if (template.ownFormat() != null) {
            blocks.add(Block.Prose.of("An area may use a form of its own:"));
            blocks.add(citing.quote(template.ownFormat()));
        }
        if (template.missing() != null) {
            blocks.add(
                    new Block.Missing(
                            "Not supplied",
                            template.missing(),
                            "Until then, nothing is shown in its place."));
        }
        return new Panel(Question.PROMISED, "asked", "What is asked, and under what", blocks);
    }
}
