package scot.cairn.proofs;

import java.util.List;
import java.util.stream.Collectors;

/** Hashes as C2SP writes them: one a line, in base64, each line ended by a line feed. */
final class HashLines {

    /** No proof has more: a tree has less than 2^63 leaves. */
    static final int MOST = 63;

    private HashLines() {}

    static String text(List<Hash> hashes) {
        return hashes.stream().map(hash -> hash.base64() + "\n").collect(Collectors.joining());
    }

    /**
     * Reads what {@link #text} writes.
     *
     * @throws IllegalArgumentException if it is anything else, or has more than {@link #MOST} lines
     */
    static List<Hash> parse(String text) {
        if (!text.isEmpty() && !text.endsWith("\n")) {
            throw new IllegalArgumentException("the last hash must end with a line feed");
        }
        return parse(Lines.of(text));
    }

    /**
     * Reads the lines without their ends.
     *
     * @throws IllegalArgumentException if one is no hash, or there are more than {@link #MOST}
     */
    static List<Hash> parse(List<String> lines) {
        if (lines.size() > MOST) {
            throw new IllegalArgumentException(
                    "a proof has at most %d hashes, not %d".formatted(MOST, lines.size()));
        }
        return lines.stream().map(Hash::ofBase64).toList();
    }
}
