package scot.cairn.measures.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import scot.cairn.measures.Value;
import scot.cairn.pack.Commitment.TargetBound;
import scot.cairn.statistics.Confidence;
import scot.cairn.statistics.Interval;
import scot.cairn.statistics.targets.Progress;
import scot.cairn.statistics.trend.StraightLine;
import scot.cairn.statistics.trend.TimePoint;

/**
 * Where figures would stand on a day if they went on as they did.
 *
 * @param points how many figures it rests on
 * @param value on the line
 * @param interval in which one figure is likely to lie, at 95%
 * @param progress what the probability of reaching the number means; empty for an exact number,
 *     which nothing is likely to hit
 * @param probability of reaching the number
 */
record Forecast(
        int points,
        double value,
        Interval interval,
        Optional<Progress> progress,
        OptionalDouble probability) {

    /** As many as a trend of a yearly indicator is read from. */
    static final int FEWEST = 5;

    /** Empty where there are too few figures, or all lie on a line. */
    static Optional<Forecast> of(
            List<Value> points, BigDecimal goal, TargetBound bound, LocalDate day) {
        if (points.size() < FEWEST || !day.isAfter(points.getLast().period().last())) {
            return Optional.empty();
        }
        LocalDate start = points.getFirst().period().last();
        double time = Points.years(start, day);
        return StraightLine.through(
                        points.stream()
                                .map(value ->
                                        new TimePoint(
                                                Points.years(start, value.period().last()),
                                                Points.number(value).doubleValue()))
                                .toList())
                .flatMap(line ->
                        line.prediction(time, Confidence.P95)
                                .map(interval ->
                                        new Forecast(
                                                points.size(),
                                                line.at(time),
                                                interval,
                                                progress(line, goal, bound, time),
                                                probability(line, goal, bound, time))));
    }

    private static Optional<Progress> progress(
            StraightLine line, BigDecimal goal, TargetBound bound, double time) {
        OptionalDouble probability = probability(line, goal, bound, time);
        return probability.isPresent()
                ? Optional.of(Progress.of(probability.getAsDouble(), Progress.Thresholds.STANDARD))
                : Optional.empty();
    }

    private static OptionalDouble probability(
            StraightLine line, BigDecimal goal, TargetBound bound, double time) {
        OptionalDouble below = line.probabilityAtOrBelow(goal.doubleValue(), time);
        if (below.isEmpty() || bound == TargetBound.EQUAL) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                bound == TargetBound.AT_MOST ? below.getAsDouble() : 1 - below.getAsDouble());
    }
}
