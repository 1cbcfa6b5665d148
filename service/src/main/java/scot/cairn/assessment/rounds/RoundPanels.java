package scot.cairn.assessment.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.assessment.scoring.Methods;
import scot.cairn.framework.standards.StandardSets;
import scot.cairn.pack.Quotation;
import scot.cairn.pack.Round;
import scot.cairn.pack.StandardSet;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** The list of rounds, each of them, and those of a set of standards. */
@Component
@Order(28)
class RoundPanels implements PanelSource {

    private static final String WHAT_IT_IS =
            "A status says what evidence of a standard there was in a place on a day. It is no"
                    + " measure of what came of it for people. Groups of standards stand apart and"
                    + " are never added up to one percentage.";

    private final Rounds rounds;
    private final StandardSets sets;
    private final Methods methods;
    private final RoundTotals printed;
    private final Citing citing;

    RoundPanels(
            Rounds rounds, StandardSets sets, Methods methods, RoundTotals printed, Citing citing) {
        this.rounds = rounds;
        this.sets = sets;
        this.methods = methods;
        this.printed = printed;
        this.citing = citing;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        return switch (subject.kind()) {
            case ROUND ->
                    subject.isList()
                            ? List.of(all(rounds.known(asKnownOn)))
                            : rounds.find(subject.id(), asKnownOn)
                                    .map(round -> ofOne(round, asKnownOn))
                                    .orElse(List.of());
            case STANDARD -> subject.isList() ? List.of() : ofStandard(subject, asKnownOn);
            default -> List.of();
        };
    }

    // ---- Of a set, and of one of its standards.

    private List<Panel> ofStandard(Subject subject, AsKnownOn asKnownOn) {
        String[] path = subject.id().split("/", -1);
        boolean isGraded =
                sets.all(asKnownOn).stream()
                        .filter(set -> set.kind() == StandardSet.Kind.STANDARDS)
                        .anyMatch(set -> set.id().equals(path[0]));
        if (!isGraded) {
            return List.of();
        }
        List<Round> own = rounds.of(path[0], asKnownOn);
        List<Block> blocks = new ArrayList<>();
        if (path.length == 1 && !own.isEmpty()) {
            blocks.add(Block.Prose.of(WHAT_IT_IS));
            blocks.add(printed.table(own, asKnownOn));
        }
        blocks.add(
                new Block.Missing(
                        "Not supplied",
                        path.length == 1
                                ? "No status of an area is on record: the reports that are held print totals."
                                : "No assessment against this standard by itself is on record yet.",
                        "It is for whoever assesses it to supply, for each area and setting by"
                                + " itself."));
        if (path.length == 2 && !own.isEmpty()) {
            blocks.add(
                    new Block.Prose(
                            List.of(
                                    Span.plain("Totals over several standards: "),
                                    Span.link(
                                            "rounds of assessment",
                                            new Subject(SubjectKind.STANDARD, path[0]).url()
                                                    + "#assessments"),
                                    Span.plain("."))));
        }
        return List.of(new Panel(Question.JUDGED, "assessments", "Assessments", blocks));
    }

    private Panel all(List<Round> known) {
        Block block =
                known.isEmpty()
                        ? new Block.Missing(
                                "Not supplied",
                                "No round of assessment is on record.",
                                "It is for whoever assesses the standards to supply.")
                        : new Table(
                                "rounds",
                                "Rounds of assessment, the first one first",
                                List.of(
                                        Column.text("round", "Round"),
                                        Column.text("of", "Of"),
                                        Column.text("as_of", "As of"),
                                        Column.text("before", "Beside the round before")),
                                known.stream()
                                        .map(round ->
                                                List.<Cell>of(
                                                        Cell.Text.of(
                                                                round.name(),
                                                                RoundPages.subject(round)),
                                                        set(round),
                                                        Cell.Text.of(RoundWords.asOf(round)),
                                                        Cell.Text.of(before(round))))
                                        .toList());
        return new Panel(
                Question.JUDGED,
                "rounds",
                "The rounds",
                List.of(Block.Prose.of(WHAT_IT_IS), block));
    }

