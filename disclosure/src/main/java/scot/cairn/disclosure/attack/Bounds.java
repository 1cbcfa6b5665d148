package scot.cairn.disclosure.attack;

import java.util.OptionalLong;

/**
 * What a hidden number can be, for who sees all that is shown.
 *
 * @param lower the least whole number
 * @param upper the most; nothing where there is no end
 * @param exact whether both were reached by a whole table; else they may be a little too wide
 */
public record Bounds(long lower, OptionalLong upper, boolean exact) {

    /** Whether a reader can tell the number. */
    public boolean isTold() {
        return upper.isPresent() && upper.getAsLong() == lower;
    }

    /** Whether the most is nearer to the least than a width. */
    public boolean isNarrower(long width) {
        return upper.isPresent() && upper.getAsLong() - lower < width;
    }
}
