package scot.cairn.pack;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Rules for values that no single cell shows. */
final class ValueRules {

    private static final Set<String> MARKERS_WITHOUT_NUMBER =
            Set.of("missing", "not_applicable", "suppressed");

    private final Faults faults;
    private final Map<List<String>, Place> places = new HashMap<>();
    private final Map<List<String>, WrittenDate> latest = new HashMap<>();

    private ValueRules(Faults faults) {
        this.faults = faults;
    }

    /**
     * Notes rows without number or marker, with both where the marker forbids it, with bounds on
     * the wrong side, that say again what another row says, or that stand before an older vintage.
     */
    static void check(Draft draft, Faults faults) {
        var rules = new ValueRules(faults);
        draft.rows().forEach(rules::check);
    }

    private void check(Mapping row) {
        checkMarker(row);
        checkAttestation(row);
        checkBounds(row);
        checkOnce(row);
        checkOrder(row);
    }

    private void checkMarker(Mapping row) {
        Optional<Scalar> value = row.scalar("value");
        String marker = row.text("marker").orElse("");
        if (value.isEmpty() && marker.isEmpty()) {
            faults.add(
                    row.keys().getOrDefault("value", row.place()),
                    "the row has neither a value nor a marker",
                    "write the number, or in the marker column why there is none");
        } else if (value.isPresent() && MARKERS_WITHOUT_NUMBER.contains(marker)) {
            faults.add(
                    value.get().place(),
                    "a value stands beside the marker " + marker,
                    "take one of the two out");
        } else if (marker.equals("nil")
                && number(row, "value").map(BigDecimal::signum).orElse(0) != 0) {
            faults.add(
                    row.keys().getOrDefault("value", row.place()),
                    "a value other than 0 stands beside the marker nil",
                    "take one of the two out");
        }
    }

    private void checkAttestation(Mapping row) {
        String attestation = row.text("attestation").orElse("");
        Place place = row.keys().getOrDefault("attestation", row.place());
        String marker = row.text("marker").orElse("");
        if (attestation.equals("late") && row.scalar("value").isPresent()) {
            faults.add(
                    place,
                    "a value stands beside the attestation late",
                    "take the value out, or say whether the area confirmed it");
        } else if (attestation.equals("confirmed_with_caveats") && row.text("note").isEmpty()) {
            faults.add(
                    place,
                    "the caveats are not said",
                    "write them in the note column, in the area's words");
        } else if (attestation.startsWith("confirmed")
                && (marker.equals("unconfirmed") || marker.equals("late"))) {
            faults.add(
                    place,
                    "the marker %s stands beside the attestation %s".formatted(marker, attestation),
                    "take one of the two out");
        }
    }

    private void checkBounds(Mapping row) {
        Optional<BigDecimal> value = number(row, "value");
        Optional<BigDecimal> lower = number(row, "lower");
        Optional<BigDecimal> upper = number(row, "upper");
        if (isAbove(lower, value.or(() -> upper))) {
            noteBound(row, "lower", "is above");
        }
        if (isAbove(value, upper)) {
            noteBound(row, "upper", "is below");
        }
    }

    private static boolean isAbove(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) > 0;
    }

    private void noteBound(Mapping row, String bound, String fault) {
        faults.add(
                row.keys().getOrDefault(bound, row.place()),
                "the %s bound %s what it bounds".formatted(bound, fault),
                "correct the number, or the bound");
    }

    private void checkOnce(Mapping row) {
        List<String> key =
                Stream.concat(series(row).stream(), row.text("vintage").stream()).toList();
        Place earlier = places.putIfAbsent(key, row.place());
        if (earlier != null) {
            faults.add(
                    row.place(),
                    "line %d of %s has the same measure, area, period, breakdown and vintage"
                            .formatted(earlier.line(), earlier.file()),
                    "keep one of the two, or name the vintage that each is from");
        }
    }

    private void checkOrder(Mapping row) {
        row.scalar("known_from")
                .flatMap(Scalar::date)
                .ifPresent(known -> {
                    WrittenDate earlier = latest.put(series(row), known);
                    if (earlier != null && known.last().isBefore(earlier.first())) {
                        faults.add(
                                row.place(),
                                "the row is of an older vintage than one above it for the same"
                                        + " period",
                                "put the rows of a period in the order of their publication");
                    }
                });
    }

    /** What a number is of: measure, area, period and breakdown. */
    private static List<String> series(Mapping row) {
        String breakdown =
                row.values().keySet().stream()
                        .filter(column -> !ValuesHeader.isFixed(column))
                        .map(column -> column + "=" + row.text(column).orElse(""))
                        .sorted()
                        .collect(joining("\n"));
        return List.of(
                row.text("measure").orElse(""),
                row.text("area").orElse(""),
                row.text("period").orElse(""),
                breakdown);
    }

    private static Optional<BigDecimal> number(Mapping row, String column) {
        return row.scalar(column).flatMap(Scalar::number);
    }
}
