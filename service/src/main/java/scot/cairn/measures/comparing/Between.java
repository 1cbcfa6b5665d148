package scot.cairn.measures.comparing;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import scot.cairn.measures.Value;
import scot.cairn.measures.comparability.Rule;
import scot.cairn.measures.comparability.Verdict;
import scot.cairn.statistics.Change;
import scot.cairn.statistics.Confidence;
import scot.cairn.statistics.Difference;
import scot.cairn.statistics.Difference.Estimate;
import scot.cairn.statistics.Interval;
import scot.cairn.statistics.rates.Rate;
import scot.cairn.statistics.rates.RateComparison;

/**
 * What lies between two figures that may be compared.
 *
 * @param change from the first to the second
 * @param interval of the difference, from the intervals that both were printed with
 * @param ratio of two counts, as chance alone would have them
 */
record Between(Change change, Optional<Interval> interval, Optional<RateComparison> ratio) {

    /** Under these, the two are not independent or not of one kind of place. */
    private static final Set<Rule> NO_INTERVAL =
            Set.of(
                    Rule.NO_PLACE_TWICE,
                    Rule.LIKE_CATEGORIES,
                    Rule.ONE_DIFFERENCE,
                    Rule.ONE_MEASURE);

    /** Empty where the two may not be compared, or one is no number. */
    static Optional<Between> of(Figure one, Figure other, Verdict verdict) {
        BigDecimal first = one.value().number();
        BigDecimal second = other.value().number();
        if (verdict.isBlocked() || first == null || second == null) {
            return Optional.empty();
        }
        boolean isFit =
                verdict.reasons().stream().noneMatch(r -> NO_INTERVAL.contains(r.rule()))
                        && !one.value().period().equals(other.value().period());
        return Optional.of(
                new Between(
                        Change.between(first, second),
                        isFit ? interval(one.value(), other.value()) : Optional.empty(),
                        isFit ? ratio(one, other) : Optional.empty()));
    }

    private static Optional<Interval> interval(Value one, Value other) {
        return estimate(one)
                .flatMap(first ->
                        estimate(other).map(second -> new Difference(first, second).interval()));
    }

    private static Optional<Estimate> estimate(Value value) {
        if (value.number() == null || value.lower() == null || value.upper() == null) {
            return Optional.empty();
        }
        double number = value.number().doubleValue();
        double lower = value.lower().doubleValue();
        double upper = value.upper().doubleValue();
        return lower <= number && number <= upper
                ? Optional.of(new Estimate(number, lower, upper))
                : Optional.empty();
    }

    /** Two whole counts over equal lengths of time. */
    private static Optional<RateComparison> ratio(Figure one, Figure other) {
        boolean varyByChance = one.variesByChance() && other.variesByChance();
        return varyByChance && isCount(one.value()) && isCount(other.value())
                ? Optional.of(new RateComparison(rate(one.value()), rate(other.value())))
                : Optional.empty();
    }

    private static boolean isCount(Value value) {
        BigDecimal number = value.number();
        return number != null
                && !value.hasBounds()
                && number.signum() >= 0
                && number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(1_000_000_000)) < 0;
    }

    private static Rate rate(Value value) {
        return Rate.of(java.util.Objects.requireNonNull(value.number()).doubleValue(), 1);
    }

    /** The interval of the ratio at 95%. */
    Optional<Interval> ratioInterval() {
        return ratio.flatMap(counts -> counts.ratioInterval(Confidence.P95));
    }
}