    private static String before(Round round) {
        Round.Before before = round.before();
        if (before == null) {
            return "The first that is held";
        }
        return (before.comparable() ? "Comparable. " : "Not comparable. ") + before.why();
    }

    private Cell set(Round round) {
        return sets.all(AsKnownOn.PRESENT).stream()
                .filter(set -> set.id().equals(round.set()))
                .findFirst()
                .<Cell>map(set ->
                        Cell.Text.of(set.name(), new Subject(SubjectKind.STANDARD, set.id())))
                .orElse(Cell.Absence.MISSING);
    }

    // ---- One round.

    private List<Panel> ofOne(Round round, AsKnownOn asKnownOn) {
        List<Panel> panels = new ArrayList<>();
        List<Block> totals = new ArrayList<>();
        totals.add(Block.Prose.of(WHAT_IT_IS));
        if (!round.totals().isEmpty()) {
            totals.add(printed.table(List.of(round), asKnownOn));
        }
        if (round.missing() != null) {
            totals.add(
                    new Block.Missing(
                            "Not supplied",
                            round.missing(),
                            "It is for whoever assesses the standards to supply."));
        }
        panels.add(new Panel(Question.JUDGED, "totals", "What its report prints", totals));
        panels.add(about(round));
        beside(round, asKnownOn).ifPresent(panels::add);
        return panels;
    }

    private Panel about(Round round) {
        List<Fact> facts = new ArrayList<>();
        facts.add(
                new Fact(
                        "Standards",
                        sets.all(AsKnownOn.PRESENT).stream()
                                .filter(set -> set.id().equals(round.set()))
                                .map(set ->
                                        Span.link(
                                                set.name(),
                                                new Subject(SubjectKind.STANDARD, set.id()).url()))
                                .toList()));
        facts.add(Fact.of("As of", RoundWords.asOf(round)));
        facts.add(new Fact("Scored by", method(round)));
        facts.add(
                Fact.of(
                        "Settings",
                        round.settings().isEmpty()
                                ? "Not told apart in what is held"
                                : String.join(", ", round.settings())));
        facts.add(new Fact("Report", citing.cite(round.source(), round.section())));
        return new Panel(Question.JUDGED, "about", "The round", List.of(new Block.Facts(facts)));
    }

    private List<Span> method(Round round) {
        String id = round.method();
        if (id == null) {
            return List.of(
                    Span.plain(
                            "A method that is not held. "
                                    + Objects.toString(round.methodNote(), "")));
        }
        return methods.find(id)
                .map(method ->
                        List.of(
                                Span.link(
                                        method.name(),
                                        new Subject(SubjectKind.SCORING_METHOD, id).url())))
                .orElse(List.of(Span.plain(id)));
    }

    private Optional<Panel> beside(Round round, AsKnownOn asKnownOn) {
        Round.Before before = round.before();
        if (before == null) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Prose.of(before(round)));
        if (before.source() != null && before.section() != null) {
            blocks.add(
                    new Block.Prose(
                            Stream.concat(
                                            Stream.of(Span.plain("As read from ")),
                                            citing
                                                    .cite(
                                                            new Quotation(
                                                                    before.why(),
                                                                    before.source(),
                                                                    before.section()))
                                                    .stream())
                                    .toList()));
        }
        rounds.find(before.round(), asKnownOn)
                .ifPresent(other ->
                        blocks.add(
                                new Block.Prose(
                                        List.of(
                                                Span.plain("The round before: "),
                                                Span.link(
                                                        other.name(),
                                                        RoundPages.subject(other).url()),
                                                Span.plain(".")))));
        return Optional.of(
                new Panel(Question.CHANGED, "before", "Beside the round before", blocks));
    }
}
