package scot.cairn.framework;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import scot.cairn.landscape.Bodies;
import scot.cairn.pack.Programme;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** Programmes as a table: in a document's words, what they serve, who runs them and where. */
@Component
class ProgrammeTable {

    private final Served served;
    private final Bodies bodies;
    private final Citing citing;

    ProgrammeTable(Served served, Bodies bodies, Citing citing) {
        this.served = served;
        this.bodies = bodies;
        this.citing = citing;
    }

    Table of(String caption, List<Programme> programmes, AsKnownOn asKnownOn) {
        return new Table(
                "programmes",
                caption,
                List.of(
                        Column.text("programme", "Programme"),
                        Column.text("words", "In the document’s words"),
                        Column.text("source", "Where"),
                        Column.text("serves", "Serves"),
                        Column.text("run_by", "Run by"),
                        Column.text("areas", "Where it runs")),
                programmes.stream().map(programme -> row(programme, asKnownOn)).toList(),
                List.of(),
                List.of(),
                false);
    }

    private List<Cell> row(Programme programme, AsKnownOn asKnownOn) {
        Subject subject = new Subject(SubjectKind.PROGRAMME, programme.id());
        return List.of(
                new Cell.Words(
                        "programme-" + programme.id(),
                        List.of(Span.link(programme.name(), subject.url()))),
                Cell.Text.of(programme.said().words()),
                Cell.Words.of(citing.place(programme.said())),
                Cell.Words.of(served.links(programme.serves(), asKnownOn)),
                programme.bodies().isEmpty()
                        ? Cell.Text.of("Not said")
                        : Cell.Words.of(runBy(programme.bodies())),
                Cell.Text.of(where(programme, asKnownOn)));
    }

    private List<Span> runBy(List<String> ids) {
        List<Span> spans = new ArrayList<>();
        for (String id : ids) {
            if (!spans.isEmpty()) {
                spans.add(Span.plain("; "));
            }
            spans.add(bodies.link(id));
        }
        return spans;
    }

    private static String where(Programme programme, AsKnownOn asKnownOn) {
        if (programme.areas().isEmpty()) {
            return "No document limits it to some areas";
        }
        String areas = "Only in these areas: " + String.join(", ", programme.areas()) + ".";
        return programme.areasNote() == null || asKnownOn.date().isPresent()
                ? areas
                : areas + " " + programme.areasNote();
    }
}
