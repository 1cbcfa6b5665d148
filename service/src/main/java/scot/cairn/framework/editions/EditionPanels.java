package scot.cairn.framework.editions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.pack.Mission.Edition;
import scot.cairn.pack.Quotation;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** An edition's own page: its document, who had a say, and its words beside those before. */
@Component
@Order(29)
class EditionPanels implements PanelSource {

    private static final String WHOSE = "Whoever published the plan can supply it.";

    private final Editions editions;
    private final Comparison comparison;
    private final Citing citing;

    EditionPanels(Editions editions, Comparison comparison, Citing citing) {
        this.editions = editions;
        this.comparison = comparison;
        this.citing = citing;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.EDITION || subject.isList()) {
            return List.of();
        }
        return editions.find(subject.id())
                .filter(edition -> editions.isKnown(edition, asKnownOn))
                .map(edition -> ofOne(edition, asKnownOn))
                .orElse(List.of());
    }

    private List<Panel> ofOne(Edition edition, AsKnownOn asKnownOn) {
        return List.of(
                new Panel(Question.PROMISED, "document", "Its document", List.of(facts(edition))),
                new Panel(
                        Question.ANSWERS,
                        "say",
                        "Who made it, who was consulted, who approved it",
                        say(edition, asKnownOn)),
                comparison.panel(edition, asKnownOn));
    }

    private Block facts(Edition edition) {
        return new Block.Facts(
                List.of(
                        new Fact("Document", citing.cite(edition.document())),
                        Fact.of("Published", Citing.dateWords(edition.date())),
                        Fact.of("State", state(edition))));
    }

    private static String state(Edition edition) {
        String state = edition.state().name().toLowerCase(Locale.UK);
        return state.substring(0, 1).toUpperCase(Locale.UK) + state.substring(1);
    }

    private List<Block> say(Edition edition, AsKnownOn asKnownOn) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Subheading("developed", "How its words were made"));
        blocks.addAll(
                quotes(edition.developed(), "How its words were made is not held.", asKnownOn));
        blocks.add(new Block.Subheading("consulted", "Who was consulted"));
        blocks.addAll(
                quotes(
                        edition.consulted(),
                        "Who was consulted on its words, when, and what was changed is not held.",
                        asKnownOn));
        blocks.add(new Block.Subheading("approved", "Who approved it"));
        blocks.add(
                edition.approvedNote() == null || asKnownOn.date().isPresent()
                        ? missing("Who approved its words is not held.")
                        : Block.Prose.of(edition.approvedNote()));
        return blocks;
    }

    private List<Block> quotes(List<Quotation> said, String gap, AsKnownOn asKnownOn) {
        List<Block> quotes =
                said.stream()
                        .filter(one -> citing.knows(asKnownOn, one.source()))
                        .<Block>map(citing::quote)
                        .toList();
        return quotes.isEmpty() ? List.of(missing(gap)) : quotes;
    }

    private static Block missing(String what) {
        return new Block.Missing("Not supplied", what, WHOSE);
    }
}
