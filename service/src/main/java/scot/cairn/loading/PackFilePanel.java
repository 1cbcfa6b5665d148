package scot.cairn.loading;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.proofs.Hash;
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

/** The files that a plan was loaded from, on its page, and the way to take them all. */
@Component
@Order(90)
class PackFilePanel implements PanelSource {

    private final PackFiles files;

    PackFilePanel(PackFiles files) {
        this.files = files;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.PLAN
                || subject.isList()
                || asKnownOn.date().isPresent()) {
            return List.of();
        }
        List<PackFiles.Kept> kept = files.of(subject.id());
        return kept.isEmpty()
                ? List.of()
                : List.of(
                        new Panel(
                                Question.EVIDENCE,
                                "files-panel",
                                "Its files",
                                List.of(words(subject), table(kept))));
    }

    private static Block words(Subject subject) {
        return Block.Prose.of(
                Span.plain("All of this plan here was loaded from plain text files. "),
                Span.link("Take all of them, as they are (ZIP)", subject.url() + "/pack.zip"),
                Span.plain(
                        ". Each is in the ledger under the hash that sha256sum gives for the file."));
    }

    private static Table table(List<PackFiles.Kept> kept) {
        List<List<Cell>> rows = new ArrayList<>();
        for (PackFiles.Kept file : kept) {
            rows.add(
                    List.of(
                            Cell.Text.of(file.path()),
                            Cell.Value.of(file.bytes().length),
                            Cell.Text.of(Hash.sha256(file.bytes()).hex())));
        }
        return new Table(
                "files",
                "The pack’s files",
                List.of(
                        Column.text("file", "File"),
                        Column.number("bytes", "Bytes"),
                        Column.text("sha256", "SHA-256")),
                rows);
    }
}
