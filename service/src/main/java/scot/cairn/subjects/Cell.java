package scot.cairn.subjects;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
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
