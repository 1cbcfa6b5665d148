package scot.cairn.landscape;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.pack.Group;
import scot.cairn.pack.Quotation;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** What a group is for, to whom it answers, how often it meets, and what came before and after. */
@Component
@Order(18)
class GroupPanels implements PanelSource {

    private final Bodies bodies;
    private final GroupPages pages;
    private final Citing citing;

    GroupPanels(Bodies bodies, GroupPages pages, Citing citing) {
        this.bodies = bodies;
        this.pages = pages;
        this.citing = citing;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.GROUP || subject.isList()) {
            return List.of();
        }
        return bodies.group(subject.id())
                .filter(group -> pages.isKnown(group, asKnownOn))
                .map(group -> ofOne(group, asKnownOn))
                .orElse(List.of());
    }

    private List<Panel> ofOne(Group group, AsKnownOn asKnownOn) {
        List<Panel> panels = new ArrayList<>();
        panels.add(
                new Panel(
                        Question.PROMISED, "purpose", "What it is for", purpose(group, asKnownOn)));
        panels.add(
                new Panel(
                        Question.ANSWERS,
                        "answers-to",
                        "Who set it up, who chairs it, to whom it reports",
                        answers(group, asKnownOn)));
        panels.add(new Panel(Question.EVIDENCE, "work", "Its work", work(group, asKnownOn)));
        panels.add(
                new Panel(
                        Question.CHANGED,
                        "succession",
                        "When it began and ended, what it follows and what followed it",
                        succession(group, asKnownOn)));
        return panels;
    }

    private List<Block> purpose(Group group, AsKnownOn asKnownOn) {
        List<Block> blocks = new ArrayList<>();
        if (group.abbreviation() != null) {
            blocks.add(new Block.Facts(List.of(Fact.of("Called for short", group.abbreviation()))));
        }
        blocks.add(citing.quote(group.purpose()));
        List<Quotation> functions =
                group.functions().stream()
                        .filter(said -> citing.knows(asKnownOn, said.source()))
                        .toList();
        if (!functions.isEmpty()) {
            blocks.add(new Block.Subheading("functions", "What the documents say it does"));
            functions.forEach(said -> blocks.add(citing.quote(said)));
        }
        if (group.note() != null && asKnownOn.date().isEmpty()) {
            blocks.add(new Block.Subheading("note", "What a reader should know"));
            blocks.add(Block.Prose.of(group.note()));
        }
        return blocks;
    }

    private List<Block> answers(Group group, AsKnownOn asKnownOn) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Facts(
                        List.of(
                                new Fact("Set up by", List.of(owner(group))),
                                new Fact("Reports to", List.of(reportsTo(group, asKnownOn))))));
        Group.Reporting reports = group.reportsTo();
        if (reports != null && citing.knows(asKnownOn, reports.said().source())) {
            blocks.add(citing.quote(reports.said()));
        }
        List<Group.Chair> chairs =
                group.chairs().stream()
                        .filter(chair -> citing.knows(asKnownOn, chair.said().source()))
                        .toList();
        if (chairs.isEmpty()) {
            blocks.add(
                    new Block.Missing("Not supplied", "Who chairs it is not held.", whose(group)));
        }
        for (Group.Chair chair : chairs) {
            blocks.add(new Block.Facts(List.of(Fact.of("Chair, as printed", chair.name()))));
            blocks.add(citing.quote(chair.said()));
        }
        return blocks;
    }

    private Span owner(Group group) {
        return group.owner() == null ? Span.plain("Not held") : bodies.link(group.owner());
    }

    private Span reportsTo(Group group, AsKnownOn asKnownOn) {
        Group.Reporting reports = group.reportsTo();
        return reports != null && citing.knows(asKnownOn, reports.said().source())
                ? bodies.link(reports.body())
                : Span.plain("Not held");
    }

    private String whose(Group group) {
        return group.owner() == null
                ? "Whoever set it up can supply it."
                : bodies.name(group.owner()) + " can supply it.";
    }

    private List<Block> work(Group group, AsKnownOn asKnownOn) {
        List<Block> blocks = new ArrayList<>();
        Group.Cadence cadence = group.cadence();
        if (cadence != null && citing.knows(asKnownOn, cadence.said().source())) {
            blocks.add(new Block.Facts(List.of(Fact.of("It meets", every(cadence.months())))));
            blocks.add(citing.quote(cadence.said()));
        } else {
            blocks.add(
                    new Block.Missing(
                            "Not supplied", "How often it meets is not held.", whose(group)));
        }
        return blocks;
    }

    /** How often, in words. */
    static String every(int months) {
        return months == 1 ? "every month" : "every %d months".formatted(months);
    }

    private List<Block> succession(Group group, AsKnownOn asKnownOn) {
        List<Fact> facts = new ArrayList<>();
        facts.add(
                Fact.of(
                        "From",
                        group.started() == null ? "not held" : Citing.dateWords(group.started())));
        facts.add(
                Fact.of(
                        "To",
                        pages.hasEnded(group, asKnownOn)
                                ? Citing.dateWords(group.ended())
                                : "no end on record"));
        facts.add(new Fact("Follows", follows(group)));
        facts.add(new Fact("Followed by", followedBy(group, asKnownOn)));
        List<Block> blocks = new ArrayList<>(List.of(new Block.Facts(facts)));
        if (group.endedSaid() != null && pages.hasEnded(group, asKnownOn)) {
            blocks.add(citing.quote(group.endedSaid()));
        }
        return blocks;
    }

    private List<Span> follows(Group group) {
        return List.of(
                group.succeeds() == null
                        ? Span.plain("no group on record")
                        : bodies.group(group.succeeds())
                                .map(GroupPanels::link)
                                .orElse(Span.plain(group.succeeds())));
    }

    private List<Span> followedBy(Group group, AsKnownOn asKnownOn) {
        List<Span> spans = new ArrayList<>();
        for (Group other : pages.known(asKnownOn)) {
            if (group.id().equals(other.succeeds())) {
                spans.add(link(other));
            }
        }
        return spans.isEmpty() ? List.of(Span.plain("no group on record")) : spans;
    }

    /** A group's name, leading to its page. */
    static Span link(Group group) {
        return Span.link(group.name(), new Subject(SubjectKind.GROUP, group.id()).url());
    }
}
