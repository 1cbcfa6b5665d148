package scot.cairn.subjects;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a {@link Table}. A number that is absent says why: nil, missing, not applicable,
 * hidden, unconfirmed, late and embargoed are different things and none of them is blank or 0.
 */
public sealed interface Cell {

    /** What a page shows. */
    String shown();

    /** What a file holds: the same, without separators between thousands. */
    String filed();

    /**
     * A number.
     *
     * @param number exact
     * @param decimals digits after the point that are shown and filed
     * @param signed whether a plus sign stands before a positive number
     */
    record Value(BigDecimal number, int decimals, boolean signed) implements Cell {

        /** A whole number. */
        public static Value of(long number) {
            return of(BigDecimal.valueOf(number), 0);
        }

        /** A whole number or one with a fixed number of decimals, unsigned. */
        public static Value of(BigDecimal number, int decimals) {
            return new Value(number, decimals, false);
        }

        @Override
        public String shown() {
            NumberFormat format = NumberFormat.getNumberInstance(Locale.UK);
            format.setMinimumFractionDigits(decimals);
            format.setMaximumFractionDigits(decimals);
            return sign() + format.format(rounded());
        }

        @Override
        public String filed() {
            return sign() + rounded().toPlainString();
        }

        /** As it is shown, half away from zero. */
        public BigDecimal rounded() {
            return number.setScale(decimals, RoundingMode.HALF_UP);
        }

        private String sign() {
            return signed && rounded().signum() > 0 ? "+" : "";
        }
    }

    /** A number past its useful life: shown in grey and marked in words, filed as any other. */
    record PastUse(Value number) implements Cell {

        /** What the mark stands for. */
        public static final String MEANING =
                "older than the time for which its document says it serves; it judges nothing";

        @Override
        public String shown() {
            return number.shown() + " [old]";
        }

        @Override
        public String filed() {
            return number.filed();
        }
    }

    /**
     * Words.
     *
     * @param words never empty
     * @param url where they lead, or null
     */
    record Text(String words, @Nullable String url) implements Cell {

        public Text {
            if (words.isBlank()) {
                throw new IllegalArgumentException("a cell without words must say why it has none");
            }
        }

        /** Plain words. */
        public static Text of(String words) {
            return new Text(words, null);
        }

        /** Words that lead to a subject's page. */
        public static Text of(String words, Subject subject) {
            return new Text(words, subject.url());
        }

        @Override
        public String shown() {
            return words;
        }

        @Override
        public String filed() {
            return words;
        }
    }

    /**
     * Words of which some lead somewhere.
     *
     * @param id anchor by which the row can be pointed at, or null
     * @param spans never empty
     */
    record Words(@Nullable String id, List<Block.Span> spans) implements Cell {

        public Words {
            if (Block.Span.words(spans).isBlank()) {
                throw new IllegalArgumentException("a cell without words must say why it has none");
            }
        }

        /** Words that cannot be pointed at. */
        public static Words of(List<Block.Span> spans) {
            return new Words(null, spans);
        }

        @Override
        public String shown() {
            return Block.Span.words(spans);
        }

        @Override
        public String filed() {
            return shown();
        }
    }

    /**
     * Words beside those that stood there before. What was added or removed is said in words, so
     * that it can be heard and filed as well as seen.
     *
     * @param pieces in order, never empty
     */
    record Changed(List<Piece> pieces) implements Cell {

        public Changed {
            if (pieces.isEmpty()) {
                throw new IllegalArgumentException("a cell without words must say why it has none");
            }
        }

        @Override
        public String shown() {
            return String.join(" ", pieces.stream().map(Piece::shown).toList());
        }

        @Override
        public String filed() {
            return shown();
        }
    }

    /**
     * A number with a word that says how it lies to another, and a shape that says so again.
     *
     * @param value the number
     * @param shape before the word
     * @param word for example {@code worse}
     */
    record Compared(Value value, Shape shape, String word) implements Cell {

        @Override
        public String shown() {
            return value.shown() + " " + word;
        }

        @Override
        public String filed() {
            return value.filed() + " " + word;
        }
    }

    /** How a number lies to another: a mark that is never without its word. */
    enum Shape {
        ABOVE("▲"),
        BELOW("▼"),
        LEVEL("○");

        private final String mark;

        Shape(String mark) {
            this.mark = mark;
        }

        /** As it is drawn. */
        public String mark() {
            return mark;
        }
    }

    /** Some words of {@link Changed}, and what became of them. */
    record Piece(Change change, String words) {

        /** As it is heard and filed, for example {@code [added: for people]}. */
        public String shown() {
            return switch (change) {
                case SAME -> words;
                case ADDED -> "[added: " + words + "]";
                case REMOVED -> "[removed: " + words + "]";
            };
        }
    }

    /** What became of words. */
    enum Change {
        SAME,
        ADDED,
        REMOVED
    }

    /** Why a cell has no number. */
    enum Absence implements Cell {
        NIL("[nil]", "none: the source says so"),
        MISSING("[x]", "not available: it was not supplied"),
        NOT_APPLICABLE("[z]", "not applicable"),
        SUPPRESSED("[c]", "hidden to protect people's privacy"),
        UNCONFIRMED("[unconfirmed]", "not confirmed by the area that supplied it"),
        LATE("[late]", "due and not yet received"),
        EMBARGOED("[embargoed]", "not yet published"),
        NOT_COMPARABLE("[b]", "cannot be compared with the period before: the method changed");

        private final String mark;
        private final String meaning;

        Absence(String mark, String meaning) {
            this.mark = mark;
            this.meaning = meaning;
        }

        /** What the mark means, for the notes under a table. */
        public String meaning() {
            return meaning;
        }

        @Override
        public String shown() {
            return mark;
        }

        @Override
        public String filed() {
            return mark;
        }
    }
}
