package scot.cairn.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import scot.cairn.ledger.Recorded;
import scot.cairn.loading.PackItem;
import scot.cairn.pack.ValueRow;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * Values as items of an act, whether a plan or a table brings them. Only the use cases that record
 * the act may keep them.
 */
@Service
public class ValueItems {

    private final Values values;

    ValueItems(Values values) {
        this.values = values;
    }

    /** What is on record of a measure, the latest edition of each number last. */
    public List<OnRecord> onRecord(String measure) {
        return values.onRecord(measure);
    }

    /** Whoever else imports waits until this transaction ends. */
    public void oneAtATime() {
        values.oneAtATime();
    }

    /** Rows of a table as items, in its order. */
    public List<PackItem> items(List<ValueRow> rows) {
        List<PackItem> items = new ArrayList<>();
        rows.forEach(row -> items.add(item(row, items.size())));
        return items;
    }

    /** Keeps them under the act that lists them, in its transaction. */
    public void keep(List<PackItem> items, Recorded recorded) {
        values.keep(items, recorded);
    }

    /** A row as an item. */
    static PackItem item(ValueRow row, int position) {
        return PackItem.of(new Subject(SubjectKind.VALUE, id(row)), position, row);
    }

    private static String id(ValueRow row) {
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
