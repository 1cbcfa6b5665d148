package scot.cairn.search;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words in a record, read component by component: its other names apart from the rest. Ids,
 * addresses and numbers are not words.
 */
final class WordsOf {

    private static final Set<String> NAMES =
            Set.of(
                    "alias",
                    "aliases",
                    "abbreviation",
                    "code",
                    "shortName",
                    "otherNames",
                    "instead");
    private static final Set<String> NOT_WORDS = Set.of("licence", "seen", "entry", "path", "seat");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:[-_/.#][A-Za-z0-9]+)+");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private final Set<String> aliases = new LinkedHashSet<>();
    private final Set<String> words = new LinkedHashSet<>();

    private WordsOf() {}

    /** Those of a record. */
    static WordsOf of(Object content) {
        WordsOf words = new WordsOf();
        words.take("", content);
        return words;
    }

    /** Other names, as printed. */
    Set<String> aliases() {
        return aliases;
    }

    /** Everything else, in order. */
    Set<String> words() {
        return words;
    }

    private void take(String name, @Nullable Object value) {
        switch (value) {
            case String text -> keep(name, text);
            case Collection<?> many -> many.forEach(one -> take(name, one));
            case Map<?, ?> pairs -> pairs.values().forEach(one -> take(name, one));
            case Record record -> open(record);
            case null, default -> {}
        }
    }

    private void open(Record record) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            if (!NOT_WORDS.contains(component.getName())) {
                take(component.getName(), read(record, component));
            }
        }
    }

    private static @Nullable Object read(Record record, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(
                    "%s of %s cannot be read".formatted(component.getName(), record.getClass()),
                    closed);
        }
    }

    private void keep(String name, String text) {
        boolean isWords =
                LETTER.matcher(text).find()
                        && !SLUG.matcher(text).matches()
                        && !text.startsWith("http");
        if (isWords) {
            (NAMES.contains(name) ? aliases : words).add(text.strip());
        }
    }
}
