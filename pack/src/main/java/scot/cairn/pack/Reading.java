package scot.cairn.pack;

import java.util.List;

/** What came of reading a pack. */
public sealed interface Reading {

    /** The pack is sound. */
    record Sound(Plan plan) implements Reading {}

    /**
     * The pack has faults and gives no plan.
     *
     * @param faults all of them, by file, line and column, never empty
     */
    record Faulty(List<Fault> faults) implements Reading {}
}
