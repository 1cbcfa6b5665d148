package scot.cairn.pack;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which of some known names was meant by a misspelt one. */
public final class Nearest {

    private static final int LONGEST_NAME = 100;

    private Nearest() {}

    /**
     * The name that fewest single-letter edits turn {@code written} into, capitals aside.
     *
     * @return empty if more than one letter in three would have to change
     */
    public static Optional<String> to(String written, Collection<String> names) {
        if (written.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        return names.stream()
                .min(
                        Comparator.comparingInt((String name) -> edits(written, name))
                                .thenComparing(Comparator.naturalOrder()))
                .filter(name -> edits(written, name) <= Math.max(1, name.length() / 3));
    }

    private static int edits(String written, String name) {
        String from = written.toLowerCase(Locale.ROOT);
        String to = name.toLowerCase(Locale.ROOT);
        int[] previous = new int[to.length() + 1];
        Arrays.setAll(previous, column -> column);
        for (int row = 1; row <= from.length(); row++) {
            int[] current = new int[to.length() + 1];
            current[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int changed = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
                int moved = Math.min(current[column - 1], previous[column]) + 1;
                current[column] = Math.min(previous[column - 1] + changed, moved);
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
