package scot.cairn.statistics.files;

/**
 * A column of an input file.
 *
 * @param name in the header
 * @param kind what its cells hold
 * @param mayBeEmpty whether a cell may be empty, which means not available
 */
record Column(String name, Kind kind, boolean mayBeEmpty) {

    /** A column whose cells are never empty. */
    static Column of(String name, Kind kind) {
        return new Column(name, kind, false);
    }

    /** A column whose cells may be empty. */
    static Column orEmpty(String name, Kind kind) {
        return new Column(name, kind, true);
    }
}
