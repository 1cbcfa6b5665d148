package scot.cairn.returns.progress;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.cairn.returns.progress.PlanStep.Fate;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;
import scot.cairn.subjects.chart.LineChart;
import scot.cairn.subjects.chart.Series;
import scot.cairn.subjects.chart.Words;

/**
 * How many steps were to be done by the end of each month, as first submitted and as the plan
 * stands, and how many were.
 */
final class BurnUp {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

    /** So many points a chart has at most: months, else quarters, else years. */
    private static final int MOST_POINTS = 40;

    private static final List<Integer> MONTHS_APART = List.of(1, 3, 12);

    private BurnUp() {}

    private record Month(
            YearMonth month, long first, long now, @Nullable Long done, boolean isOver) {

        String name() {
            return month.format(MONTH);
        }
    }

    /** The chart with its table; empty where all is in one month, or spread over a lifetime. */
    static Optional<List<Block>> of(PlanProgress progress, LocalDate day) {
        List<LocalDate> days =
                progress.steps().stream()
                        .flatMap(step -> Stream.of(step.first(), step.now(), step.done()))
                        .flatMap(Stream::ofNullable)
                        .sorted()
                        .toList();
        if (days.isEmpty()) {
            return Optional.empty();
        }
        YearMonth first = YearMonth.from(days.getFirst());
        long span = first.until(YearMonth.from(days.getLast()), ChronoUnit.MONTHS);
        return MONTHS_APART.stream()
                .filter(apart -> span / apart < MOST_POINTS)
                .findFirst()
                .map(apart -> months(progress, first, span, apart, day))
                .filter(months -> months.size() > 1)
                .map(months -> shown(progress, months));
    }

    /** The last of them is the month of the last day, or comes after it. */
    private static List<Month> months(
            PlanProgress progress, YearMonth first, long span, int apart, LocalDate day) {
        return LongStream.rangeClosed(0, (span + apart - 1) / apart)
                .mapToObj(place -> month(progress, first.plusMonths(place * apart), day))
                .toList();
    }

    private static Month month(PlanProgress progress, YearMonth at, LocalDate day) {
        LocalDate end = at.atEndOfMonth();
        boolean isKnown = !at.isAfter(YearMonth.from(day));
        return new Month(
                at,
                count(progress, PlanStep::first, end),
                progress.steps().stream()
                        .filter(step -> step.fate() != Fate.TAKEN_OUT)
                        .filter(step -> isBy(step.now(), end))
                        .count(),
                isKnown ? count(progress, PlanStep::done, end.isAfter(day) ? day : end) : null,
                end.isBefore(day));
    }

    private static long count(
            PlanProgress progress, Function<PlanStep, @Nullable LocalDate> day, LocalDate end) {
        return progress.steps().stream().filter(step -> isBy(day.apply(step), end)).count();
    }

    private static boolean isBy(@Nullable LocalDate day, LocalDate end) {
        return day != null && !day.isAfter(end);
    }

    private static List<Block> shown(PlanProgress progress, List<Month> months) {
        Map<String, Double> first = new LinkedHashMap<>();
        Map<String, Double> now = new LinkedHashMap<>();
        Map<String, Double> done = new LinkedHashMap<>();
        for (Month month : months) {
            first.put(month.name(), (double) month.first());
            now.put(month.name(), (double) month.now());
            if (month.done() != null) {
                done.put(month.name(), (double) month.done());
            }
        }
        List<Series> series = new ArrayList<>();
        series.add(Series.plain("To be done, as first submitted", first));
        if (!first.equals(now)) {
            series.add(Series.plain("To be done, as the plan stands", now));
        }
        if (!done.isEmpty()) {
            series.add(Series.withPoints("Done", done));
        }
        String title = title(months);
        Words words = new Words(title, title, "steps");
        return List.of(
                new Block.Chart(
                        "chart-burn-up",
                        new LineChart(
                                "burn-up",
                                words,
                                months.stream().map(Month::name).toList(),
                                series,
                                List.of()),
                        "burn-up",
                        List.of(),
                        List.of(Span.plain("worked out here from the plan and the returns"))),
                table(progress, months));
    }

    private static String title(List<Month> months) {
        return months.stream()
                .filter(Month::isOver)
                .reduce((_, later) -> later)
                .map(month ->
                        "By the end of %s %d steps were to be done, as first submitted, and %d were done"
                                .formatted(month.name(), month.first(), month.done()))
                .orElseGet(() ->
                        "By the end of %s %d steps are to be done, as first submitted"
                                .formatted(months.getLast().name(), months.getLast().first()));
    }

    private static Table table(PlanProgress progress, List<Month> months) {
        return new Table(
                "burn-up",
                "Steps to be done and steps done, added up to the end of each month",
                List.of(
                        Column.text("month", "Month"),
                        Column.number("first", "To be done, as first submitted"),
                        Column.number("now", "To be done, as the plan stands"),
                        Column.number("done", "Done")),
                months.stream()
                        .map(one ->
                                List.of(
                                        Cell.Text.of(one.name()),
                                        Cell.Value.of(one.first()),
                                        Cell.Value.of(one.now()),
                                        one.done() == null
                                                ? Cell.Absence.NOT_APPLICABLE
                                                : Cell.Value.of(one.done())))
                        .toList(),
                List.of(
                        "A month that is to come has no number of steps done. In the month of this day"
                                + " those are counted that were done until it."),
                List.of(),
                progress.synthetic());
    }
}
