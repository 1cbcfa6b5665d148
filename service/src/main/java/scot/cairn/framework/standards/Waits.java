package scot.cairn.framework.standards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.loading.Items;
import scot.cairn.pack.Commitment;
import scot.cairn.pack.StandardSet;
import scot.cairn.pack.StandardSet.Standard;
import scot.cairn.pack.StandardSet.Wait;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** Which promises a standard waits for; read from either end. */
@Component
@Order(28)
class Waits implements PanelSource {

    private final StandardSets sets;
    private final Items items;
    private final Citing citing;

    Waits(StandardSets sets, Items items, Citing citing) {
        this.sets = sets;
        this.items = items;
        this.citing = citing;
    }

    /** On a promise's page: the standards that wait for it. */
    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.COMMITMENT || subject.isList()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        for (StandardSet set : sets.all(asKnownOn)) {
            for (Standard standard : sets.standards(set, asKnownOn)) {
                for (Wait wait : known(standard, asKnownOn)) {
                    if (wait.commitment().equals(subject.id())) {
                        blocks.add(
                                Block.Prose.of(
                                        Span.link(
                                                StandardPages.label(set, standard),
                                                StandardPages.subject(set, standard).url())));
                        blocks.add(citing.quote(wait.said()));
                    }
                }
            }
        }
        return blocks.isEmpty()
                ? List.of()
                : List.of(
                        new Panel(
                                Question.PROMISED,
                                "awaited",
                                "Standards that wait for it",
                                blocks));
    }

    /** On a standard's page: what it waits for, if anything. */
    Optional<Panel> ofStandard(Standard standard, AsKnownOn asKnownOn) {
        List<Block> blocks = new ArrayList<>();
        for (Wait wait : known(standard, asKnownOn)) {
            blocks.add(Block.Prose.of(link(wait)));
            blocks.add(citing.quote(wait.said()));
        }
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(Question.EVIDENCE, "waits", "What it waits for", blocks));
    }

    private Span link(Wait wait) {
        Subject subject = new Subject(SubjectKind.COMMITMENT, wait.commitment());
        return items.find(SubjectKind.COMMITMENT, wait.commitment(), Commitment.class)
                .map(commitment -> Span.link(commitment.title(), subject.url()))
                .orElse(Span.plain(wait.commitment()));
    }

    private List<Wait> known(Standard standard, AsKnownOn asKnownOn) {
        return standard.waitsFor().stream()
                .filter(wait -> citing.knows(asKnownOn, wait.said().source()))
                .toList();
    }
}
