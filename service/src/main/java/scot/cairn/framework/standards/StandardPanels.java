package scot.cairn.framework.standards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.pack.StandardSet;
import scot.cairn.pack.StandardSet.Criterion;
import scot.cairn.pack.StandardSet.Named;
import scot.cairn.pack.StandardSet.Phase;
import scot.cairn.pack.StandardSet.Standard;
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

/** A standard's own page. */
@Component
@Order(26)
class StandardPanels implements PanelSource {

    private final StandardPages pages;
    private final DutyPanels duties;
    private final Contributions contributions;
    private final Waits waits;
    private final Citing citing;

    StandardPanels(
            StandardPages pages,
            DutyPanels duties,
            Contributions contributions,
            Waits waits,
            Citing citing) {
        this.pages = pages;
        this.duties = duties;
        this.contributions = contributions;
        this.waits = waits;
        this.citing = citing;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.STANDARD || !subject.id().contains("/")) {
            return List.of();
        }
        Optional<StandardSet> set = pages.set(subject);
        return set.flatMap(its -> StandardPages.standard(its, subject))
                .filter(one -> citing.knows(asKnownOn, one.said().source()))
                .map(one -> ofOne(set.orElseThrow(), one, asKnownOn))
                .orElse(List.of());
    }

    private List<Panel> ofOne(StandardSet set, Standard standard, AsKnownOn asKnownOn) {
        List<Panel> panels = new ArrayList<>();
        panels.add(
                new Panel(
                        Question.PROMISED,
                        "words",
                        "In its exact words",
                        words(standard, asKnownOn)));
        panels.add(contributions.ofStandard(standard, asKnownOn));
        panels.add(duties.of(set, asKnownOn));
        panels.add(
                new Panel(
                        Question.EVIDENCE,
                        "ways",
                        "Where and when it applies",
                        List.of(new Block.Facts(facts(set, standard, asKnownOn)))));
        waits.ofStandard(standard, asKnownOn).ifPresent(panels::add);
        panels.add(criteria(standard, asKnownOn));
        return panels;
    }

    private List<Block> words(Standard standard, AsKnownOn asKnownOn) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(citing.quote(standard.said()));
        if (standard.titleSource() != null && citing.knows(asKnownOn, standard.titleSource())) {
            List<Span> spans = new ArrayList<>();
            spans.add(Span.plain("Its title is as in "));
            spans.addAll(citing.cite(standard.titleSource()));
            spans.add(Span.plain("."));
            blocks.add(new Block.Prose(spans));
        }
        return blocks;
    }

    private List<Fact> facts(StandardSet set, Standard standard, AsKnownOn asKnownOn) {
        List<Fact> facts = new ArrayList<>();
        String phases =
                String.join(
                        ", ",
                        duties.phases(set, asKnownOn).stream()
                                .filter(phase -> phase.standards().contains(standard.number()))
                                .map(Phase::name)
                                .toList());
        facts.add(Fact.of("Phase", phases.isEmpty() ? "No document names one for it" : phases));
        facts.add(
                Fact.of(
                        "Settings",
                        set.settings().isEmpty() || asKnownOn.date().isPresent()
                                ? "See the set"
                                : String.join(
                                        ", ", set.settings().stream().map(Named::name).toList())));
        facts.add(
                new Fact(
                        "Set",
                        List.of(
                                Span.link(
                                        set.name(),
                                        new Subject(SubjectKind.STANDARD, set.id()).url()))));
        return facts;
    }

    private Panel criteria(Standard standard, AsKnownOn asKnownOn) {
        List<Block> blocks = new ArrayList<>();
        for (Criterion criterion : standard.criteria()) {
            if (citing.knows(asKnownOn, criterion.said().source())) {
                blocks.add(new Block.Subheading("criterion-" + criterion.id(), criterion.id()));
                blocks.add(citing.quote(criterion.said()));
            }
        }
        if (blocks.isEmpty()) {
            blocks.add(
                    new Block.Missing(
                            "Not supplied",
                            "The numbered criteria of this standard are not held.",
                            "Whoever published the standards can supply them."));
        }
        return new Panel(Question.EVIDENCE, "criteria", "Its criteria", blocks);
    }
}
