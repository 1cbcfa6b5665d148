package scot.cairn.framework.standards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.framework.FrameworkLinks;
import scot.cairn.pack.StandardSet;
import scot.cairn.pack.StandardSet.Contribution;
import scot.cairn.pack.StandardSet.Standard;
import scot.cairn.sources.Citing;
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

/** A set's own page: what it is for, where it stands and what it holds. */
@Component
@Order(26)
class SetPanels implements PanelSource {

    private final StandardSets sets;
    private final StandardPages pages;
    private final DutyPanels duties;
    private final FrameworkLinks links;
    private final Citing citing;

    SetPanels(
            StandardSets sets,
            StandardPages pages,
            DutyPanels duties,
            FrameworkLinks links,
            Citing citing) {
        this.sets = sets;
        this.pages = pages;
        this.duties = duties;
        this.links = links;
        this.citing = citing;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.STANDARD
                || subject.isList()
                || subject.id().contains("/")) {
            return List.of();
        }
        return pages.set(subject)
                .filter(set -> citing.knows(asKnownOn, set.about().source()))
                .map(set -> ofOne(set, asKnownOn))
                .orElse(List.of());
    }

    private List<Panel> ofOne(StandardSet set, AsKnownOn asKnownOn) {
        List<Panel> panels = new ArrayList<>();
        panels.add(new Panel(Question.PROMISED, "about", "What it is for", about(set, asKnownOn)));
        if (!sets.standards(set, asKnownOn).isEmpty()) {
            panels.add(
                    new Panel(
                            Question.PROMISED,
                            "standards-panel",
                            "Its standards",
                            List.of(standards(set, asKnownOn))));
        }
        panels.add(duties.of(set, asKnownOn));
        panels.addAll(duties.ways(set, asKnownOn));
        panels.add(missing(set));
        judged(set).ifPresent(panels::add);
        return panels;
    }

    private List<Block> about(StandardSet set, AsKnownOn asKnownOn) {
        List<Block> blocks = new ArrayList<>();
        if (set.kind() == StandardSet.Kind.PRINCIPLES) {
            blocks.add(
                    Block.Prose.of(
                            "These are principles. They carry no thresholds and are not graded: no"
                                    + " level and no colour belongs to them."));
        }
        blocks.add(citing.quote(set.about()));
        if (citing.knows(asKnownOn, set.stateSaid().source())) {
            blocks.add(new Block.Subheading("state", "Where it stands"));
            blocks.add(new Block.Facts(List.of(Block.Fact.of("State", Words.state(set.state())))));
            blocks.add(citing.quote(set.stateSaid()));
        }
        return blocks;
    }

    private Table standards(StandardSet set, AsKnownOn asKnownOn) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Standard standard : sets.standards(set, asKnownOn)) {
            List<String> serves = standard.serves().stream().map(Contribution::to).toList();
            rows.add(
                    List.of(
                            Cell.Text.of(
                                    "Standard " + standard.number(),
                                    StandardPages.subject(set, standard)),
                            Cell.Text.of(sets.title(standard, asKnownOn)),
                            Cell.Text.of(standard.said().words()),
                            serves.isEmpty()
                                    ? Cell.Text.of("Not said")
                                    : Cell.Words.of(links.of(serves, asKnownOn))));
        }
        return new Table(
                "standards",
                "The standards, in the words of the plan",
                List.of(
                        Column.text("number", "Number"),
                        Column.text("title", "Title"),
                        Column.text("words", "Words"),
                        Column.text("serves", "Contributes to")),
                rows);
    }

    private static Panel missing(StandardSet set) {
        Block block =
                set.missing() == null
                        ? Block.Prose.of("Nothing of this set is known to be missing.")
                        : new Block.Missing(
                                "Not supplied",
                                set.missing(),
                                "Until then, nothing is shown in its place.");
        return new Panel(Question.EVIDENCE, "missing", "What is missing", List.of(block));
    }

    private static Optional<Panel> judged(StandardSet set) {
        return set.kind() == StandardSet.Kind.PRINCIPLES
                ? Optional.of(
                        new Panel(
                                Question.JUDGED,
                                "assessments",
                                "Assessments",
                                List.of(
                                        Block.Prose.of(
                                                "Principles are not graded, so no judgement of them"
                                                        + " is due."))))
                : Optional.empty();
    }
}
