package scot.cairn.pack;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A single value, with its characters as written.
 *
 * @param place where it begins
 * @param text as written, so that 4.60 keeps its nought
 * @param type what it looks like
 */
record Scalar(Place place, String text, Type type) implements Node {

    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9]\\d{0,17})");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,10})?");

    /** What a value looks like. */
    enum Type {
        TEXT("text"),
        INTEGER("a whole number"),
        DECIMAL("a number"),
        TRUTH("a yes-or-no value"),
        NOTHING("nothing");

        private final String words;

        Type(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** A value written without quotation marks, which may be a number, true, false or nothing. */
    static Scalar plain(Place place, String text) {
        return new Scalar(place, text, typeOf(text));
    }

    private static Type typeOf(String text) {
        return switch (text) {
            case "", "~", "null" -> Type.NOTHING;
            case "true", "false" -> Type.TRUTH;
            case String written when INTEGER.matcher(written).matches() -> Type.INTEGER;
            case String written when DECIMAL.matcher(written).matches() -> Type.DECIMAL;
            default -> Type.TEXT;
        };
    }

    /** The number it states, or empty if it is not a plain number. */
    Optional<BigDecimal> number() {
        return DECIMAL.matcher(text).matches()
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    /** The date it states, or empty if it is not in a form that a pack uses. */
    Optional<WrittenDate> date() {
        try {
            return Optional.of(WrittenDate.parse(text));
        } catch (IllegalArgumentException notADate) {
            return Optional.empty();
        }
    }

    @Override
    public void find(String key, Consumer<Node> found) {
        // Nothing stands under a text.
    }

    @Override
    public Stream<Mapping> mappings() {
        return Stream.empty();
    }

    @Override
    public Stream<Listing> listings() {
        return Stream.empty();
    }
}
