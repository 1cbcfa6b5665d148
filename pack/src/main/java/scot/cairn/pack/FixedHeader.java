package scot.cairn.pack;

import java.util.List;
import java.util.stream.Stream;

/**
 * The header of a CSV file whose columns are always the same.
 *
 * @param expected the names of columns that each such file has, in order
 * @param more the names of those that follow in a file that has need of them: all of them, or none
 */
record FixedHeader(List<String> expected, List<String> more) implements CsvTree.Header {

    /** A header of columns that each such file has. */
    static FixedHeader of(String... expected) {
        return new FixedHeader(List.of(expected), List.of());
    }

    @Override
    public boolean check(List<String> columns, List<Place> places, Faults faults) {
        List<String> all = Stream.concat(expected.stream(), more.stream()).toList();
        if (columns.equals(expected) || columns.equals(all)) {
            return true;
        }
        int first = 0;
        while (first < Math.min(columns.size(), all.size())
                && columns.get(first).equals(all.get(first))) {
            first++;
        }
        faults.add(
                places.get(Math.min(first, places.size() - 1)),
                first == columns.size()
                        ? "the header lacks the column \"%s\"".formatted(all.get(first))
                        : "the column %s does not belong here"
                                .formatted(Shown.of(columns.get(first))),
                "write " + String.join(",", expected) + also());
        return false;
    }

    private String also() {
        return more.isEmpty() ? "" : ", and then " + String.join(",", more) + " or nothing";
    }
}
