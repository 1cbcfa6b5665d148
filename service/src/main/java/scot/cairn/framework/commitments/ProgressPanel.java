package scot.cairn.framework.commitments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.access.Role;
import scot.cairn.calendar.DateRange;
import scot.cairn.framework.progress.ProgressReport;
import scot.cairn.landscape.Bodies;
import scot.cairn.ledger.Ledger;
import scot.cairn.ledger.PlaceCell;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** What those who answer for a promise report of it, beside the dates it was promised for. */
@Component
public class ProgressPanel {

    private static final String MADE_UP =
            "Made up, for demonstration: it says nothing of how the promise stands.";

    private final Bodies bodies;
    private final Ledger ledger;

    ProgressPanel(Bodies bodies, Ledger ledger) {
        this.bodies = bodies;
        this.ledger = ledger;
    }

    /** The panel; where nobody reported, it says so. */
    Panel panel(Promise promise) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(dates(promise));
        if (promise.reports().isEmpty()) {
            blocks.add(
                    new Block.Missing(
                            "Not reported",
                            "Nobody who answers for this promise has reported on it here.",
                            "It is for whoever is named for it, or the mission team, to report."));
        } else {
            blocks.add(table(promise));
        }
        return new Panel(
                Question.EVIDENCE, "reported", "What those who answer for it report", blocks);
    }

    /** First date, date now, forecast and actual date. */
    public Block dates(Promise promise) {
        return new Block.Facts(
                List.of(
                        date("First promised for", promise.firstDue(), "no date"),
                        date("Promised for now", promise.due(), "no date"),
                        date("Expected by", promise.forecast(), "not reported"),
                        date("Done", promise.done(), "not reported")));
    }

    private static Fact date(String term, Optional<DateRange> date, String none) {
        return Fact.of(term, date.map(DateRange::words).orElse(none));
    }

    /** Every report, the latest first. */
    public Table table(Promise promise) {
        List<ProgressReport> reports = promise.reports().reversed();
        Map<Long, Long> places =
                ledger.places(reports.stream().map(ProgressReport::entry).toList());
        boolean isMadeUp = reports.stream().anyMatch(ProgressReport::synthetic);
        return new Table(
                "reports",
                "Reports, the latest first",
                List.of(
                        Column.text("reported", "Reported"),
                        Column.text("stands", "How it stands, as they say"),
                        Column.text("words", "In their words"),
                        Column.text("expected", "Expected by"),
                        Column.text("done", "Done"),
                        Column.text("by", "By"),
                        Column.text("entry", "On record")),
                reports.stream().map(report -> row(report, places)).toList(),
                isMadeUp ? List.of(MADE_UP) : List.of(),
                List.of(),
                isMadeUp);
    }

    private List<Cell> row(ProgressReport report, Map<Long, Long> places) {
        String role = Role.of(report.capacity()).map(Role::words).orElse(report.capacity());
        return List.of(
                Cell.Text.of(DateRange.words(report.day())),
                Cell.Text.of(Words.finding(report.stands())),
                Cell.Text.of(report.words()),
                date(report.forecast()),
                date(report.done()),
                report.body().isEmpty()
                        ? Cell.Text.of(role)
                        : Cell.Text.of(
                                "%s, %s".formatted(role, bodies.name(report.body())),
                                new Subject(SubjectKind.BODY, report.body())),
                PlaceCell.of(places.get(report.entry())));
    }

    private static Cell date(@org.jspecify.annotations.Nullable DateRange date) {
        return date == null ? Cell.Absence.NOT_APPLICABLE : Cell.Text.of(date.words());
    }
}
