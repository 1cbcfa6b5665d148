package scot.cairn.attachments.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import scot.cairn.access.Role;
import scot.cairn.attachments.Attachment;
import scot.cairn.attachments.Attachment.Version;
import scot.cairn.attachments.FileWords;
import scot.cairn.calendar.Times;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** Files as tables and facts. */
final class FileTables {

    private FileTables() {}

    /** Files in their newest versions, with what they hang on. */
    static Table files(List<Attachment> files, Function<Subject, String> title, LocalDate today) {
        return new Table(
                "files",
                "Files, in their newest versions",
                List.of(
                        Column.text("holds", "Holds"),
                        Column.text("file", "File"),
                        Column.text("what", "What it is"),
                        Column.text("about", "Hangs on")),
                files.stream()
                        .map(file ->
                                List.<Cell>of(
                                        Cell.Text.of(FileWords.holds(file.latest(), today)),
                                        new Cell.Text(file.latest().fileName(), file.url()),
                                        Cell.Text.of(file.latest().note()),
                                        Cell.Text.of(title.apply(file.subject()), file.subject())))
                        .toList(),
                List.of(),
                List.of(),
                files.stream().anyMatch(file -> file.latest().synthetic()));
    }

    /** Each version of a file, newest first. */
    static Table versions(Attachment file, LocalDate today) {
        return new Table(
                "versions",
                "Versions, newest first",
                List.of(
                        Column.text("version", "Version"),
                        Column.text("holds", "Holds"),
                        Column.text("what", "What it is"),
                        Column.text("type", "Type and size"),
                        Column.text("attached", "Attached"),
                        Column.text("by", "By"),
                        Column.text("sha256", "SHA-256")),
                file.versions().stream().map(version -> row(file, version, today)).toList(),
                List.of(),
                List.of(),
                file.versions().stream().anyMatch(Version::synthetic));
    }

    private static List<Cell> row(Attachment file, Version version, LocalDate today) {
        return List.of(
                new Cell.Text(
                        "%d: %s".formatted(version.number(), version.fileName()),
                        file.url(version)),
                Cell.Text.of(FileWords.holds(version, today)),
                Cell.Text.of(version.note()),
                Cell.Text.of(
                        "%s, %s".formatted(version.type().words(), FileWords.size(version.size()))),
                Cell.Text.of(Times.words(version.at())),
                Cell.Text.of(capacity(version)),
                Cell.Text.of(version.sha256()));
    }

    private static String capacity(Version version) {
        return Role.of(version.capacity()).map(Role::words).orElse(version.capacity());
    }

    /** The newest version of a file. */
    static List<Fact> facts(Attachment file, String title, LocalDate today) {
        Version version = file.latest();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Holds", FileWords.holds(version, today)));
        facts.add(Fact.of("Read by", file.isPublic() ? "everybody" : "those whose work it is"));
        facts.add(new Fact("Hangs on", List.of(Span.link(title, file.subject().url()))));
        facts.add(Fact.of("What it is", version.note()));
        facts.add(
                Fact.of(
                        "Type and size",
                        "%s, %s"
                                .formatted(
                                        version.type().words(), FileWords.size(version.size()))));
        facts.add(
                Fact.of(
                        "Attached",
                        "%s, as version %d, by: %s"
                                .formatted(
                                        Times.words(version.at()),
                                        version.number(),
                                        capacity(version))));
        facts.add(
                Fact.of(
                        "Data about persons",
                        version.declaration() == null
                                ? "its text was looked through, and none was found"
                                : "signed by whoever attached it: \u201c%s\u201d"
                                        .formatted(version.declaration())));
        facts.add(Fact.of("SHA-256", version.sha256()));
        if (version.synthetic()) {
            facts.add(Fact.of("Synthetic", "it is made up, for demonstration"));
        }
        return facts;
    }
}
