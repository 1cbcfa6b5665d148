package scot.cairn.landscape.lines;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.pack.Instrument;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** The clauses of an instrument, and the lines that stand on it. */
@Component
@Order(20)
class InstrumentLines implements PanelSource {

    private final Lines lines;
    private final WhoAnswers whoAnswers;
    private final LineTables tables;
    private final Citing citing;

    InstrumentLines(Lines lines, WhoAnswers whoAnswers, LineTables tables, Citing citing) {
        this.lines = lines;
        this.whoAnswers = whoAnswers;
        this.tables = tables;
        this.citing = citing;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.INSTRUMENT || subject.isList()) {
            return List.of();
        }
        List<Panel> panels = new ArrayList<>();
        lines.instrument(subject.id())
                .map(Instrument::clauses)
                .filter(clauses -> !clauses.isEmpty())
                .ifPresent(clauses ->
                        panels.add(
                                new Panel(
                                        Question.PROMISED,
                                        "clauses",
                                        "Its clauses, as far as lines cite them",
                                        List.of(clauses(clauses, asKnownOn)))));
        List<Held> standing =
                whoAnswers.anywhere(
                        line -> subject.id().equals(line.instrument()),
                        whoAnswers.day(asKnownOn),
                        asKnownOn);
        if (!standing.isEmpty()) {
            panels.add(
                    new Panel(
                            Question.ANSWERS,
                            "standing-on-it",
                            "Who answers under it",
                            List.of(tables.map("standing", "Lines that stand on it", standing))));
        }
        return panels;
    }

    private Table clauses(List<Instrument.Clause> clauses, AsKnownOn asKnownOn) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Instrument.Clause clause : clauses) {
            boolean known =
                    clause.said() != null
                            && (asKnownOn.date().isEmpty()
                                    || citing.knows(asKnownOn, clause.said().source()));
            rows.add(
                    List.of(
                            new Cell.Words(
                                    "clause-" + clause.id(), List.of(Span.plain(clause.title()))),
                            known && clause.said() != null
                                    ? Cell.Text.of(clause.said().words())
                                    : Cell.Text.of("to be supplied"),
                            known && clause.said() != null
                                    ? Cell.Words.of(citing.place(clause.said()))
                                    : Cell.Absence.MISSING));
        }
        return new Table(
                "clauses",
                "Clauses, in the words that are held",
                List.of(
                        Column.text("clause", "Clause"),
                        Column.text("words", "Words"),
                        Column.text("source", "Where")),
                rows);
    }
}
