package scot.cairn.statistics.files;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which known name was meant by another. */
final class Nearest {

    private static final int LONGEST = 50;

    private Nearest() {}

    /**
     * The name that the fewest changes of a letter turn {@code written} into, capitals aside.
     *
     * @return empty if more than a third of its letters would have to change
     */
    static Optional<String> to(String written, Collection<String> names) {
        String plain = written.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        return names.stream()
                .min(Comparator.comparingInt(name -> changes(plain, name)))
                .filter(name -> changes(plain, name) <= Math.max(1, name.length() / 3));
    }

    private static int changes(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int column = 0; column < above.length; column++) {
            above[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] here = new int[above.length];
            here[0] = row;
            for (int column = 1; column < here.length; column++) {
                int same = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
                here[column] =
                        Math.min(
                                above[column - 1] + same,
                                Math.min(above[column], here[column - 1]) + 1);
            }
            above = here;
        }
        return above[to.length()];
    }
}
