package scot.cairn.attachments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.access.Role;
import scot.cairn.attachments.Attachment.Version;
import scot.cairn.calendar.DateRange;
import scot.cairn.calendar.Times;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** The public files of a subject, on its page. */
@Component
@Order(60)
class AttachmentPanels implements PanelSource {

    private final Attachments attachments;
    private final Clock clock;

    AttachmentPanels(Attachments attachments, Clock clock) {
        this.attachments = attachments;
        this.clock = clock;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.isList()) {
            return List.of();
        }
        LocalDate today = Times.day(clock.instant());
        List<List<Cell>> rows =
                attachments.of(subject).stream()
                        .flatMap(file ->
                                file.versions().stream()
                                        .filter(version -> isKnown(version, asKnownOn))
                                        .findFirst()
                                        .map(version -> row(file, version, today))
                                        .stream())
                        .toList();
        boolean synthetic =
                attachments.of(subject).stream().anyMatch(file -> file.latest().synthetic());
        return rows.isEmpty()
                ? List.of()
                : List.of(
                        new Panel(
                                Question.EVIDENCE,
                                "documents",
                                "Documents",
                                List.of(table(rows, synthetic))));
    }

    private static boolean isKnown(Version version, AsKnownOn asKnownOn) {
        return asKnownOn.date().map(day -> !Times.day(version.at()).isAfter(day)).orElse(true);
    }

    private static Table table(List<List<Cell>> rows, boolean synthetic) {
        return new Table(
                "documents",
                "Documents attached, in their newest versions",
                List.of(
                        Column.text("file", "File"),
                        Column.text("what", "What it is"),
                        Column.text("type", "Type and size"),
                        Column.text("holds", "Holds"),
                        Column.text("attached", "Attached")),
                rows,
                List.of(),
                List.of(Block.Span.plain("Attached to this record by those named")),
                synthetic);
    }

    private static List<Cell> row(Attachment file, Version version, LocalDate today) {
        return List.of(
                new Cell.Text(version.fileName(), file.url()),
                Cell.Text.of(version.note()),
                Cell.Text.of(
                        "%s, %s".formatted(version.type().words(), FileWords.size(version.size()))),
                Cell.Text.of(FileWords.holds(version, today)),
                Cell.Text.of(
                        "%s, by: %s"
                                .formatted(
                                        DateRange.words(Times.day(version.at())),
                                        Role.of(version.capacity())
                                                .map(Role::words)
                                                .orElse(version.capacity()))));
    }
}
