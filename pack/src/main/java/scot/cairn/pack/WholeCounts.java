package scot.cairn.pack;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Rules for what a five-year average is worked out from: whole counts of 0 or more. Its likely
 * range means nothing round anything else.
 */
final class WholeCounts {

    private final Faults faults;

    /** For each measure that another is worked out from, that other. */
    private final Map<String, String> neededBy = new HashMap<>();

    private WholeCounts(Faults faults) {
        this.faults = faults;
    }

    /** Notes measures that an average is worked out from and that are no whole counts. */
    static void check(Draft draft, Faults faults) {
        var rules = new WholeCounts(faults);
        draft.of(FileKind.MEASURE).forEach(rules::gather);
        draft.of(FileKind.MEASURE).forEach(rules::checkDecimals);
        draft.rows().forEach(rules::checkValue);
    }

    private void gather(Document measure) {
        measure.root()
                .all("derivation")
                .flatMap(derivation -> derivation.texts("from"))
                .filter(from -> !faults.areAt(from.place()))
                .forEach(from -> neededBy.putIfAbsent(from.text(), measure.stem()));
    }

    private void checkDecimals(Document measure) {
        String by = neededBy.get(measure.stem());
        if (by != null && measure.root() instanceof Mapping definition) {
            definition
                    .scalar("decimals")
                    .filter(decimals -> decimals.type() == Scalar.Type.INTEGER)
                    .filter(decimals -> !decimals.text().equals("0"))
                    .filter(decimals -> !faults.areAt(decimals.place()))
                    .ifPresent(decimals -> noteDecimals(measure, decimals, by));
        }
    }

    /** Notes it once for the measure, and not again for each of its values. */
    private void noteDecimals(Document measure, Scalar decimals, String by) {
        neededBy.remove(measure.stem());
        faults.add(
                decimals.place(),
                "%s is worked out from this measure, which must be a whole count"
                        .formatted(Shown.of(by)),
                "write 0, or take the derivation out");
    }

    private void checkValue(Mapping row) {
        String by = neededBy.get(row.text("measure").orElse(""));
        Optional<Scalar> value = row.scalar("value");
        if (by != null && value.flatMap(Scalar::number).filter(n -> !isCount(n)).isPresent()) {
            faults.add(
                    value.get().place(),
                    "%s is no whole count, and %s is worked out from it"
                            .formatted(value.get().text(), Shown.of(by)),
                    "write a whole number of 0 or more, or take the derivation out");
        }
    }

    private static boolean isCount(BigDecimal number) {
        return number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0;
    }
}
