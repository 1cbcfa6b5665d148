package scot.cairn.measures.overtime;

import java.util.List;
import java.util.Optional;
import scot.cairn.calendar.DateRange;
import scot.cairn.measures.MethodsUsed;
import scot.cairn.measures.Sentences;
import scot.cairn.measures.Timeline;
import scot.cairn.measures.Value;
import scot.cairn.pack.Measure;
import scot.cairn.statistics.Confidence;
import scot.cairn.statistics.Interval;
import scot.cairn.statistics.Polarity;
import scot.cairn.statistics.rates.Count;
import scot.cairn.statistics.trend.MannKendall;
import scot.cairn.statistics.trend.RecentTrend;

/**
 * Whether a series rises or falls, by the test that its figures allow: the recent trend of five
 * yearly values that have intervals, or else the test of Mann and Kendall on ten values or more.
 *
 * @param direction 1 up, -1 down, 0 where the test finds nothing
 * @param words within a sentence, of the test's own wording
 * @param over the periods tested, in words
 * @param method which test
 */
record Trend(int direction, String words, String over, MethodsUsed.Method method) {

    private static final int FEWEST = 10;
    private static final double SIGNIFICANT = 0.05;

    /**
     * The trend of values that are one a period, in order; empty where too few are held since the
     * last break.
     */
    static Optional<Trend> of(Measure measure, List<Value> values) {
        return of(measure, values, measure.breaks());
    }

    /** The same since the last of some breaks. */
    static Optional<Trend> of(Measure measure, List<Value> values, List<Measure.Break> breaks) {
        List<Value> known = sinceBreak(breaks, values);
        return recent(measure, known).or(() -> monotone(measure, known));
    }

    /** The numbers of the most common length of period after the last break. */
    private static List<Value> sinceBreak(List<Measure.Break> breaks, List<Value> values) {
        List<Value> numbers = values.stream().filter(value -> value.number() != null).toList();
        List<DateRange> drawn =
                Timeline.of(numbers.stream().map(Value::period).distinct().toList())
                        .map(Timeline::drawn)
                        .orElse(List.of());
        List<Value> alike =
                numbers.stream().filter(value -> drawn.contains(value.period())).toList();
        return breaks.stream()
                .map(at -> at.at().first())
                .filter(at ->
                        alike.stream().anyMatch(value -> !value.period().first().isBefore(at)))
                .max(java.util.Comparator.naturalOrder())
                .map(at ->
                        alike.stream()
                                .filter(value -> !value.period().first().isBefore(at))
                                .toList())
                .orElse(alike);
    }

    private static Optional<Trend> recent(Measure measure, List<Value> values) {
        if (values.size() < RecentTrend.VALUES) {
            return Optional.empty();
        }
        List<Value> latest = values.subList(values.size() - RecentTrend.VALUES, values.size());
        List<Optional<RecentTrend.Estimate>> estimates =
                latest.stream().map(value -> estimate(measure, value)).toList();
        boolean usable = isYearly(latest) && estimates.stream().allMatch(Optional::isPresent);
        return usable
                ? RecentTrend.of(estimates.stream().map(Optional::orElseThrow).toList())
                        .map(trend -> of(measure, latest, trend))
                : Optional.empty();
    }

    private static Trend of(Measure measure, List<Value> latest, RecentTrend trend) {
        int direction = trend.isSignificant() ? (int) Math.signum(trend.slope()) : 0;
        return new Trend(
                direction,
                trend.marker(polarity(measure)).words(),
                over(latest),
                MethodsUsed.Method.RECENT_TREND);
    }

    /** Years that follow one another. */
    private static boolean isYearly(List<Value> values) {
        for (int index = 0; index < values.size(); index++) {
            DateRange period = values.get(index).period();
            boolean follows =
                    index == 0
                            || values.get(index - 1)
                                    .period()
                                    .last()
                                    .plusDays(1)
                                    .equals(period.first());
            if (period.months() != 12 || !follows) {
                return false;
            }
        }
        return true;
    }

    /** A value with its interval as printed, or for a count of events that of a count. */
    private static Optional<RecentTrend.Estimate> estimate(Measure measure, Value value) {
        double number = Sentences.number(value).doubleValue();
        if (value.lower() != null && value.upper() != null) {
            return Optional.of(
                    new RecentTrend.Estimate(
                            number, value.lower().doubleValue(), value.upper().doubleValue()));
        }
        if (measure.rate() == null || number < 0) {
            return Optional.empty();
        }
        Interval interval = new Count(number).interval(Confidence.P95);
        return Optional.of(new RecentTrend.Estimate(number, interval.lower(), interval.upper()));
    }

    private static Optional<Trend> monotone(Measure measure, List<Value> values) {
        if (values.size() < FEWEST) {
            return Optional.empty();
        }
        MannKendall test =
                MannKendall.of(
                        values.stream()
                                .map(value -> Sentences.number(value).doubleValue())
                                .toList());
        int direction = test.p() < SIGNIFICANT ? Long.signum(test.score()) : 0;
        return Optional.of(
                new Trend(
                        direction,
                        words(direction, measure),
                        over(values),
                        MethodsUsed.Method.MANN_KENDALL));
    }

    private static String words(int direction, Measure measure) {
        if (direction == 0) {
            return "no statistically significant change";
        }
        String way = direction > 0 ? "increasing" : "decreasing";
        return switch (measure.polarity()) {
            case NEITHER -> way;
            case HIGHER_IS_BETTER ->
                    way + (direction > 0 ? " and getting better" : " and getting worse");
            case LOWER_IS_BETTER ->
                    way + (direction > 0 ? " and getting worse" : " and getting better");
        };
    }

    private static Polarity polarity(Measure measure) {
        return switch (measure.polarity()) {
            case LOWER_IS_BETTER -> Polarity.LOW_GOOD;
            case HIGHER_IS_BETTER -> Polarity.HIGH_GOOD;
            case NEITHER -> Polarity.NEUTRAL;
        };
    }

    private static String over(List<Value> values) {
        return "%s to %s"
                .formatted(values.getFirst().period().words(), values.getLast().period().words());
    }
}
