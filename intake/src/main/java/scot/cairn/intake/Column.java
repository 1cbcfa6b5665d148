package scot.cairn.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * A column that a file may have.
 *
 * @param name as the layout calls it; a file may write it with other capitals, spaces or hyphens
 * @param aliases what else files call it
 * @param need whether it must be there and filled
 */
public record Column(String name, Set<String> aliases, Type type, Need need) {

    public Column {
        aliases = Set.copyOf(aliases);
    }

    /** Whether a column must be there and filled. */
    public enum Need {
        /** It is there, and no cell is empty. */
        FILLED,
        /** It is there, and cells may be empty. */
        THERE,
        /** It may be left out. */
        OPTIONAL
    }

    /** A column that must be there and filled, with no other name. */
    public static Column of(String name, Type type) {
        return new Column(name, Set.of(), type, Need.FILLED);
    }

    /** The same column by more names. */
    public Column or(String... more) {
        return new Column(name, Set.of(more), type, need);
    }

    /** The same column, of which cells may be empty and which may be left out. */
    public Column ifThere() {
        return new Column(name, aliases, type, Need.OPTIONAL);
    }

    /** A name with capitals, spaces, hyphens, underscores and the form of accents aside. */
    public static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}_-]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
