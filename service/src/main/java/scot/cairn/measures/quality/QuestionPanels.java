package scot.cairn.measures.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.calendar.Times;
import scot.cairn.landscape.Areas;
import scot.cairn.ledger.Ledger;
import scot.cairn.ledger.PlaceCell;
import scot.cairn.measures.Measures;
import scot.cairn.pack.WrittenDate;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** Says on a measure's page that a figure is asked about, where whoever asked made that public. */
@Component
@Order(30)
class QuestionPanels implements PanelSource {

    private static final String MADE_UP =
            "Made up, for demonstration: it says nothing of the figures.";

    private final Questions questions;
    private final Measures measures;
    private final Areas areas;
    private final Ledger ledger;

    QuestionPanels(Questions questions, Measures measures, Areas areas, Ledger ledger) {
        this.questions = questions;
        this.measures = measures;
        this.areas = areas;
        this.ledger = ledger;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.MEASURE || measures.find(subject.id()).isEmpty()) {
            return List.of();
        }
        List<QuestionNotice> notices =
                questions.notices(subject.id()).stream()
                        .filter(notice -> isKnown(notice.publishedAt(), asKnownOn))
                        .toList();
        return notices.isEmpty() ? List.of() : List.of(panel(notices, asKnownOn));
    }

    private Panel panel(List<QuestionNotice> notices, AsKnownOn asKnownOn) {
        List<Block> blocks = new ArrayList<>();
        for (QuestionNotice notice : notices) {
            if (!isClosed(notice, asKnownOn)) {
                String open =
                        "A question about %s is open since %s."
                                .formatted(figure(notice), day(notice.raisedAt()));
                blocks.add(Block.Prose.of(open + " The figure stands as it was published."));
            }
        }
        blocks.add(table(notices, asKnownOn));
        return new Panel(
                scot.cairn.subjects.Question.EVIDENCE,
                "questions",
                "Questions about these figures",
                blocks);
    }

    private Table table(List<QuestionNotice> notices, AsKnownOn asKnownOn) {
        Map<Long, Long> places =
                ledger.places(notices.stream().map(QuestionNotice::entry).toList());
        boolean isMadeUp = notices.stream().anyMatch(QuestionNotice::synthetic);
        return new Table(
                "questions-asked",
                "Questions that were made public, the latest first",
                List.of(
                        Column.text("area", "Area"),
                        Column.text("period", "Period"),
                        Column.text("since", "Asked"),
                        Column.text("closed", "Closed"),
                        Column.text("entry", "On record")),
                notices.stream().map(notice -> row(notice, asKnownOn, places)).toList(),
                isMadeUp ? List.of(MADE_UP) : List.of(),
                List.of(),
                isMadeUp);
    }

    private List<Cell> row(QuestionNotice notice, AsKnownOn asKnownOn, Map<Long, Long> places) {
        return List.of(
                Cell.Text.of(area(notice)),
                Cell.Text.of(period(notice)),
                Cell.Text.of(day(notice.raisedAt())),
                Cell.Text.of(
                        notice.closedAt() != null && isClosed(notice, asKnownOn)
                                ? day(notice.closedAt())
                                : "open"),
                PlaceCell.of(places.get(notice.entry())));
    }

    private String figure(QuestionNotice notice) {
        return notice.area().isEmpty() && notice.period().isEmpty()
                ? "these figures"
                : "the figure for %s, %s".formatted(area(notice), period(notice));
    }

    private String area(QuestionNotice notice) {
        return notice.area().isEmpty() ? "every area" : areas.name(notice.area());
    }

    private static String period(QuestionNotice notice) {
        return notice.period().isEmpty()
                ? "every period"
                : DateRange.of(WrittenDate.parse(notice.period())).words();
    }

    private static boolean isClosed(QuestionNotice notice, AsKnownOn asKnownOn) {
        return notice.closedAt() != null && isKnown(notice.closedAt(), asKnownOn);
    }

    private static boolean isKnown(Instant at, AsKnownOn asKnownOn) {
        LocalDate day = Times.day(at);
        return asKnownOn.date().filter(day::isAfter).isEmpty();
    }

    private static String day(Instant at) {
        return DateRange.words(Times.day(at));
    }
}
