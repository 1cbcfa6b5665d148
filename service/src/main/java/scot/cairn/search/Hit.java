package scot.cairn.search;

import java.util.List;
import scot.cairn.subjects.Subject;

/**
 * A subject that was found.
 *
 * @param subject which
 * @param label what sort of thing it is
 * @param title its name
 * @param aliases its other names, one after the other; may be empty
 * @param excerpt words of it around what was looked for, in order; may be empty
 */
public record Hit(
        Subject subject, String label, String title, String aliases, List<Piece> excerpt) {

    /** Some words, and whether they are what was looked for. */
    public record Piece(String words, boolean marked) {}

    /** The words of the excerpt, without marks. */
    public String words() {
        return String.join("", excerpt.stream().map(Piece::words).toList());
    }
}
