package scot.cairn.intake.rows;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.cairn.intake.Cause;
import scot.cairn.intake.Faults;
import scot.cairn.intake.Row;
import scot.cairn.intake.Total;
import scot.cairn.intake.Value;

/** Adds up the parts of a total and holds the total to them. A part that is held back ends that. */
final class Sums {

    private final Total total;
    private final Map<List<String>, Sum> sums = new HashMap<>();

    Sums(Total total) {
        this.total = total;
    }

    private static final class Sum {
        private BigDecimal parts = BigDecimal.ZERO;
        private BigDecimal stated = BigDecimal.ZERO;
        private int row;
        private boolean unknown;
    }

    void add(Row row) {
        List<String> group = total.within().stream().map(name -> row.value(name).key()).toList();
        Sum sum = sums.computeIfAbsent(group, _ -> new Sum());
        Optional<BigDecimal> number = number(row.value(total.column()));
        if (row.value(total.labels()).key().strip().equalsIgnoreCase(total.label())) {
            sum.row = row.number();
            sum.stated = number.orElse(BigDecimal.ZERO);
            sum.unknown |= number.isEmpty();
        } else {
            sum.parts = sum.parts.add(number.orElse(BigDecimal.ZERO));
            sum.unknown |= number.isEmpty();
        }
    }

    private static Optional<BigDecimal> number(Value value) {
        return switch (value) {
            case Value.Amount(var number) -> Optional.of(number);
            case Value.Flagged(var number, _) -> Optional.of(number);
            case Value.Pence(var pence) -> Optional.of(BigDecimal.valueOf(pence, 2));
            default -> Optional.empty();
        };
    }

    /** Notes each total that is not the sum of its parts. */
    void end(Faults faults) {
        for (Sum sum : sums.values()) {
            if (sum.row > 0 && !sum.unknown && sum.stated.compareTo(sum.parts) != 0) {
                faults.at(sum.row, total.column(), sum.stated.toPlainString())
                        .wrong(
                                Cause.SUM,
                                "The stated total is %s and its rows add up to %s"
                                        .formatted(
                                                sum.stated.toPlainString(),
                                                sum.parts.toPlainString()),
                                "Correct the total or the row that is wrong");
            }
        }
    }
}
