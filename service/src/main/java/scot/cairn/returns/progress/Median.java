package scot.cairn.returns.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The middle of some numbers of days: with an even number of them half-way between two. */
final class Median {

    private Median() {}

    static Optional<BigDecimal> of(List<Long> days) {
        if (days.isEmpty()) {
            return Optional.empty();
        }
        List<Long> sorted = days.stream().sorted().toList();
        int middle = sorted.size() / 2;
        BigDecimal upper = BigDecimal.valueOf(sorted.get(middle));
        return Optional.of(
                sorted.size() % 2 == 1
                        ? upper
                        : upper.add(BigDecimal.valueOf(sorted.get(middle - 1)))
                                .divide(BigDecimal.TWO));
    }
}
