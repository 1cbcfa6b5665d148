package scot.cairn.checkpoints;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.Times;
import scot.cairn.ledger.Closing;
import scot.cairn.ledger.Ledger;
import scot.cairn.proofs.Checkpoint;
import scot.cairn.proofs.SignedNote;
import scot.cairn.proofs.TlogProof;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** The signed heads on the ledger's page, and on an entry's page the proof that it is in one. */
@Component
@Order(70)
class CheckpointPanels implements PanelSource {

    private static final int LATEST = 20;

    private final Checkpoints checkpoints;
    private final Proofs proofs;
    private final LogKeys logKeys;
    private final Ledger ledger;
    private final Closing closing;

    CheckpointPanels(
            Checkpoints checkpoints,
            Proofs proofs,
            LogKeys logKeys,
            Ledger ledger,
            Closing closing) {
        this.checkpoints = checkpoints;
        this.logKeys = logKeys;
        this.proofs = proofs;
        this.ledger = ledger;
        this.closing = closing;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.ENTRY) {
            return List.of();
        }
        if (!subject.isList()) {
            return subject.id().matches("0|[1-9][0-9]{0,17}")
                    ? List.of(proof(Long.parseLong(subject.id())))
                    : List.of();
        }
        List<Checkpoints.Signed> latest = checkpoints.latest(LATEST);
        List<Panel> panels = new ArrayList<>();
        panels.add(root());
        panels.add(head(latest.stream().findFirst()));
        panels.add(check());
        if (!latest.isEmpty()) {
            panels.add(
                    new Panel(Question.CHANGED, "heads", "Signed heads", List.of(table(latest))));
            panels.add(new Panel(Question.CHANGED, "keys", "The ledger’s keys", List.of(keys())));
        }
        return panels;
    }

    private Panel head(Optional<Checkpoints.Signed> last) {
        List<Block> blocks = new ArrayList<>();
        closing.reason()
                .ifPresent(why ->
                        blocks.add(
                                new Block.Missing(
                                        "Alarm: nothing is recorded until this is cleared up",
                                        why,
                                        "Whoever runs this service; what they do is public under"
                                                + " docs/operate/ledger-alarm.md.")));
        if (last.isEmpty()) {
            blocks.add(Block.Prose.of("No head is signed yet; the first follows within a minute."));
        } else {
            Checkpoint head = last.get().checkpoint();
            long after = ledger.size() - head.size();
            blocks.add(
                    new Block.Facts(
                            List.of(
                                    Fact.of("Entries under it", "%,d".formatted(head.size())),
                                    Fact.of("Root (SHA-256)", head.root().hex()),
                                    Fact.of("Signed", Times.words(last.get().signedAt())),
                                    Fact.of("Signed because", last.get().why()),
                                    Fact.of(
                                            "Entries since, not yet under a signed head",
                                            "%,d".formatted(after)))));
            blocks.add(
                    Block.Prose.of(
                            "The head as it is signed (C2SP checkpoint), to keep or print:"));
            blocks.add(new Block.Code(last.get().note().toString()));
        }
        return new Panel(Question.JUDGED, "head", "The last signed head", blocks);
    }

    private Panel root() {
        return new Panel(
                Question.EVIDENCE,
                "root",
                "The root today",
                List.of(
                        new Block.Facts(
                                List.of(
                                        Fact.of(
                                                "Entries in the tree",
                                                String.valueOf(ledger.size())),
                                        Fact.of(
                                                "Entries pending their place",
                                                String.valueOf(ledger.pending())),
                                        Fact.of("Root (SHA-256)", proofs.root().hex())))));
    }

    private Panel check() {
        return new Panel(
                Question.JUDGED,
                "check",
                "Check it without trusting us",
                List.of(
                        new Block.Bullets(
                                List.of(
                                        List.of(
                                                Span.link("The signed head", "/ledger/checkpoint"),
                                                Span.plain(", to keep where we cannot reach it.")),
                                        List.of(
                                                Span.link("The public key", "/ledger/key"),
                                                Span.plain(
                                                        ", best got once and kept, or from somebody else.")),
                                        List.of(
                                                Span.link(
                                                        "Every change of it",
                                                        "/ledger/key-changes"),
                                                Span.plain(
                                                        ", signed by the old key and the new; empty while it is the first.")),
                                        List.of(
                                                Span.plain(
                                                        "That nothing under an earlier head was changed: /ledger/consistency?from=A&to=B"
                                                                + " gives the proof from A entries to B.")),
                                        List.of(
                                                Span.link(
                                                        "What the service checked itself",
                                                        "/ledger/checked"),
                                                Span.plain(
                                                        ", and when: for those who run it, as nobody else need believe it.")),
                                        List.of(
                                                Span.link(
                                                        "The whole ledger in one file",
                                                        "/ledger/bundle.zip"),
                                                Span.plain(
                                                        ", which cairn verify checks without a network.")))),
                        Block.Prose.of(
                                "After a signed head has left the building, nobody, the administrator"
                                        + " included, can change or remove an entry under it without the"
                                        + " change being provable. It does not prove that what was entered"
                                        + " was true, nor does it protect entries newer than the last head"
                                        + " that somebody else keeps.")));
    }

    private static Table table(List<Checkpoints.Signed> latest) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Checkpoints.Signed signed : latest) {
            rows.add(
                    List.of(
                            Cell.Text.of(Times.words(signed.signedAt())),
                            Cell.Value.of(signed.checkpoint().size()),
                            Cell.Text.of(signed.checkpoint().root().hex()),
                            Cell.Text.of(signed.why())));
        }
        return new Table(
                "heads",
                "Signed heads, newest first",
                List.of(
                        Column.text("signed", "Signed"),
                        Column.number("entries", "Entries under it"),
                        Column.text("root", "Root (SHA-256)"),
                        Column.text("why", "Because")),
                rows);
    }

    private Table keys() {
        List<List<Cell>> rows = new ArrayList<>();
        for (LogKeys.Held held : logKeys.all()) {
            rows.add(
                    List.of(
                            Cell.Text.of(held.key().toString()),
                            held.index() == null
                                    ? Cell.Absence.NOT_APPLICABLE
                                    : Cell.Text.of(
                                            String.valueOf(held.index()),
                                            new Subject(
                                                    SubjectKind.ENTRY,
                                                    String.valueOf(held.index()))),
                            Cell.Text.of(word(held))));
        }
        return new Table(
                "keys",
                "Public keys, in the order in which they signed",
                List.of(
                        Column.text("key", "Public key"),
                        Column.text("entry", "Signs from the head over entry"),
                        Column.text("word", "On whose word")),
                rows);
    }

    private static String word(LogKeys.Held held) {
        if (held.change() == null) {
            return "The first key: compare it with one published elsewhere";
        }
        return held.change().isSignedByBoth()
                ? "The key before it and its own"
                : "Its own only, as the key before it is lost: compare it with one published elsewhere";
    }

    private Panel proof(long index) {
        Optional<TlogProof> proof = proofs.of(index);
        List<Block> blocks = new ArrayList<>();
        if (proof.isEmpty()) {
            blocks.add(
                    Block.Prose.of(
                            "Pending: no signed head covers this entry yet. The next is signed within"
                                    + " a minute."));
        } else {
            Checkpoint head = proof.get().checkpoint();
            blocks.add(
                    Block.Prose.of(
                            Span.plain(
                                    "This entry is number %,d of the %,d under the head signed last. "
                                            .formatted(index, head.size())),
                            Span.link("Take the proof", "/ledger/%d.tlog-proof".formatted(index)),
                            Span.plain(
                                    ": with the entry’s text above and the ledger’s public key it"
                                            + " needs nothing else from us.")));
            SignedNote note = proof.get().note();
            blocks.add(
                    new Block.Facts(
                            List.of(
                                    Fact.of("Signed by", note.signatures().getFirst().name()),
                                    Fact.of(
                                            "Hashes from this leaf to the root",
                                            String.valueOf(
                                                    proof.get().inclusion().path().size())))));
            if (!proof.get().inclusion().path().isEmpty()) {
                blocks.add(
                        new Block.Code(
                                String.join(
                                        "\n",
                                        proof.get().inclusion().path().stream()
                                                .map(hash -> hash.hex())
                                                .toList())));
            }
        }
        return new Panel(Question.JUDGED, "proof", "The proof that it is on record", blocks);
    }
}
