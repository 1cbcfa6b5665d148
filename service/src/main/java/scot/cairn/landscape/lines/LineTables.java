package scot.cairn.landscape.lines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.landscape.Areas;
import scot.cairn.landscape.Gazetteer.Lie;
import scot.cairn.pack.AreaSet;
import scot.cairn.pack.Body;
import scot.cairn.pack.Dated;
import scot.cairn.pack.Holder;
import scot.cairn.pack.Instrument;
import scot.cairn.pack.Line;
import scot.cairn.pack.Office;
import scot.cairn.pack.Quotation;
import scot.cairn.pack.WrittenDate;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/**
 * Lines as tables: who, in which post and held by whom, to whom, for what, under what, since when.
 */
@Component
class LineTables {

    private static final String BETWEEN = " to ";
    private static final String NOT_SAID = "No document held says";

    private final Lines lines;
    private final Areas areas;
    private final Citing citing;
    private final Headings headings;

    LineTables(Lines lines, Areas areas, Citing citing, Headings headings) {
        this.lines = lines;
        this.areas = areas;
        this.citing = citing;
        this.headings = headings;
    }

    /** Who is accountable, with the posts and holders on a day, from the nearest up. */
    Table chain(String id, String caption, List<Held> chain, LocalDate day) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Told told : Told.of(chain)) {
            rows.add(
                    List.of(
                            Cell.Words.of(parties(told.who())),
                            Cell.Words.of(posts(told.who(), day)),
                            whom(told),
                            forWhat(told),
                            under(told)));
        }
        return new Table(
                id,
                caption,
                List.of(
                        Column.text("who", "Who answers"),
                        Column.text("post", "Posts, and who held them on that day"),
                        Column.text("whom", "To whom"),
                        Column.text("for", "For what"),
                        Column.text("under", "Under what, since when, said where")),
                rows);
    }

    /** Who does, funds, assesses, challenges or supports, each in a line. */
    Table roles(String id, String caption, List<Held> held) {
        return roles(id, caption, Told.of(held), false);
    }

    /** As {@link #roles(String, String, List)}, each line to be pointed at, and where it holds. */
    Table map(String id, String caption, List<Held> held) {
        return roles(id, caption, Told.oneByOne(held), true);
    }

    private Table roles(String id, String caption, List<Told> all, boolean map) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Told told : all) {
            Line line = told.line();
            List<Cell> row = new ArrayList<>();
            row.add(new Cell.Words(map ? "line-" + line.id() : null, parties(told.who())));
            row.add(Cell.Text.of(line.role().words()));
            row.add(whom(told));
            row.add(forWhat(told));
            if (map) {
                row.add(where(line));
            }
            row.add(under(told));
            rows.add(row);
        }
        List<Column> columns =
                new ArrayList<>(
                        List.of(
                                Column.text("who", "Who"),
                                Column.text("role", "Role"),
                                Column.text("whom", "Towards whom"),
                                Column.text("for", "For what")));
        if (map) {
            columns.add(Column.text("where", "Where"));
        }
        columns.add(Column.text("under", "Under what, since when, said where"));
        return new Table(id, caption, columns, rows);
    }

    private static List<Span> parties(List<Party> parties) {
        return Span.listed(parties.stream().map(LineTables::party).toList());
    }

    private static Span party(Party party) {
        String name =
                party.body().name()
                        + party.at().map(at -> " (" + at.name() + ")").orElse("")
                        + party.lie()
                                .filter(lie -> lie == Lie.OVERLAPS || lie == Lie.CONTAINS)
                                .map(_ -> ", for a part of it")
                                .orElse("");
        return Span.link(name, new Subject(SubjectKind.BODY, party.body().id()).url());
    }

    private static Cell whom(Told told) {
        if (told.whom().isEmpty()) {
            return Cell.Text.of(NOT_SAID);
        }
        return Cell.Words.of(parties(told.whom()));
    }

    private List<Span> posts(List<Party> who, LocalDate day) {
        List<Span> spans = new ArrayList<>();
        for (Party party : who) {
            for (Office post : lines.posts(party.body(), day)) {
                if (!spans.isEmpty()) {
                    spans.add(Span.plain("; "));
                }
                spans.add(Span.link(post.title(), new Subject(SubjectKind.BODY, post.id()).url()));
                spans.add(Span.plain(": " + holder(post, party, day)));
            }
        }
        return spans.isEmpty() ? List.of(Span.plain("No post is on record")) : spans;
    }

    private String holder(Office post, Party party, LocalDate day) {
        boolean ofClass = post.body() != null && !lines.members(post.body(), day).isEmpty();
        if (ofClass && party.at().isEmpty() && post.id().equals(party.body().id())) {
            return "one at each";
        }
        String holders = holders(post, party, day);
        return holders.isEmpty() ? "to be supplied" : holders;
    }

    /** Who held a post on a day, as far as documents say; empty if nobody is named. */
    String holders(Office post, Party party, LocalDate day) {
        return lines.terms(post, party.organisation()).stream()
                .filter(term -> term.mayHoldOn(day))
                .map(LineTables::holder)
                .collect(Collectors.joining(" and "));
    }

    private static String holder(Holder term) {
        return "%s (%s)".formatted(term.name(), dates(term));
    }

    private Cell forWhat(Told told) {
        String words = told.line().forWhat();
        List<Subject> about =
                told.lines().stream()
                        .flatMap(line -> Addresses.subject(line.subject()).stream())
                        .distinct()
                        .toList();
        if (about.isEmpty()) {
            return Cell.Text.of(words);
        }
        if (about.size() == 1) {
            return Cell.Text.of(words, about.getFirst());
        }
        List<Span> spans = new ArrayList<>(List.of(Span.plain(words + ": ")));
        spans.addAll(Span.listed(about.stream().map(this::link).toList()));
        return Cell.Words.of(spans);
    }

    /** A subject by its own name, leading to its page. */
    private Span link(Subject subject) {
        String name =
                headings.of(subject, AsKnownOn.PRESENT)
                        .map(Heading::title)
                        .orElse(subject.kind().noun());
        return Span.link(name, subject.url());
    }

    private Cell where(Line line) {
        if (line.area() != null) {
            return Cell.Text.of(
                    areas.name(line.area()), new Subject(SubjectKind.AREA, line.area()));
        }
        if (line.areaSet() != null) {
            String set = areas.set(line.areaSet()).map(AreaSet::name).orElse(line.areaSet());
            return Cell.Text.of(set, new Subject(SubjectKind.AREA_SET, line.areaSet()));
        }
        return Cell.Text.of("Not said");
    }

    private Cell under(Told told) {
        Line line = told.line();
        List<Span> spans = new ArrayList<>(instrument(line));
        String before = ". %s; %s. Said in ".formatted(line.state().words(), dates(line));
        for (Quotation said : told.lines().stream().map(LineTables::said).distinct().toList()) {
            spans.add(Span.plain(before));
            spans.addAll(citing.place(said));
            before = "; ";
        }
        return Cell.Words.of(spans);
    }

    /** Where a line is said. */
    private static Quotation said(Line line) {
        return new Quotation("", line.source(), line.section());
    }

    private List<Span> instrument(Line line) {
        String id = line.instrument();
        if (id == null) {
            return List.of(Span.plain("No instrument is held"));
        }
        Optional<Instrument> instrument = lines.instrument(id);
        List<Span> spans = new ArrayList<>();
        spans.add(
                Span.link(
                        instrument.map(Instrument::title).orElse(id),
                        new Subject(SubjectKind.INSTRUMENT, id).url()));
        instrument.stream()
                .flatMap(found -> found.clauses().stream())
                .filter(clause -> clause.id().equals(line.clause()))
                .forEach(clause -> spans.add(Span.plain(", " + clause.title())));
        return spans;
    }

    /**
     * From when to when, for example {@code from: not held} or {@code from June 2022}. A day that
     * is only known to lie between two others is never written as a stretch from the one to the
     * other.
     */
    static String dates(Dated dated) {
        WrittenDate from = dated.from();
        WrittenDate to = dated.to();
        return Stream.of(
                        from == null ? "from: not held" : date("from ", "begun", from),
                        to == null ? "" : date("to ", "ended", to))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String date(String word, String between, WrittenDate date) {
        int to = date.text().indexOf(BETWEEN);
        return to < 0
                ? word + DateRange.of(date).words()
                : "%s some time between %s and %s"
                        .formatted(
                                between,
                                words(date.text().substring(0, to)),
                                words(date.text().substring(to + BETWEEN.length())));
    }

    private static String words(String date) {
        return DateRange.of(WrittenDate.parse(date)).words();
    }

    /** A body's name, leading to its page. */
    static Span link(Body body) {
        return Span.link(body.name(), new Subject(SubjectKind.BODY, body.id()).url());
    }
}
