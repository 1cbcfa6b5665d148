package scot.cairn.framework.standards;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.landscape.Bodies;
import scot.cairn.pack.StandardSet;
import scot.cairn.pack.StandardSet.DutyHolder;
import scot.cairn.pack.StandardSet.Named;
import scot.cairn.pack.StandardSet.Phase;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** Whom a set binds, where, in which order, and by what evidence it is to be judged. */
@Component
@Order(27)
class DutyPanels implements PanelSource {

    private final StandardSets sets;
    private final Bodies bodies;
    private final Citing citing;

    DutyPanels(StandardSets sets, Bodies bodies, Citing citing) {
        this.sets = sets;
        this.bodies = bodies;
        this.citing = citing;
    }

    /** On a body's page: the sets that it is under a duty to meet. */
    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.BODY || subject.isList()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        for (StandardSet set : sets.all(asKnownOn)) {
            for (DutyHolder holder : known(set, asKnownOn)) {
                if (holder.body().equals(subject.id())) {
                    String url = new Subject(SubjectKind.STANDARD, set.id()).url();
                    blocks.add(Block.Prose.of(Span.link(set.name(), url)));
                    blocks.add(citing.quote(holder.said()));
                }
            }
        }
        return blocks.isEmpty()
                ? List.of()
                : List.of(
                        new Panel(
                                Question.ANSWERS,
                                "standards-panel",
                                "Standards that it is under a duty to meet",
                                blocks));
    }

    /** Whom documents put under a duty to meet a set. */
    Panel of(StandardSet set, AsKnownOn asKnownOn) {
        List<Block> blocks = new ArrayList<>();
        List<DutyHolder> known = known(set, asKnownOn);
        if (known.isEmpty()) {
            blocks.add(
                    new Block.Missing(
                            "Not supplied",
                            "No document on record puts anyone under a duty to meet them.",
                            "Whoever published them can say who is."));
        }
        for (DutyHolder holder : known) {
            blocks.add(Block.Prose.of(bodies.link(holder.body())));
            blocks.add(citing.quote(holder.said()));
        }
        return new Panel(
                Question.ANSWERS, "duty-holders", "Who is under a duty to meet it", blocks);
    }

    /** Settings, streams of evidence and phases; none for a set that has none. */
    List<Panel> ways(StandardSet set, AsKnownOn asKnownOn) {
        List<Block> blocks = new ArrayList<>(settings(set, asKnownOn));
        blocks.addAll(streams(set, asKnownOn));
        for (Phase phase : phases(set, asKnownOn)) {
            blocks.add(
                    new Block.Subheading(
                            "phase-" + phase.id(), "%s phase".formatted(phase.name())));
            blocks.add(Block.Prose.of("Standards " + numbers(phase) + "."));
            blocks.add(citing.quote(phase.said()));
        }
        return blocks.isEmpty()
                ? List.of()
                : List.of(
                        new Panel(
                                Question.EVIDENCE,
                                "ways",
                                "Where it applies, and by what evidence",
                                blocks));
    }

    List<Phase> phases(StandardSet set, AsKnownOn asKnownOn) {
        return set.phases().stream()
                .filter(phase -> citing.knows(asKnownOn, phase.said().source()))
                .toList();
    }

    /** {@code 1, 2, 3, 4, 5}. */
    private static String numbers(Phase phase) {
        return phase.standards().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private List<Block> settings(StandardSet set, AsKnownOn asKnownOn) {
        boolean known =
                set.settingsSaid() != null && citing.knows(asKnownOn, set.settingsSaid().source());
        if (set.settings().isEmpty() || !(known || asKnownOn.date().isEmpty())) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Subheading("settings", "Settings, each assessed apart"));
        blocks.add(
                Block.Bullets.of(set.settings().stream().map(Named::name).toArray(String[]::new)));
        if (known && set.settingsSaid() != null) {
            blocks.add(citing.quote(set.settingsSaid()));
        }
        return blocks;
    }

    private List<Block> streams(StandardSet set, AsKnownOn asKnownOn) {
        List<List<Span>> streams =
                set.streams().stream()
                        .filter(stream -> citing.knows(asKnownOn, stream.source()))
                        .map(stream -> stream(stream))
                        .toList();
        return streams.isEmpty()
                ? List.of()
                : List.of(
                        new Block.Subheading("streams", "Streams of evidence"),
                        new Block.Bullets(streams));
    }

    private List<Span> stream(StandardSet.Stream stream) {
        List<Span> spans = new ArrayList<>();
        spans.add(Span.plain(stream.name() + " – named in "));
        spans.addAll(citing.cite(stream.source()));
        return spans;
    }

    private List<DutyHolder> known(StandardSet set, AsKnownOn asKnownOn) {
        return set.dutyHolders().stream()
                .filter(holder -> citing.knows(asKnownOn, holder.said().source()))
                .toList();
    }
}
