package scot.cairn.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.cairn.proofs.Checkpoint;
import scot.cairn.proofs.NoteKey;
import scot.cairn.proofs.NoteSigner;
import scot.cairn.proofs.SignedNote;

/** What is remembered of a ledger outside its database: its key, and the last head it signed. */
public final class KeysFolder {

    private final String name;
    private final @Nullable NoteKey key;
    private final @Nullable SignedNote head;

    private KeysFolder(String name, @Nullable NoteKey key, @Nullable SignedNote head) {
        this.name = name;
        this.key = key;
        this.head = head;
    }

    /** Where no folder is named. */
    public static KeysFolder none() {
        return new KeysFolder("", null, null);
    }

    /**
     * Reads a folder, which may be empty or missing.
     *
     * @throws BackupRefused if what is there is no key or no head
     */
    public static KeysFolder in(Path folder) {
        return new KeysFolder(
                folder.toString(),
                read(folder.resolve("ledger.key"), text -> NoteSigner.parse(text).key()),
                read(folder.resolve("ledger.head"), KeysFolder::head));
    }

    private static SignedNote head(String text) {
        SignedNote note = SignedNote.parse(text);
        Checkpoint.parse(note.text());
        return note;
    }

    private interface Parse<T> {
        T of(String text);
    }

    private static <T> @Nullable T read(Path file, Parse<T> parse) {
        if (!Files.exists(file)) {
            return null;
        }
        try {
            return parse.of(Files.readString(file));
        } catch (IllegalArgumentException malformed) {
            throw BackupRefused.badInput(
                    "%s is not what Cairn writes there; put it back from a copy.".formatted(file));
        } catch (IOException failure) {
            throw new BackupRefused(
                    BackupRefused.Why.MACHINE_CANNOT,
                    "%s cannot be read (%s).".formatted(file, failure));
        }
    }

    /** The ledger's public key; empty if the folder holds none. */
    Optional<NoteKey> key() {
        return Optional.ofNullable(key);
    }

    /** The last head that was signed with it; empty if the folder holds none. */
    Optional<SignedNote> head() {
        return Optional.ofNullable(head);
    }

    /** How many entries are under that head, 0 if there is none. */
    long size() {
        return head().map(note -> Checkpoint.parse(note.text()).size()).orElse(0L);
    }

    /** Its path; empty where none is named. */
    @Override
    public String toString() {
        return name;
    }
}
