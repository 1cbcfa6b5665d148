package scot.cairn.proofs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The heads and proofs over the {@link ReferenceTree} that another implementation made. */
final class Heads {

    /** The key that signed them. */
    static final NoteKey KEY;

    private static final Map<String, String> TEXTS = read();

    static {
        KEY = NoteKey.parse(text("key").strip());
    }

    private Heads() {}

    /**
     * What stands under a heading.
     *
     * @param heading for example {@code checkpoint 8}, {@code proof 0 8} or {@code consistency 1 8}
     */
    static String text(String heading) {
        return Optional.ofNullable(TEXTS.get(heading)).orElseThrow();
    }

    /** The headings that begin with a word, in order. */
    static Stream<String> headings(String word) {
        return TEXTS.keySet().stream().filter(heading -> heading.startsWith(word + " "));
    }

    /** The leaves of the first entries. */
    static List<Hash> leaves(long size) {
        return ReferenceTree.ENTRIES.stream().limit(size).map(MerkleTree::leaf).toList();
    }

    /** The signed head over the first entries. */
    static SignedNote head(int size) {
        return SignedNote.parse(text("checkpoint " + size));
    }

    private static Map<String, String> read() {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> section = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith("= ")) {
                section = new ArrayList<>();
                sections.put(line.substring(2), section);
            } else {
                section.add(line + "\n");
            }
        }
        Map<String, String> texts = new LinkedHashMap<>();
        sections.forEach((heading, lines) -> texts.put(heading, String.join("", lines)));
        return texts;
    }

    private static List<String> lines() {
        try (InputStream file = Heads.class.getResourceAsStream("heads.txt")) {
            if (file == null) {
                throw new AssertionError("heads.txt is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
