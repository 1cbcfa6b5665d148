package scot.cairn.measures;

import java.util.Map;
import java.util.stream.Collectors;
import scot.cairn.loading.PackItem;
import scot.cairn.pack.ValueRow;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** Values as items of an act, whether a plan or a table brings them. */
public final class ValueItems {

    private ValueItems() {}

    /**
     * A row as an item.
     *
     * @param position its place among those of its act
     */
    public static PackItem item(ValueRow row, int position) {
        return PackItem.of(new Subject(SubjectKind.VALUE, id(row)), position, row);
    }

    /** What a row is of, in one line. */
    public static String id(ValueRow row) {
        String breakdown =
                row.breakdown().entrySet().stream()
                        .map(Map.Entry::toString)
                        .collect(Collectors.joining(","));
        return String.join(
                "/",
                row.measure(),
                row.area(),
                row.period().text(),
                breakdown.isEmpty() ? "all" : breakdown,
                row.vintage());
    }
}
