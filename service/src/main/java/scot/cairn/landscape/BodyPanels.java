package scot.cairn.landscape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.pack.Alias;
import scot.cairn.pack.Body;
import scot.cairn.pack.Quotation;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** What documents say of a body and what they call it. */
@Component
@Order(17)
class BodyPanels implements PanelSource {

    private final Bodies bodies;
    private final BodyPages pages;
    private final Citing citing;

    BodyPanels(Bodies bodies, BodyPages pages, Citing citing) {
        this.bodies = bodies;
        this.pages = pages;
        this.citing = citing;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.BODY) {
            return List.of();
        }
        if (subject.isList()) {
            return List.of(list(asKnownOn));
        }
        return bodies.find(subject.id()).map(named -> ofOne(named, asKnownOn)).orElse(List.of());
    }

    private Panel list(AsKnownOn asKnownOn) {
        List<List<Cell>> rows =
                pages.known(asKnownOn).stream()
                        .map(NamedBody::body)
                        .sorted(Comparator.comparing(Body::kind))
                        .map(body -> row(body, asKnownOn))
                        .toList();
        Table table =
                new Table(
                        "bodies",
                        "Organisations, posts and groups that the documents name, by kind",
                        List.of(
                                Column.text("body", "Name"),
                                Column.text("kind", "Kind"),
                                Column.text("words", "In a document’s words"),
                                Column.text("source", "Where")),
                        rows,
                        List.of(
                                "The words are those in which a document names it. They need not say"
                                        + " all that it does.",
                                "A class, such as local authorities, stands for all bodies of its"
                                        + " sort."),
                        List.of(),
                        false);
        return new Panel(
                Question.ANSWERS,
                "bodies-panel",
                "Who is who",
                List.of(
                        Block.Prose.of(
                                Span.plain("Groups also have "),
                                Span.link("a list of their own", SubjectKind.GROUP.path()),
                                Span.plain(", and so have "),
                                Span.link(
                                        "the instruments that the plan stands on",
                                        SubjectKind.INSTRUMENT.path()),
                                Span.plain(".")),
                        table));
    }

    private List<Cell> row(Body body, AsKnownOn asKnownOn) {
        Quotation said = known(body.said(), asKnownOn);
        return List.of(
                Cell.Text.of(body.name(), new Subject(SubjectKind.BODY, body.id())),
                Cell.Text.of(body.kind().words()),
                said == null ? Cell.Absence.MISSING : Cell.Text.of(said.words()),
                said == null ? Cell.Absence.MISSING : Cell.Words.of(citing.place(said)));
    }

    private @org.jspecify.annotations.Nullable Quotation known(
            @org.jspecify.annotations.Nullable Quotation said, AsKnownOn asKnownOn) {
        return said != null && citing.knows(asKnownOn, said.source()) ? said : null;
    }

    private List<Panel> ofOne(NamedBody named, AsKnownOn asKnownOn) {
        List<Panel> panels = new ArrayList<>();
        panels.add(
                new Panel(
                        Question.ANSWERS,
                        "words",
                        "In the words of the documents",
                        words(named.body(), asKnownOn)));
        List<Alias> names =
                named.aliases().stream()
                        .filter(alias -> citing.knows(asKnownOn, alias.source()))
                        .toList();
        if (!names.isEmpty()) {
            panels.add(
                    new Panel(
                            Question.EVIDENCE,
                            "names",
                            "Its names as printed",
                            List.of(names(names))));
        }
        return panels;
    }

    private List<Block> words(Body body, AsKnownOn asKnownOn) {
        List<Block> blocks = new ArrayList<>();
        Quotation said = known(body.said(), asKnownOn);
        blocks.add(
                said == null
                        ? new Block.Missing(
                                "Not supplied",
                                "No document on record says what it does for the mission.",
                                "The mission's team can supply one.")
                        : citing.quote(said));
        if (body.note() != null && asKnownOn.date().isEmpty()) {
            blocks.add(Block.Prose.of("Note: " + body.note() + "."));
        }
        if (bodies.group(body.id()).isPresent()) {
            blocks.add(
                    Block.Prose.of(
                            Span.link(
                                    "What this group is for, and whom it reports to",
                                    new Subject(SubjectKind.GROUP, body.id()).url())));
        }
        return blocks;
    }

    private Table names(List<Alias> names) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Alias alias : names) {
            rows.add(
                    List.of(
                            Cell.Text.of(alias.alias()),
                            Cell.Words.of(
                                    citing.place(
                                            new Quotation(
                                                    alias.alias(),
                                                    alias.source(),
                                                    alias.section()))),
                            alias.note() == null
                                    ? Cell.Text.of("As printed")
                                    : Cell.Text.of(alias.note())));
        }
        return new Table(
                "names",
                "Names that documents print for it",
                List.of(
                        Column.text("name", "Name as printed"),
                        Column.text("source", "Where"),
                        Column.text("reading", "How it is read")),
                rows);
    }
}
