package scot.cairn.measures.rates;

import java.util.Locale;
import scot.cairn.pack.Measure.Polarity;
import scot.cairn.statistics.rates.Position;
import scot.cairn.subjects.Cell;

/**
 * How a figure lies to another that it is held against. Better and worse only where the plan says
 * which way is good; similar means that no statistically significant difference was found.
 *
 * @param direction 1 above, -1 below, 0 where the test finds nothing
 * @param polarity of the measure
 */
public record Compared(int direction, Polarity polarity) {

    /** What "similar" means, for a note. */
    public static final String SIMILAR =
            "Similar means no statistically significant difference, which is not the same as no"
                    + " difference.";

    public static Compared of(Position position, Polarity polarity) {
        return new Compared(
                switch (position) {
                    case LOW_0_001, LOW_0_025 -> -1;
                    case NOT_SIGNIFICANT -> 0;
                    case HIGH_0_025, HIGH_0_001 -> 1;
                },
                polarity);
    }

    /** By whether an interval holds the other figure. */
    public static Compared of(double lower, double upper, double other, Polarity polarity) {
        if (other < lower) {
            return new Compared(1, polarity);
        }
        return new Compared(other > upper ? -1 : 0, polarity);
    }

    /** In one word. */
    public String word() {
        if (direction == 0) {
            return "similar";
        }
        return switch (polarity) {
            case NEITHER -> direction > 0 ? "higher" : "lower";
            case HIGHER_IS_BETTER -> direction > 0 ? "better" : "worse";
            case LOWER_IS_BETTER -> direction > 0 ? "worse" : "better";
        };
    }

    /** In words that also say which way. */
    public String words() {
        if (direction == 0) {
            return "Similar";
        }
        String way = direction > 0 ? "Higher" : "Lower";
        String word = word();
        return word.equals(way.toLowerCase(Locale.UK)) ? way : way + ", which is " + word;
    }

    /** The mark before the word, which says again what the word says. */
    public Cell.Shape shape() {
        return switch (direction) {
            case 1 -> Cell.Shape.ABOVE;
            case -1 -> Cell.Shape.BELOW;
            default -> Cell.Shape.LEVEL;
        };
    }
}
