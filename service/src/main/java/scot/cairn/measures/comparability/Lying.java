package scot.cairn.measures.comparability;

import scot.cairn.landscape.Gazetteer.Lie;

/** How one area lies to another, both by their codes. */
@FunctionalInterface
public interface Lying {

    /** Of two figures in one area. */
    Lying IN_ONE_PLACE = (_, _) -> Lie.SAME;

    /** How one lies to the other. */
    Lie lie(String area, String other);
}
