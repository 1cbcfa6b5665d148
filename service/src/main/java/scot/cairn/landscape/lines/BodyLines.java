package scot.cairn.landscape.lines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.landscape.Areas;
import scot.cairn.pack.Body;
import scot.cairn.pack.Holder;
import scot.cairn.pack.Office;
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

/** What a body or post answers for and to whom, who answers to it, and who holds its posts. */
@Component
@Order(18)
class BodyLines implements PanelSource {

    private final Lines lines;
    private final WhoAnswers whoAnswers;
    private final LineTables tables;
    private final Areas areas;
    private final Citing citing;

    BodyLines(Lines lines, WhoAnswers whoAnswers, LineTables tables, Areas areas, Citing citing) {
        this.lines = lines;
        this.whoAnswers = whoAnswers;
        this.tables = tables;
        this.areas = areas;
        this.citing = citing;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.BODY || subject.isList()) {
            return List.of();
        }
        return lines.body(subject.id())
                .map(body -> panels(body, whoAnswers.day(asKnownOn), asKnownOn))
                .orElse(List.of());
    }

    private List<Panel> panels(Body body, LocalDate day, AsKnownOn asKnownOn) {
        List<Panel> panels = new ArrayList<>();
        panels.add(
                new Panel(
                        Question.ANSWERS,
                        "identity",
                        "What it is",
                        List.of(new Block.Facts(facts(body, day)))));
        Set<String> names = whoAnswers.names(body, day).collect(Collectors.toSet());
        List<Held> own = whoAnswers.anywhere(line -> names.contains(line.who()), day, asKnownOn);
        List<Held> to = whoAnswers.anywhere(line -> names.contains(line.whom()), day, asKnownOn);
        panels.add(
                new Panel(
                        Question.ANSWERS,
                        "answers-for",
                        "What it answers for and does",
                        List.of(
                                own.isEmpty()
                                        ? nothing()
                                        : tables.roles(
                                                "own-lines",
                                                "What it answers for and does, to whom, under what",
                                                own))));
        if (!to.isEmpty()) {
            panels.add(
                    new Panel(
                            Question.ANSWERS,
                            "answer-to-it",
                            "Who answers to it",
                            List.of(
                                    tables.roles(
                                            "lines-to",
                                            "Who answers, reports or gives to it",
                                            to))));
        }
        terms(body, day).ifPresent(panels::add);
        engagement(body).ifPresent(panels::add);
        return panels;
    }

    /** Each member's own part in a partnership: nothing of it is published, so it is a slot. */
    private static Optional<Panel> engagement(Body body) {
        String whose =
                switch (body.kind()) {
                    case PARTNERSHIP, PARTNERSHIP_CLASS -> "Each organisation that is its member";
                    case COUNCIL, HEALTH_BOARD, INTEGRATION_AUTHORITY, JUSTICE, THIRD_SECTOR ->
                            "Its chief executive";
                    default -> "";
                };
        return whose.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Panel(
                                Question.EVIDENCE,
                                "engagement",
                                body.kind().isPartnership()
                                        ? "Its members’ own engagement"
                                        : "Its own engagement in partnerships",
                                List.of(
                                        new Block.Missing(
                                                "To be supplied",
                                                "Attendance at meetings, data supplied and actions"
                                                        + " done: no document that Cairn holds says"
                                                        + " which.",
                                                whose + " can say."))));
    }

    private static Block nothing() {
        return new Block.Missing(
                "Nothing is on record",
                "No document that Cairn holds says what it answers for.",
                "It, or whoever it answers to, can say.");
    }

    private List<Fact> facts(Body body, LocalDate day) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Official code", body.code() == null ? "None held" : body.code()));
        Optional.ofNullable(body.memberOf())
                .flatMap(lines::body)
                .ifPresent(of -> facts.add(new Fact("One of", List.of(LineTables.link(of)))));
        if (body.area() != null) {
            facts.add(new Fact("For the area", areas.links(List.of(body.area()))));
        }
        facts.add(Fact.of("Stands", LineTables.dates(body)));
        List<Body> members = lines.members(body.id(), day);
        if (!members.isEmpty()) {
            facts.add(
                    new Fact(
                            "Its bodies, on " + DateRange.words(day),
                            Span.listed(members.stream().map(LineTables::link).toList())));
        }
        lines.office(body.id())
                .map(Office::body)
                .flatMap(lines::body)
                .ifPresent(of -> facts.add(new Fact("A post of", List.of(LineTables.link(of)))));
        return facts;
    }

    private Optional<Panel> terms(Body body, LocalDate day) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Office post : lines.posts(body, day)) {
            boolean itself = post.id().equals(body.id());
            List<Holder> terms = itself ? lines.terms(post) : lines.terms(post, body);
            if (terms.isEmpty()) {
                rows.add(
                        List.of(
                                post(post),
                                Cell.Text.of("to be supplied"),
                                Cell.Absence.MISSING,
                                Cell.Words.of(citing.cite(post.source()))));
            }
            for (Holder term : terms) {
                rows.add(
                        List.of(
                                post(post),
                                Cell.Text.of(name(term)),
                                Cell.Text.of(LineTables.dates(term)),
                                Cell.Words.of(citing.place(term.said()))));
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Panel(
                                Question.ANSWERS,
                                "posts",
                                "Its posts and who held them",
                                List.of(terms(rows))));
    }

    /** The holder, and where each of a class has the post at which body. */
    private String name(Holder term) {
        return term.name()
                + Optional.ofNullable(term.body())
                        .flatMap(lines::body)
                        .map(at -> " (%s)".formatted(at.name()))
                        .orElse("");
    }

    private static Cell post(Office post) {
        return Cell.Text.of(post.title(), new Subject(SubjectKind.BODY, post.id()));
    }

    private static Table terms(List<List<Cell>> rows) {
        return new Table(
                "terms",
                "Posts, with every holder whom documents name",
                List.of(
                        Column.text("post", "Post"),
                        Column.text("holder", "Holder"),
                        Column.text("term", "Term"),
                        Column.text("source", "Where it is said")),
                rows,
                List.of("Records stay with the post when its holder changes."),
                List.of(),
                false);
    }
}
