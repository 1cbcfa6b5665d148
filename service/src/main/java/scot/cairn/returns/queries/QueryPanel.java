package scot.cairn.returns.queries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.calendar.Times;
import scot.cairn.ledger.Ledger;
import scot.cairn.ledger.PlaceCell;
import scot.cairn.returns.answering.Submission;
import scot.cairn.returns.answering.Submission.SubmittedAnswer;
import scot.cairn.returns.answering.Submissions;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** What assessors asked about and took of a return, as everybody reads it. */
@Component
@Order(52)
class QueryPanel implements PanelSource {

    private final Queries queries;
    private final Submissions submissions;
    private final Ledger ledger;

    QueryPanel(Queries queries, Submissions submissions, Ledger ledger) {
        this.queries = queries;
        this.submissions = submissions;
        this.ledger = ledger;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.OBLIGATION || subject.isList()) {
            return List.of();
        }
        List<Query> asked =
                queries.of(subject.id()).stream()
                        .filter(one -> isKnown(one.raisedAt(), asKnownOn))
                        .toList();
        List<Acceptance> accepted =
                queries.accepted(subject.id()).stream()
                        .filter(one -> isKnown(one.at(), asKnownOn))
                        .toList();
        if (asked.isEmpty() && accepted.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        accepted.forEach(one ->
                blocks.add(
                        Block.Prose.of(
                                "An assessor accepted version %d of it on %s."
                                        .formatted(one.number(), day(one.at())))));
        if (!asked.isEmpty()) {
            blocks.add(table(asked, asKnownOn));
        }
        return List.of(
                new Panel(Question.JUDGED, "queries", "What assessors asked about it", blocks));
    }

    private Table table(List<Query> asked, AsKnownOn asKnownOn) {
        Map<Long, Long> places = ledger.places(asked.stream().map(Query::entry).toList());
        return new Table(
                "queries-asked",
                "Answers that assessors asked about",
                List.of(
                        Column.text("question", "Question"),
                        Column.text("version", "Version"),
                        Column.text("since", "Asked"),
                        Column.text("closed", "Closed"),
                        Column.text("entry", "On record")),
                asked.stream().map(one -> row(one, asKnownOn, places)).toList(),
                List.of("What is asked and replied is between the assessor and the area."),
                List.of(),
                asked.stream().anyMatch(Query::synthetic));
    }

    private List<Cell> row(Query one, AsKnownOn asKnownOn, Map<Long, Long> places) {
        boolean isClosed = one.closedAt() != null && isKnown(one.closedAt(), asKnownOn);
        return List.of(
                Cell.Text.of(asked(one)),
                Cell.Text.of(Integer.toString(one.number())),
                Cell.Text.of(day(one.raisedAt())),
                Cell.Text.of(
                        isClosed ? day(Optional.ofNullable(one.closedAt()).orElseThrow()) : "open"),
                PlaceCell.of(places.get(one.entry())));
    }

    private String asked(Query query) {
        return submissions.of(query.obligation()).stream()
                .filter(one -> one.number() == query.number())
                .flatMap(one -> asked(one, query))
                .findFirst()
                .orElse(query.question());
    }

    private static Stream<String> asked(Submission submission, Query query) {
        return submission
                .answer(query.part(), query.question())
                .map(SubmittedAnswer::asked)
                .stream();
    }

    private static boolean isKnown(Instant at, AsKnownOn asKnownOn) {
        LocalDate day = Times.day(at);
        return asKnownOn.date().filter(day::isAfter).isEmpty();
    }

    private static String day(Instant at) {
        return DateRange.words(Times.day(at));
    }
}
