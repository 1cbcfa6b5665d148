package scot.cairn.measures.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.cairn.loading.ItemJson;
import scot.cairn.pack.Measure;

/**
 * A part of a definition that differs.
 *
 * @param part its name, as files of plans have it
 * @param before in words; empty where it did not stand
 * @param after in words; empty where it does not stand any more
 */
public record Difference(String part, String before, String after) {

    /** Parts that hold parts of their own which are told apart. */
    private static final String ABOUT = "about";

    /** What differs between two definitions of a measure, by the name of the part. */
    public static List<Difference> between(Measure before, Measure after) {
        Map<?, ?> one = ItemJson.read(ItemJson.write(before), Map.class);
        Map<?, ?> other = ItemJson.read(ItemJson.write(after), Map.class);
        return Stream.concat(
                        parts("", one, other).filter(part -> !part.part().equals(ABOUT)),
                        parts("", under(one), under(other)))
                .toList();
    }

    private static Map<?, ?> under(Map<?, ?> definition) {
        return definition.get(ABOUT) instanceof Map<?, ?> about ? about : Map.of();
    }

    private static Stream<Difference> parts(String prefix, Map<?, ?> one, Map<?, ?> other) {
        TreeSet<String> names = new TreeSet<>();
        Stream.of(one, other)
                .flatMap(map -> map.keySet().stream())
                .forEach(name -> names.add(String.valueOf(name)));
        return names.stream()
                .filter(name -> !Objects.equals(one.get(name), other.get(name)))
                .map(name ->
                        new Difference(
                                prefix + written(name),
                                words(one.get(name)),
                                words(other.get(name))));
    }

    /** {@code nextRelease} as {@code next release}. */
    private static String written(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private static String words(@Nullable Object value) {
        List<String> words = new ArrayList<>();
        add(words, value);
        return String.join("; ", words);
    }

    private static void add(List<String> words, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Map<?, ?> map when isDate(map) -> words.add(String.valueOf(map.get("text")));
            case Map<?, ?> map ->
                    words.add(
                            map.entrySet().stream()
                                    .map(part ->
                                            written(String.valueOf(part.getKey()))
                                                    + ": "
                                                    + words(part.getValue()))
                                    .collect(Collectors.joining(", ")));
            case List<?> list -> list.forEach(item -> add(words, item));
            default -> words.add(String.valueOf(value));
        }
    }

    private static boolean isDate(Map<?, ?> map) {
        return map.containsKey("text") && map.containsKey("first") && map.containsKey("last");
    }
}
