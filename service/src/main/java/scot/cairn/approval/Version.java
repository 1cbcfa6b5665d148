package scot.cairn.approval;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import scot.cairn.proofs.Hash;

/**
 * What is to be signed, as somebody left it.
 *
 * @param number from 1
 * @param author pseudonym of who made it
 * @param madeAt when
 * @param parts in order, never empty
 */
public record Version(int number, UUID author, Instant madeAt, List<Part> parts) {

    /** The parts that a post signs. */
    public List<Part> of(Post post) {
        return parts.stream().filter(post::signs).toList();
    }

    /**
     * What a signature of a post is of: the SHA-256 over each of its parts' name and words, each
     * with its length in bytes before it, so that no two contents run together.
     */
    public Hash content(Post post) {
        return Hash.sha256(
                of(post).stream()
                        .flatMap(part -> Stream.of(part.name(), part.words()))
                        .map(Version::measured)
                        .toArray(byte[][]::new));
    }

    private static byte[] measured(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + bytes.length)
                .putInt(bytes.length)
                .put(bytes)
                .array();
    }
}
