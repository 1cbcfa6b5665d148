package scot.cairn.proofs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A proof that needs nothing but the entry and the log's public key, in the form of C2SP tlog-proof
 * v1: files named {@code .tlog-proof}.
 *
 * @param extra base64 of data that nothing vouches for; empty if none
 * @param inclusion the entry's place and path in the checkpoint's tree
 * @param note the checkpoint, signed
 */
public record TlogProof(String extra, Inclusion inclusion, SignedNote note) {

    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    /**
     * Holds a proof.
     *
     * @throws IllegalArgumentException if the note is no checkpoint, its size is not the
     *     inclusion's, or extra is not base64
     */
    public TlogProof {
        if (Checkpoint.parse(note.text()).size() != inclusion.size()) {
            throw new IllegalArgumentException("the proof is of another size than its checkpoint");
        }
        StrictBase64.decode(extra);
    }

    /** A proof without extra data. */
    public TlogProof(Inclusion inclusion, SignedNote note) {
        this("", inclusion, note);
    }

    /**
     * Reads a proof.
     *
     * @param bytes the file, in UTF-8
     * @throws IllegalArgumentException if it is anything else
     */
    public static TlogProof parse(byte[] bytes) {
        return parse(Lines.utf8(bytes));
    }

    /**
     * Reads {@link #text}.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static TlogProof parse(String text) {
        int split = text.indexOf("\n\n");
        Deque<String> lines =
                new ArrayDeque<>(split < 0 ? List.of() : Lines.of(text.substring(0, split + 1)));
        if (!FIRST_LINE.equals(lines.poll())) {
            throw new IllegalArgumentException(
                    "a proof is %s, index, hashes, an empty line and a checkpoint"
                            .formatted(FIRST_LINE));
        }
        boolean hasExtra = !lines.isEmpty() && lines.getFirst().startsWith(EXTRA);
        String extra = hasExtra ? after(EXTRA, lines.remove()) : "";
        String index = lines.isEmpty() ? "" : after(INDEX, lines.remove());
        SignedNote note = SignedNote.parse(text.substring(split + 2));
        return new TlogProof(
                extra,
                new Inclusion(
                        Lines.count(index, "the index of a proof"),
                        Checkpoint.parse(note.text()).size(),
                        HashLines.parse(List.copyOf(lines))),
                note);
    }

    private static String after(String word, String line) {
        if (!line.startsWith(word) || line.equals(word)) {
            throw new IllegalArgumentException(
                    "a line of the proof must be \"%s\" and more".formatted(word));
        }
        return line.substring(word.length());
    }

    /** The file. */
    public String text() {
        return "%s\n%s%s%d\n%s\n%s"
                .formatted(
                        FIRST_LINE,
                        extra.isEmpty() ? "" : EXTRA + extra + "\n",
                        INDEX,
                        inclusion.index(),
                        HashLines.text(inclusion.path()),
                        note);
    }

    /** The head in whose tree the entry is. */
    public Checkpoint checkpoint() {
        return Checkpoint.parse(note.text());
    }

    /**
     * Whether it proves that a log recorded an entry.
     *
     * @param leaf what {@link MerkleTree#leaf} gives for the entry
     * @param log the log's key, got elsewhere than with the proof
     */
    public TlogVerdict check(Hash leaf, NoteKey log) {
        HeadVerdict head = HeadVerdict.of(note, log);
        if (head != HeadVerdict.SIGNED) {
            return new TlogVerdict.NotTheLogs(head);
        }
        InclusionVerdict included = inclusion.check(leaf, checkpoint().root());
        return included == InclusionVerdict.PROVED
                ? new TlogVerdict.Proved(checkpoint())
                : new TlogVerdict.NotIncluded(included);
    }
}
