package scot.cairn.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import scot.cairn.pack.ValueRow.Attestation;
import scot.cairn.pack.ValueRow.Marker;

/** Types a row of a values file. */
final class ValueReader {

    private ValueReader() {}

    static ValueRow read(Fields row) {
        return new ValueRow(
                row.text("measure"),
                row.text("area_set"),
                row.text("area"),
                row.date("period"),
                breakdown(row.mapping()),
                row.optionalNumber("value"),
                row.optionalNumber("lower"),
                row.optionalNumber("upper"),
                row.optionalChoice("marker", Marker.class),
                row.designation(),
                row.text("vintage"),
                row.optionalDate("known_from"),
                row.text("source"),
                row.optionalText("note"),
                row.optionalChoice("attestation", Attestation.class),
                row.mapping().place());
    }

    private static Map<String, String> breakdown(Mapping row) {
        Map<String, String> breakdown = new LinkedHashMap<>();
        row.values().keySet().stream()
                .filter(column -> !ValuesHeader.isFixed(column))
                .forEach(column ->
                        row.text(column).ifPresent(category -> breakdown.put(column, category)));
        return Collections.unmodifiableMap(breakdown);
    }
}
