package scot.cairn.correspondence.problems;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.Times;
import scot.cairn.ledger.Ledger;
import scot.cairn.ledger.PlaceCell;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.PublicPages;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** Corrections as a table. */
@Component
class CorrectionTable {

    private final Ledger ledger;
    private final PublicPages pages;

    CorrectionTable(Ledger ledger, PublicPages pages) {
        this.ledger = ledger;
        this.pages = pages;
    }

    /**
     * A table, with a row for each.
     *
     * @param corrections in the order of the rows
     */
    Table of(String id, String caption, List<Correction> corrections) {
        Map<Long, Long> places =
                ledger.places(corrections.stream().map(Correction::entry).toList());
        return new Table(
                id,
                caption,
                List.of(
                        Column.text("correction", "Correction"),
                        Column.text("published", "Published"),
                        Column.text("page", "Page"),
                        Column.text("wrong", "What was wrong"),
                        Column.text("done", "What was done"),
                        Column.text("reported", "Reported"),
                        Column.text("answered", "Answered"),
                        Column.number("days", "Days to answer"),
                        Column.text("entry", "On record")),
                corrections.stream().map(one -> row(one, places)).toList());
    }

    private List<Cell> row(Correction one, Map<Long, Long> places) {
        LocalDate reported = Times.day(one.reportedAt());
        LocalDate answered = Times.day(one.answeredAt());
        String id = Long.toString(one.id());
        List<Cell> row = new ArrayList<>();
        row.add(Cell.Text.of(id, new Subject(SubjectKind.CORRECTION, id)));
        row.add(Cell.Text.of(Times.day(one.publishedAt()).toString()));
        row.add(new Cell.Text(title(one.about()), one.about().url()));
        row.add(Cell.Text.of(one.wrong()));
        row.add(Cell.Text.of(one.done()));
        row.add(Cell.Text.of(reported.toString()));
        row.add(Cell.Text.of(answered.toString()));
        row.add(Cell.Value.of(ChronoUnit.DAYS.between(reported, answered)));
        row.add(PlaceCell.of(places.get(one.entry())));
        return row;
    }

    /** What the page is called; its address where it is gone. */
    String title(Subject about) {
        return pages.about(about.url()).map(Heading::title).orElse(about.url());
    }
}
