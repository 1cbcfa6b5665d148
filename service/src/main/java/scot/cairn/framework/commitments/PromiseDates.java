package scot.cairn.framework.commitments;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.Commitment.Version;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Dated;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** Every date a promise ever had, and every wording. */
@Component
class PromiseDates {

    private final Citing citing;

    PromiseDates(Citing citing) {
        this.citing = citing;
    }

    /** What changed, or that nothing did. */
    Panel panel(Promise promise) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Prose.of(sentence(promise)));
        blocks.add(new Block.Dates(dates(promise)));
        blocks.add(table(promise));
        promise.versions().stream()
                .filter(version -> version.why() != null)
                .forEach(version -> {
                    blocks.add(
                            Block.Prose.of(
                                    "The reason given for the change%s:".formatted(by(version))));
                    blocks.add(citing.quote(java.util.Objects.requireNonNull(version.why())));
                });
        return new Panel(Question.CHANGED, "dates", "Every date and wording it ever had", blocks);
    }

    private static String by(Version version) {
        return version.authority() == null ? "" : ", by authority of " + version.authority();
    }

    private static String sentence(Promise promise) {
        if (promise.isMoved()) {
            return "It was first promised for %s. Its date now is %s."
                    .formatted(
                            promise.firstDue().map(DateRange::words).orElse("no date"),
                            Words.due(promise));
        }
        return promise.versions().size() == 1
                ? "It is on record once. Nothing on record changes it."
                : "It is on record %d times. Its date was not moved."
                        .formatted(promise.versions().size());
    }

    private List<Dated> dates(Promise promise) {
        List<Dated> dates = new ArrayList<>();
        for (Version version : promise.versions()) {
            dates.add(
                    new Dated(
                            said(version),
                            Words.change(version.change()),
                            List.of(
                                    Span.plain(
                                            version.dueWords() == null
                                                    ? "No date given"
                                                    : "“" + version.dueWords() + "”"))));
        }
        promise.due()
                .ifPresent(due ->
                        dates.add(
                                new Dated(
                                        due.words(),
                                        promise.isPastDue() ? "Its date passed" : "Its date",
                                        List.of(Span.plain(promise.standing().words())))));
        return dates;
    }

    private Table table(Promise promise) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Version version : promise.versions()) {
            rows.add(
                    List.of(
                            Cell.Text.of(said(version)),
                            Cell.Text.of(Words.change(version.change())),
                            Cell.Text.of(
                                    version.dueWords() == null ? "none given" : version.dueWords()),
                            Cell.Text.of(version.said().words()),
                            Cell.Text.of(
                                    citing.title(version.said()),
                                    new Subject(SubjectKind.SOURCE, version.said().source()))));
        }
        return new Table(
                "versions",
                "What was said of it, in order",
                List.of(
                        Column.text("said", "Said"),
                        Column.text("change", "What changed"),
                        Column.text("date", "Date, as printed"),
                        Column.text("words", "Words"),
                        Column.text("where", "Where")),
                rows);
    }

    private String said(Version version) {
        return version.on() == null
                ? citing.published(version.said().source())
                : DateRange.of(version.on()).words();
    }
}
