package scot.cairn.measures.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * What is to become of figures that would be public.
 *
 * @param hidden those that are withheld
 * @param told figures that are withheld and that readers could tell all the same
 * @param unsound why some cannot be protected at all, in sentences
 * @param narrow how many are withheld and can be told more nearly than the policy asks
 */
public record Judgement(List<Hidden> hidden, List<Told> told, List<Unsound> unsound, int narrow) {

    /** Nothing to hide. */
    public static final Judgement NOTHING = new Judgement(List.of(), List.of(), List.of(), 0);

    public Judgement {
        hidden = List.copyOf(hidden);
        told = List.copyOf(told);
        unsound = List.copyOf(unsound);
    }

    /**
     * A figure that is withheld.
     *
     * @param policy id of the version by which it is
     * @param byRule whether for what it says itself; else it would give another away
     */
    public record Hidden(Figure figure, String policy, boolean byRule) {}

    /**
     * A figure that readers could tell.
     *
     * @param by from what, as the end of a sentence
     */
    public record Told(Figure figure, String by) {}

    /** A figure that cannot be protected, and why. */
    public record Unsound(Figure figure, String why) {}

    /** Whether everything that is withheld is safe. */
    public boolean isSafe() {
        return told.isEmpty() && unsound.isEmpty();
    }

    /** This one and another. */
    Judgement and(Judgement other) {
        return new Judgement(
                both(hidden, other.hidden),
                both(told, other.told),
                both(unsound, other.unsound),
                narrow + other.narrow);
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        List<T> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }
}
