package scot.cairn.measures.revisions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scot.cairn.measures.Value;

/**
 * A figure that a later edition printed otherwise.
 *
 * @param before as the earlier edition has it
 * @param after as the next edition that prints it has it
 */
record Revision(Value before, Value after) {

    /** What a figure is of, whatever edition prints it. */
    private record Of(String area, String period, Map<String, String> breakdown) {}

    /** Every revision among some figures, of one figure the earlier before the later. */
    static List<Revision> in(List<Value> vintages) {
        Map<Of, Value> last = new LinkedHashMap<>();
        List<Revision> revisions = new ArrayList<>();
        for (Value value : vintages) {
            Value before =
                    last.put(new Of(value.area(), value.period().text(), value.breakdown()), value);
            if (before != null && !isSame(before.number(), value.number())) {
                revisions.add(new Revision(before, value));
            }
        }
        return revisions;
    }

    private static boolean isSame(
            @org.jspecify.annotations.Nullable BigDecimal one,
            @org.jspecify.annotations.Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }
}
