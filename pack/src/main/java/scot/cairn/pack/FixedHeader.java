package scot.cairn.pack;

import java.util.List;

/**
 * The header of a CSV file whose columns are always the same.
 *
 * @param expected their names, in order
 */
record FixedHeader(List<String> expected) implements CsvTree.Header {

    @Override
    public boolean check(List<String> columns, List<Place> places, Faults faults) {
        if (columns.equals(expected)) {
            return true;
        }
        int first = 0;
        while (first < Math.min(columns.size(), expected.size())
                && columns.get(first).equals(expected.get(first))) {
            first++;
        }
        faults.add(
                places.get(Math.min(first, places.size() - 1)),
                first == columns.size()
                        ? "the header lacks the column \"%s\"".formatted(expected.get(first))
                        : "the column %s does not belong here"
                                .formatted(Shown.of(columns.get(first))),
                "write " + String.join(",", expected));
        return false;
    }
}
