package scot.cairn.landscape;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes names short enough for a tile on a phone: four or five letters, no two alike. A word that
 * several names of the set share, such as East or City, tells them apart badly and is passed over
 * where there is another.
 */
final class ShortNames {

    private static final int LETTERS = 4;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");
    private static final Set<String> SMALL = Set.of("and", "of", "the", "na", "h");

    private final Map<String, Long> uses;

    private ShortNames(Collection<String> names) {
        this.uses =
                names.stream()
                        .flatMap(name -> words(name).stream().distinct())
                        .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
    }

    /** A short form of each name of a set; the whole name where no short form tells it apart. */
    static Map<String, String> of(Collection<String> names) {
        var making = new ShortNames(names);
        Map<String, Long> clashes =
                names.stream().collect(Collectors.groupingBy(making::first, Collectors.counting()));
        Map<String, String> made = new LinkedHashMap<>();
        Map<String, String> taken = new HashMap<>();
        for (String name : names) {
            boolean alone = clashes.getOrDefault(making.first(name), 0L) == 1;
            String label = alone ? making.first(name) : making.second(name);
            made.put(name, taken.putIfAbsent(label, name) == null ? label : name);
        }
        return made;
    }

    /** From the first word that no other name has, or else from the last two words. */
    private String first(String name) {
        List<String> words = words(name);
        return words.stream()
                .filter(word -> uses.getOrDefault(word, 0L) == 1)
                .findFirst()
                .map(word -> start(word, LETTERS))
                .orElseGet(() -> fromTwo(words));
    }

    private static String fromTwo(List<String> words) {
        String last = words.getLast();
        return words.size() == 1
                ? start(last, LETTERS)
                : start(words.get(words.size() - 2), 1) + " " + start(last, LETTERS - 1);
    }

    /** With the first letter of the next word, for names whose first words begin alike. */
    private String second(String name) {
        List<String> words = words(name);
        return words.size() == 1
                ? start(words.getFirst(), LETTERS)
                : start(words.getFirst(), LETTERS - 1) + " " + start(words.get(1), 1);
    }

    private static String start(String word, int letters) {
        return word.substring(0, Math.min(letters, word.length()));
    }

    /** The words that count; all of them where only small ones stand. */
    private static List<String> words(String name) {
        List<String> all = Stream.of(BETWEEN_WORDS.split(name)).filter(w -> !w.isEmpty()).toList();
        List<String> large =
                all.stream().filter(w -> !SMALL.contains(w.toLowerCase(Locale.UK))).toList();
        return large.isEmpty() ? List.of(name) : large;
    }
}
