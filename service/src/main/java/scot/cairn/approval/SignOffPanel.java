package scot.cairn.approval;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.access.CapacityWords;
import scot.cairn.approval.SignOffs.SignOff;
import scot.cairn.calendar.Times;
import scot.cairn.ledger.Ledger;
import scot.cairn.ledger.PlaceCell;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** Which posts have signed what about a subject, and which have not. */
@Component
@Order(95)
class SignOffPanel implements PanelSource {

    private final SignOffs signOffs;
    private final Ledger ledger;
    private final CapacityWords words;

    SignOffPanel(SignOffs signOffs, Ledger ledger, CapacityWords words) {
        this.signOffs = signOffs;
        this.ledger = ledger;
        this.words = words;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.isList() || asKnownOn.date().isPresent()) {
            return List.of();
        }
        List<SignOff> all = signOffs.about(subject);
        return all.isEmpty()
                ? List.of()
                : List.of(
                        new Panel(
                                Question.ANSWERS,
                                "sign-off-panel",
                                "Who has signed",
                                List.of(table(all))));
    }

    private Block table(List<SignOff> signOffs) {
        Map<Long, Long> places =
                ledger.places(
                        signOffs.stream().map(SignOff::entry).filter(Objects::nonNull).toList());
        return new Table(
                "sign-off",
                "Posts that were asked to sign, the newest first",
                List.of(
                        Column.text("what", "What"),
                        Column.text("post", "Post"),
                        Column.text("signed", "Signed"),
                        Column.text("changed", "Changed since"),
                        Column.text("entry", "On record")),
                signOffs.stream().map(signOff -> row(signOff, places)).toList());
    }

    private List<Cell> row(SignOff signOff, Map<Long, Long> places) {
        Post post = signOff.post();
        return List.of(
                Cell.Text.of(signOff.title()),
                Cell.Text.of(words.title(post.role(), post.body(), post.areas())),
                Cell.Text.of(
                        signOff.signedAt() == null ? "not yet" : Times.words(signOff.signedAt())),
                signOff.changed().isEmpty()
                        ? Cell.Absence.NOT_APPLICABLE
                        : Cell.Text.of("stale: " + String.join("; ", signOff.changed())),
                signOff.entry() == null
                        ? Cell.Absence.NOT_APPLICABLE
                        : PlaceCell.of(places.get(signOff.entry())));
    }
}
