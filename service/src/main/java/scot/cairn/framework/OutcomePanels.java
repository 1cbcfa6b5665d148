package scot.cairn.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.pack.Outcome;
import scot.cairn.pack.Outcome.Wording;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Card;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** What the framework says of an outcome: its words, its parts, and how the words changed. */
@Component
@Order(20)
class OutcomePanels implements PanelSource {

    private final Frameworks frameworks;
    private final Wordings wordings;
    private final Citing citing;

    OutcomePanels(Frameworks frameworks, Wordings wordings, Citing citing) {
        this.frameworks = frameworks;
        this.wordings = wordings;
        this.citing = citing;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.OUTCOME) {
            return List.of();
        }
        List<OutcomeNode> outcomes = frameworks.outcomes();
        if (subject.isList()) {
            return List.of(listPanel(outcomes, asKnownOn));
        }
        return outcomes.stream()
                .filter(outcome -> outcome.path().equals(subject.id()))
                .findFirst()
                .map(outcome -> ofOne(outcome, outcomes, asKnownOn))
                .orElse(List.of());
    }

    private Panel listPanel(List<OutcomeNode> outcomes, AsKnownOn asKnownOn) {
        List<List<Cell>> rows = new ArrayList<>();
        for (OutcomeNode outcome : outcomes) {
            rows.add(
                    List.of(
                            Cell.Text.of(
                                    outcome.label(),
                                    new Subject(SubjectKind.OUTCOME, outcome.path())),
                            wordsCell(wordings.title(outcome, asKnownOn).orElse(null)),
                            Cell.Value.of(
                                    java.math.BigDecimal.valueOf(
                                            wordings.known(outcome, asKnownOn).stream()
                                                    .map(w -> w.said().words())
                                                    .distinct()
                                                    .count()),
                                    0)));
        }
        Table table =
                new Table(
                        "outcomes",
                        "Outcomes and their parts, in the words of the plan",
                        List.of(
                                Column.text("outcome", "Outcome"),
                                Column.text("words", "Words"),
                                Column.number("wordings", "Wordings on record")),
                        rows,
                        List.of(
                                "Some outcomes are worded differently in different documents. Each"
                                        + " wording is kept on the outcome's page."),
                        List.of(),
                        false);
        return new Panel(
                Question.PROMISED,
                "framework",
                "The outcomes framework",
                List.of(table, editions()));
    }

    private static Block editions() {
        return Block.Prose.of(
                Span.link("Compare the wordings, edition by edition", SubjectKind.EDITION.path()));
    }

    private static Cell wordsCell(@Nullable String words) {
        return words == null ? Cell.Absence.MISSING : Cell.Text.of(words);
    }

    private List<Panel> ofOne(
            OutcomeNode outcome, List<OutcomeNode> outcomes, AsKnownOn asKnownOn) {
        List<Wording> known = wordings.known(outcome, asKnownOn);
        List<Panel> panels = new ArrayList<>();
        List<Block> promised = new ArrayList<>();
        known.stream().findFirst().map(w -> citing.quote(w.said())).ifPresent(promised::add);
        List<Card> parts = cards(outcome, outcomes, asKnownOn);
        if (!parts.isEmpty()) {
            promised.add(new Block.Subheading("parts", "Its parts"));
            promised.add(new Block.Cards(parts));
        }
        if (!promised.isEmpty()) {
            panels.add(new Panel(Question.PROMISED, "words", "In the plan's words", promised));
        }
        List<Outcome.NamedMeasure> named =
                outcome.namedMeasures().stream()
                        .filter(measure -> citing.knows(asKnownOn, measure.source()))
                        .toList();
        if (!named.isEmpty()) {
            panels.add(named(named));
        }
        if (!known.isEmpty()) {
            panels.add(wordingPanel(known));
        }
        return panels;
    }

    private List<Card> cards(OutcomeNode outcome, List<OutcomeNode> outcomes, AsKnownOn asKnownOn) {
        return outcomes.stream()
                .filter(part -> part.parent().equals(outcome.path()))
                .map(part ->
                        new Card(
                                part.label(),
                                wordings.title(part, asKnownOn).orElse(part.label()),
                                new Subject(SubjectKind.OUTCOME, part.path()).url(),
                                List.of()))
                .toList();
    }

    private Panel named(List<Outcome.NamedMeasure> named) {
        List<List<Span>> items = new ArrayList<>();
        for (Outcome.NamedMeasure measure : named) {
            List<Span> item = new ArrayList<>(linked(measure));
            item.add(Span.plain(" – named in "));
            item.addAll(citing.cite(measure.source()));
            items.add(item);
        }
        List<Block> blocks = new ArrayList<>(List.of(new Block.Bullets(items)));
        notHeld(named).ifPresent(blocks::add);
        return new Panel(
                Question.EVIDENCE,
                "named-measures",
                "Measures that the government's reports name for it",
                blocks);
    }

    /** Its name, leading to each measure that holds its figures. */
    private static List<Span> linked(Outcome.NamedMeasure named) {
        List<String> held = named.held();
        if (held.isEmpty()) {
            return List.of(Span.plain(named.name()));
        }
        List<Span> links = new ArrayList<>();
        for (int at = 0; at < held.size(); at++) {
            String words =
                    held.size() == 1
                            ? named.name()
                            : "%s, series %d of %d".formatted(named.name(), at + 1, held.size());
            links.add(Span.link(words, new Subject(SubjectKind.MEASURE, held.get(at)).url()));
        }
        return Span.listed(links);
    }

    /** That figures of some are not on record; empty where every one leads to its measure. */
    private static Optional<Block> notHeld(List<Outcome.NamedMeasure> named) {
        List<String> without =
                named.stream()
                        .filter(measure -> measure.held().isEmpty())
                        .map(Outcome.NamedMeasure::name)
                        .toList();
        return without.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Block.Missing(
                                "Not supplied",
                                "Figures that are not in Cairn's record yet: "
                                        + String.join("; ", without)
                                        + ".",
                                "They are published by their producers; loading them is for whoever"
                                        + " runs this service."));
    }

    private Panel wordingPanel(List<Wording> known) {
        long distinct = known.stream().map(w -> w.said().words()).distinct().count();
        String sentence =
                distinct == 1
                        ? "The wording is the same wherever it is on record."
                        : "It is worded in %d ways. It remains one outcome.".formatted(distinct);
        return new Panel(
                Question.CHANGED,
                "wordings-by-edition",
                "Its wording by edition",
                List.of(
                        Block.Prose.of(sentence),
                        wordings.table("wordings", "Its wording in each edition", known)));
    }
}
