package scot.cairn.framework.plans;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.pack.Mission;
import scot.cairn.pack.Mission.Edition;
import scot.cairn.pack.Outline;
import scot.cairn.pack.PlanHead;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** The list of plans and what is held of each. */
@Component
@Order(28)
class PlanPanels implements PanelSource {

    private final Plans plans;
    private final MappingTable mappings;
    private final Citing citing;

    PlanPanels(Plans plans, MappingTable mappings, Citing citing) {
        this.plans = plans;
        this.mappings = mappings;
        this.citing = citing;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.PLAN) {
            return List.of();
        }
        return subject.isList()
                ? list(asKnownOn)
                : plans.find(subject.id(), asKnownOn)
                        .map(plan -> ofOne(plan, asKnownOn))
                        .orElse(List.of());
    }

    private List<Panel> list(AsKnownOn asKnownOn) {
        List<Panel> panels = new ArrayList<>();
        panels.add(
                new Panel(
                        Question.PROMISED,
                        "plans",
                        "The plans",
                        List.of(table(plans.known(asKnownOn)))));
        mappings.of(plans.mappings(asKnownOn))
                .ifPresent(table ->
                        panels.add(
                                new Panel(
                                        Question.CHANGED,
                                        "mappings-panel",
                                        "What became of what",
                                        List.of(mappings.rule(), table))));
        return panels;
    }

    private static Table table(List<PlanHead> known) {
        return new Table(
                "plans",
                "Plans on record",
                List.of(
                        Column.text("plan", "Plan"),
                        Column.text("publisher", "Published by"),
                        Column.text("edition", "Latest edition"),
                        Column.text("published", "Published"),
                        Column.text("state", "State"),
                        Column.text("held", "What is held")),
                known.stream().map(PlanPanels::row).toList());
    }

    private static List<Cell> row(PlanHead plan) {
        Edition latest = plan.editions().getLast();
        return List.of(
                Cell.Text.of(plan.title(), new Subject(SubjectKind.PLAN, plan.id())),
                Cell.Text.of(plan.publisher()),
                Cell.Text.of(latest.title()),
                Cell.Text.of(Citing.dateWords(latest.date())),
                Cell.Text.of(MappingTable.words(latest.state())),
                Cell.Text.of(plan instanceof Outline ? "An outline" : "The plan"));
    }

    private List<Panel> ofOne(PlanHead plan, AsKnownOn asKnownOn) {
        List<Panel> panels = new ArrayList<>();
        switch (plan) {
            case Mission mission -> panels.add(held(mission));
            case Outline outline -> {
                panels.add(held(outline, asKnownOn));
                panels.add(notHeld(outline));
            }
        }
        panels.add(
                new Panel(
                        Question.CHANGED,
                        "editions-panel",
                        "Its editions",
                        List.of(editions(plan, asKnownOn))));
        mappings.of(
                        plans.mappings(asKnownOn).stream()
                                .filter(mapping -> MappingTable.touches(mapping, plan.id()))
                                .toList())
                .ifPresent(table ->
                        panels.add(
                                new Panel(
                                        Question.CHANGED,
                                        "mappings-panel",
                                        "What became of what",
                                        List.of(mappings.rule(), table))));
        return panels;
    }

    private Panel held(Mission mission) {
        return new Panel(
                Question.PROMISED,
                "aim",
                "The aim",
                List.of(
                        citing.quote(mission.aim().said()),
                        new Block.Bullets(
                                List.of(
                                        List.of(Span.link("The mission at a glance", "/")),
                                        List.of(
                                                Span.link(
                                                        "Its outcomes",
                                                        SubjectKind.OUTCOME.path())),
                                        List.of(
                                                Span.link(
                                                        "Every promise",
                                                        SubjectKind.COMMITMENT.path()))))));
    }

    private Panel held(Outline outline, AsKnownOn asKnownOn) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Block.Prose.of(
                        "The plan itself is not held. This is what documents that are held say of it."));
        for (Outline.Said said : outline.said()) {
            if (citing.knows(asKnownOn, said.said().source())) {
                blocks.add(new Block.Subheading(id(said.about()), said.about()));
                blocks.add(citing.quote(said.said()));
            }
        }
        return new Panel(Question.PROMISED, "said", "What is said of it", blocks);
    }

    private static String id(String words) {
        return "said-" + words.toLowerCase(java.util.Locale.UK).replaceAll("[^a-z0-9]+", "-");
    }

    private static Panel notHeld(Outline outline) {
        List<Block> blocks = new ArrayList<>();
        for (Outline.NotHeld missing : outline.notHeld()) {
            blocks.add(
                    new Block.Missing(
                            "To be supplied",
                            "%s. %s".formatted(capital(missing.what()), missing.why()),
                            missing.who()));
        }
        return new Panel(
                Question.EVIDENCE, "not-held", "What is missing, and who could supply it", blocks);
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private Table editions(PlanHead plan, AsKnownOn asKnownOn) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Edition edition : Plans.known(plan.editions(), asKnownOn)) {
            rows.add(
                    List.of(
                            plan instanceof Mission
                                    ? Cell.Text.of(
                                            edition.title(),
                                            new Subject(SubjectKind.EDITION, edition.id()))
                                    : Cell.Text.of(edition.title()),
                            Cell.Text.of(Citing.dateWords(edition.date())),
                            Cell.Text.of(MappingTable.words(edition.state())),
                            Cell.Words.of(citing.cite(edition.document()))));
        }
        return new Table(
                "editions",
                "Editions of " + plan.title(),
                List.of(
                        Column.text("edition", "Edition"),
                        Column.text("published", "Published"),
                        Column.text("state", "State"),
                        Column.text("document", "Document")),
                rows);
    }
}
