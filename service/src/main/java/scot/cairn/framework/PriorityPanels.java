package scot.cairn.framework;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.loading.Items;
import scot.cairn.pack.Approach;
import scot.cairn.pack.Outcome.Wording;
import scot.cairn.pack.Priority;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** What stands beside the outcomes: the priorities that cut across them, and the approach. */
@Component
@Order(21)
class PriorityPanels implements PanelSource {

    private final Items items;
    private final Wordings wordings;
    private final Citing citing;

    PriorityPanels(Items items, Wordings wordings, Citing citing) {
        this.items = items;
        this.wordings = wordings;
        this.citing = citing;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (!subject.equals(Subject.listOf(SubjectKind.OUTCOME))) {
            return List.of();
        }
        List<Panel> panels = new ArrayList<>();
        List<Block> priorities = priorities(asKnownOn);
        if (!priorities.isEmpty()) {
            panels.add(
                    new Panel(
                            Question.PROMISED,
                            "priorities",
                            "Priorities that cut across them",
                            priorities));
        }
        List<Approach> approach = approach(asKnownOn);
        if (!approach.isEmpty()) {
            panels.add(approachPanel(approach));
        }
        return panels;
    }

    private List<Block> priorities(AsKnownOn asKnownOn) {
        List<Block> blocks = new ArrayList<>();
        for (Priority priority : items.all(SubjectKind.PRIORITY, Priority.class)) {
            wordings.title(priority.wordings(), asKnownOn)
                    .ifPresent(title -> {
                        blocks.add(new Block.Subheading("priority-" + priority.id(), title));
                        blocks.addAll(about(priority, title, asKnownOn));
                    });
        }
        return blocks;
    }

    private List<Block> about(Priority priority, String title, AsKnownOn asKnownOn) {
        List<Block> blocks = new ArrayList<>();
        if (priority.about() != null && citing.knows(asKnownOn, priority.about().source())) {
            blocks.add(citing.quote(priority.about()));
        }
        List<Wording> known = wordings.known(priority.wordings(), asKnownOn);
        blocks.add(
                wordings.table(
                        "wordings-" + priority.id(),
                        "%s: its wording in each edition".formatted(title),
                        known));
        return blocks;
    }

    private List<Approach> approach(AsKnownOn asKnownOn) {
        return items.all(SubjectKind.APPROACH, Approach.class).stream()
                .filter(part -> citing.knows(asKnownOn, part.said().source()))
                .toList();
    }

    private Panel approachPanel(List<Approach> approach) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Block.Prose.of(
                        "These are ways of sorting what is promised. They are not a level of the"
                                + " framework."));
        for (Approach part : approach) {
            blocks.add(new Block.Subheading("approach-" + part.id(), part.name()));
            blocks.add(citing.quote(part.said()));
        }
        return new Panel(
                Question.PROMISED,
                "approach",
                approach.size() == 3 ? "The three-part approach" : "The approach",
                blocks);
    }
}
