package scot.cairn.measures;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import scot.cairn.pack.Measure;
import scot.cairn.subjects.AsKnownOn;

/** The figures of a measure one by one, in an order that depends on nothing but them. */
@Component
public class PublicFigures {

    private static final Comparator<Value> IN_ORDER =
            Comparator.comparing((Value value) -> value.period().first())
                    .thenComparing(value -> value.period().last())
                    .thenComparing(Value::area)
                    .thenComparing(value -> written(value.breakdown()));

    private final FiguresOnRecord onRecord;
    private final Values values;

    PublicFigures(FiguresOnRecord onRecord, Values values) {
        this.onRecord = onRecord;
        this.values = values;
    }

    /** Ids of the measures of which a document prints any figure. */
    public Set<String> measuresOf(String source) {
        return values.measuresOf(source);
    }

    /** Of each area, period and category the last vintage that was known on a day. */
    public List<Value> latest(Measure measure, AsKnownOn asKnownOn) {
        return onRecord.of(measure, asKnownOn).latest().stream().sorted(IN_ORDER).toList();
    }

    /** Every vintage that was known on a day, of one figure the earlier before the later. */
    public List<Value> vintages(Measure measure, AsKnownOn asKnownOn) {
        return onRecord.of(measure, asKnownOn).known().stream().sorted(IN_ORDER).toList();
    }

    private static String written(Map<String, String> breakdown) {
        return new TreeMap<>(breakdown).toString();
    }
}
