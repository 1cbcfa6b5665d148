package scot.cairn.bundle;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import scot.cairn.bundle.BundleFindings.Cosigned;
import scot.cairn.proofs.Checkpoint;
import scot.cairn.proofs.HeadVerdict;
import scot.cairn.proofs.KeyChanges;
import scot.cairn.proofs.NoteKey;
import scot.cairn.proofs.SignatureType;
import scot.cairn.proofs.SignatureVerdict;
import scot.cairn.proofs.SignedNote;

/** Checks keys, checkpoint, cosignatures and the signature of the bundle itself. */
final class SignaturesCheck {

    private final SmallFiles texts;
    private final Known known;
    private final Faults faults;

    SignaturesCheck(SmallFiles texts, Known known, Faults faults) {
        this.texts = texts;
        this.known = known;
        this.faults = faults;
    }

    /**
     * What was found.
     *
     * @param keys of the log, then of witnesses, as the bundle lists them; empty if it does not
     * @param logKeys the log's key and those before it that vouch for it
     * @param heads the checkpoint, if it can be read; none or one
     * @param cosigned by whom
     */
    record Signatures(
            List<NoteKey> keys,
            Set<NoteKey> logKeys,
            List<Checkpoint> heads,
            List<Cosigned> cosigned) {}

    Signatures check(Optional<Manifest> manifest) throws IOException {
        List<NoteKey> keys = texts.text(BundleFile.KEYS).map(this::keys).orElse(List.of());
        Optional<SignedNote> note = note(BundleFile.CHECKPOINT);
        List<Cosigned> cosigned = new ArrayList<>();
        List<Checkpoint> heads = new ArrayList<>();
        Set<NoteKey> logKeys = Set.of();
        if (!keys.isEmpty()) {
            NoteKey log = keys.getFirst();
            logKeys = changes(log).leadingTo(log);
            checkKnown(log, logKeys);
            if (note.isPresent()) {
                heads.addAll(head(note.get(), log));
                cosigned.addAll(cosigned(note.get(), keys.subList(1, keys.size())));
            }
            if (manifest.isPresent()) {
                checkBundle(manifest.get(), log);
            }
        }
        return new Signatures(keys, logKeys, heads, cosigned);
    }

    private List<NoteKey> keys(String text) {
        try {
            List<NoteKey> keys = text.lines().map(NoteKey::parse).toList();
            StringBuilder written = new StringBuilder();
            keys.forEach(key -> written.append(key).append('\n'));
            if (keys.isEmpty()
                    || keys.getFirst().type() != SignatureType.ED25519
                    || !written.toString().equals(text)) {
                throw new IllegalArgumentException("the log's key comes first, each on a line");
            }
            return keys;
        } catch (IllegalArgumentException malformed) {
            faults.add(
                    BundleFile.KEYS,
                    Tampering.MALFORMED,
                    "it is no list of keys: " + malformed.getMessage());
            return List.of();
        }
    }

    private KeyChanges changes(NoteKey log) throws IOException {
        try {
            KeyChanges changes =
                    texts.text(BundleFile.KEY_CHANGES)
                            .map(KeyChanges::parse)
                            .orElse(KeyChanges.NONE);
            if (!changes.changes().isEmpty() && !changes.changes().getLast().to().equals(log)) {
                throw new IllegalArgumentException("the last does not lead to the log's key");
            }
            return changes;
        } catch (IllegalArgumentException malformed) {
            faults.add(
                    BundleFile.KEY_CHANGES,
                    Tampering.MALFORMED,
                    "it is no list of changes of keys: " + malformed.getMessage());
            return KeyChanges.NONE;
        }
    }

    private void checkKnown(NoteKey log, Set<NoteKey> logKeys) {
        if (known.keys().stream().anyMatch(key -> key.type() == SignatureType.ED25519)
                && known.keys().stream().noneMatch(logKeys::contains)) {
            faults.add(
                    BundleFile.KEYS,
                    1,
                    Tampering.OTHER_KEY,
                    "the log's key is %s, which is not the one you know, and no change that both keys signed leads from that one to it"
                            .formatted(log));
        }
    }

    private Optional<SignedNote> note(BundleFile file) throws IOException {
        Optional<String> text = texts.text(file);
        try {
            return text.map(SignedNote::parse);
        } catch (IllegalArgumentException malformed) {
            faults.add(
                    file, Tampering.MALFORMED, "it is no signed note: " + malformed.getMessage());
            return Optional.empty();
        }
    }

    private List<Checkpoint> head(SignedNote note, NoteKey log) {
        HeadVerdict verdict = HeadVerdict.of(note, log);
        if (verdict != HeadVerdict.SIGNED) {
            faults.add(BundleFile.CHECKPOINT, Tampering.HEAD_CHANGED, verdict.words());
        }
        return verdict == HeadVerdict.NO_CHECKPOINT
                ? List.of()
                : List.of(Checkpoint.parse(note.text()));
    }

    private List<Cosigned> cosigned(SignedNote note, List<NoteKey> listed) {
        List<Cosigned> cosigned = new ArrayList<>();
        Set<NoteKey> witnesses = new LinkedHashSet<>(listed);
        known.keys().stream()
                .filter(key -> key.type() == SignatureType.COSIGNATURE)
                .filter(key -> key.check(note) != SignatureVerdict.ABSENT)
                .forEach(witnesses::add);
        for (NoteKey witness : witnesses) {
            Optional<Instant> at = witness.signedAt(note);
            if (at.isPresent()) {
                cosigned.add(new Cosigned(witness, at.get(), known.keys().contains(witness)));
            } else {
                faults.add(
                        BundleFile.CHECKPOINT,
                        Tampering.COSIGNATURE_WRONG,
                        "there is no cosignature by %s that is of this checkpoint"
                                .formatted(witness.name()));
            }
        }
        return cosigned;
    }

    private void checkBundle(Manifest manifest, NoteKey log) throws IOException {
        Optional<SignedNote> note = note(BundleFile.SIGNATURE);
        if (note.isEmpty()) {
            return;
        }
        if (note.get().signatures().size() > 1 || log.check(note.get()) != SignatureVerdict.VALID) {
            faults.add(
                    BundleFile.SIGNATURE,
                    Tampering.BUNDLE_CHANGED,
                    "it is not signed by the log's key alone, or was changed after signing");
        }
        if (!note.get().text().equals(manifest.signed(log.name()))) {
            faults.add(
                    BundleFile.MANIFEST,
                    Tampering.BUNDLE_CHANGED,
                    "it is not the bundle.json that bundle.note is of");
        }
    }
}
