package scot.cairn.measures.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import scot.cairn.calendar.DateRange;
import scot.cairn.measures.Amounts;
import scot.cairn.measures.Value;
import scot.cairn.pack.Measure;
import scot.cairn.statistics.charts.XmrChart;
import scot.cairn.statistics.charts.XmrPhase;
import scot.cairn.statistics.charts.XmrSettings;
import scot.cairn.subjects.Cell;

/** Looks at the figures of one measure, each in its latest edition, series by series. */
final class SeriesChecks {

    private static final int FEWEST_PERIODS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Measure measure;
    private final List<Value> latest;

    /**
     * Over a measure's figures.
     *
     * @param latest of each area, period and category the latest edition, in order of period
     */
    SeriesChecks(Measure measure, List<Value> latest) {
        this.measure = measure;
        this.latest = latest;
    }

    /** All that the checks find, in no order. */
    List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        latest.forEach(value -> bound(value).ifPresent(found::add));
        found.addAll(missing());
        series().forEach(series -> sudden(series).ifPresent(found::add));
        return found;
    }

    private Optional<Finding> bound(Value value) {
        BigDecimal number = value.number();
        if (number == null) {
            return Optional.empty();
        }
        String words = null;
        if (Amounts.isPercentage(measure)
                && (number.signum() < 0 || number.compareTo(HUNDRED) > 0)) {
            words =
                    "%s is not a percentage of a whole: below 0 or above 100"
                            .formatted(shown(number));
        } else if (measure.about().denominator() == null && number.signum() < 0) {
            words = "%s is below 0, and it is a count".formatted(shown(number));
        } else if (isOutside(number, value)) {
            words = "%s is not within its own printed interval".formatted(shown(number));
        }
        return Optional.ofNullable(words).map(w -> Finding.of(Check.BEYOND_BOUND, value, w));
    }

    private static boolean isOutside(BigDecimal number, Value value) {
        BigDecimal lower = value.lower();
        BigDecimal upper = value.upper();
        return (lower != null && number.compareTo(lower) < 0)
                || (upper != null && number.compareTo(upper) > 0);
    }

    /** Totals of one area in periods of one length, in order of period. */
    private Collection<List<Value>> series() {
        record Key(String area, DateRange.Unit unit, int months) {}

        Map<Key, List<Value>> series = new LinkedHashMap<>();
        for (Value value : latest) {
            if (value.isTotal() && value.period().months() > 0) {
                Key key = new Key(value.area(), value.period().unit(), value.period().months());
                series.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
            }
        }
        series.values().forEach(one -> one.sort(Comparator.comparing(v -> v.period().first())));
        return series.values();
    }

    /** A gap in a series, and the figure after it. */
    private record Gap(String areaSet, DateRange before, Value after, int following) {

        private List<Object> alike() {
            return List.of(areaSet, before, after.period(), after.vintage());
        }
    }

    /** Gaps in series whose periods follow each other otherwise; alike in several areas, one. */
    private List<Finding> missing() {
        Map<List<Object>, List<Gap>> gaps = new LinkedHashMap<>();
        for (List<Value> one : series()) {
            gap(one).ifPresent(gap ->
                    gaps.computeIfAbsent(gap.alike(), _ -> new ArrayList<>()).add(gap));
        }
        return gaps.values().stream().map(SeriesChecks::finding).toList();
    }

    private static Optional<Gap> gap(List<Value> series) {
        int following = 0;
        DateRange before = null;
        Value after = null;
        for (int index = 1; index < series.size(); index++) {
            DateRange one = series.get(index - 1).period();
            DateRange next = series.get(index).period();
            if (one.last().plusDays(1).equals(next.first())) {
                following++;
            } else if (one.last().plusDays(1).isBefore(next.first())) {
                before = one;
                after = series.get(index);
            }
        }
        return before == null || after == null || following < FEWEST_PERIODS
                ? Optional.empty()
                : Optional.of(new Gap(after.areaSet(), before, after, following));
    }

    private static Finding finding(List<Gap> alike) {
        Gap first = alike.getFirst();
        String words =
                "Nothing is on record between %s and %s, where %d periods follow each other"
                        .formatted(
                                first.before().words(),
                                first.after().period().words(),
                                first.following() + 1);
        Finding one = Finding.of(Check.PERIOD_MISSING, first.after(), words);
        return alike.size() == 1 ? one : one.ofAreas(first.areaSet(), alike.size());
    }

    /**
     * The last step against the limit of the steps before it, since the method last changed: the
     * upper limit of the moving ranges of an XmR chart, so that a slow trend alone is not found.
     */
    private Optional<Finding> sudden(List<Value> series) {
        LocalDate start = start(series.getLast());
        List<Value> known =
                series.stream()
                        .filter(value -> value.number() != null)
                        .filter(value -> !value.period().first().isBefore(start))
                        .toList();
        int before = known.size() - 1;
        if (before < XmrChart.FEWEST_FOR_LIMITS) {
            return Optional.empty();
        }
        Value last = known.getLast();
        BigDecimal step =
                Objects.requireNonNull(last.number())
                        .subtract(Objects.requireNonNull(known.get(before - 1).number()));
        double limit = limit(known.subList(0, before));
        return step.abs().doubleValue() > limit
                ? Optional.of(
                        Finding.of(
                                Check.SUDDEN_CHANGE,
                                last,
                                "%s is %s %s than the figure before it; the steps between the %d before it have the limit %s (%s)"
                                        .formatted(
                                                shown(last.number()),
                                                shown(step.abs()),
                                                step.signum() < 0 ? "lower" : "higher",
                                                before,
                                                shown(BigDecimal.valueOf(limit)),
                                                XmrChart.METHOD)))
                : Optional.empty();
    }

    /** The upper limit of moving ranges; without any, nothing is beyond it. */
    private static double limit(List<Value> base) {
        double range =
                XmrChart.of(
                                base.stream().mapToDouble(SeriesChecks::asDouble).toArray(),
                                XmrSettings.STANDARD)
                        .points()
                        .getLast()
                        .phase()
                        .meanRange();
        return Double.isFinite(range) ? XmrPhase.SCREEN * range : Double.POSITIVE_INFINITY;
    }

    /** The first day on which the latest figures' method held. */
    private LocalDate start(Value last) {
        return measure.breaks().stream()
                .map(gap -> gap.at().first())
                .filter(day -> !day.isAfter(last.period().first()))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    private static double asDouble(Value value) {
        return Objects.requireNonNull(value.number()).doubleValue();
    }

    private String shown(BigDecimal number) {
        return Cell.Value.of(number, measure.decimals()).shown();
    }
}
