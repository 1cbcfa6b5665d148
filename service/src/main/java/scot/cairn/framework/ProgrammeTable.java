package scot.cairn.framework;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import scot.cairn.landscape.Areas;
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

    private final FrameworkLinks links;
    private final Bodies bodies;
    private final Areas areas;
    private final Citing citing;

    ProgrammeTable(FrameworkLinks links, Bodies bodies, Areas areas, Citing citing) {
        this.links = links;
        this.bodies = bodies;
        this.areas = areas;
        this.citing = citing;
    }

    Table of(String caption, List<Programme> programmes, AsKnownOn asKnownOn) {
        return new Table(
                "programmes",
                caption,
                List.of(
                        Column.text("programme", "Programme"),
                        Column.text("words", "In the document’s words"),
                        Column.text("serves", "Serves"),
                        Column.text("run_by", "Run by"),
                        Column.text("areas", "Only in these areas")),
                programmes.stream().map(programme -> row(programme, asKnownOn)).toList(),
                List.of("Not limited: no document on record limits it to some areas."),
                List.of(),
                false);
    }

    private List<Cell> row(Programme programme, AsKnownOn asKnownOn) {
        Subject subject = new Subject(SubjectKind.PROGRAMME, programme.id());
        return List.of(
                new Cell.Words(
                        "programme-" + programme.id(),
                        List.of(Span.link(programme.name(), subject.url()))),
                Cell.Words.of(words(programme)),
                Cell.Words.of(links.of(programme.serves(), asKnownOn)),
                programme.bodies().isEmpty()
                        ? Cell.Text.of("Not said")
                        : Cell.Words.of(runBy(programme.bodies())),
                Cell.Words.of(where(programme, asKnownOn)));
    }

    private List<Span> words(Programme programme) {
        List<Span> spans = new ArrayList<>();
        spans.add(Span.plain("“" + programme.said().words() + "” "));
        spans.addAll(citing.place(programme.said()));
        return spans;
    }

    private List<Span> runBy(List<String> ids) {
        return Span.listed(ids.stream().map(bodies::link).toList());
    }

    private List<Span> where(Programme programme, AsKnownOn asKnownOn) {
        if (programme.areas().isEmpty()) {
            return List.of(Span.plain("Not limited"));
        }
        List<Span> spans = new ArrayList<>(areas.links(programme.areas()));
        boolean noted = programme.areasNote() != null && asKnownOn.date().isEmpty();
        spans.add(Span.plain(noted ? ". " + programme.areasNote() : "."));
        return spans;
    }
}
