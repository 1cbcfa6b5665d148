package scot.cairn.measures.comparability;

import java.util.List;
import java.util.Optional;
import scot.cairn.landscape.Gazetteer.Lie;
import scot.cairn.measures.comparability.Verdict.Ground;
import scot.cairn.measures.comparability.Verdict.Reason;
import scot.cairn.measures.comparability.Verdict.Weight;

/** Whether two figures are of places that can be held against each other. */
final class AboutPlaces {

    private AboutPlaces() {}

    static List<Reason> reasons(Comparand one, Comparand other, Lying lying) {
        if (one.area().equals(other.area())) {
            return List.of();
        }
        Lie lie = lying.lie(one.area(), other.area());
        boolean areRelative = one.isRelative() && other.isRelative();
        return lie == Lie.APART
                ? apart(one, other, areRelative).stream().toList()
                : List.of(shared(lie, areRelative));
    }

    private static Optional<Reason> apart(Comparand one, Comparand other, boolean areRelative) {
        if (!areRelative) {
            return Optional.of(
                    Gate.house(
                            Rule.LIKE_PLACES,
                            Weight.BLOCKED,
                            "The two places differ in how many people live there, which a count does not"
                                    + " allow for. A rate does."));
        }
        return one.areaSet().equals(other.areaSet())
                ? Optional.empty()
                : Optional.of(
                        new Reason(
                                Rule.NO_PLACE_TWICE,
                                Weight.WITH_CAVEAT,
                                "They are of two sets of areas, and whether the places share ground is not on"
                                        + " record.",
                                new Ground.Gazetteer()));
    }

    private static Reason shared(Lie lie, boolean areRelative) {
        String words =
                switch (lie) {
                    case SAME -> "The two areas are the same places under two codes.";
                    case WITHIN ->
                            "The first place is a part of the second, and is counted in both.";
                    case CONTAINS ->
                            "The second place is a part of the first, and is counted in both.";
                    case OVERLAPS -> "The two places share ground, which is counted in both.";
                    case APART -> throw new IllegalArgumentException("they share nothing");
                };
        boolean isSafe = areRelative || lie == Lie.SAME;
        return new Reason(
                Rule.NO_PLACE_TWICE,
                isSafe ? Weight.WITH_CAVEAT : Weight.BLOCKED,
                words,
                new Ground.Gazetteer());
    }
}
