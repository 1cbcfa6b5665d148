package scot.cairn.measures.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import scot.cairn.calendar.DateRange;
import scot.cairn.measures.FigureWords;
import scot.cairn.measures.Value;
import scot.cairn.pack.Measure;
import scot.cairn.statistics.targets.Pace;
import scot.cairn.statistics.trend.StraightLine;
import scot.cairn.subjects.Block.Fact;

/**
 * How fast a target's figures would have to change to reach it in time, how fast they did, and
 * where they would stand if they went on so.
 *
 * @param lights the target, with the figures that may be held against it
 * @param day the day it is read on
 */
record TargetPace(TargetLights lights, LocalDate day) {

    /** A year in per cent, and why where there is none. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Pace that is needed", needed()));
        observed().ifPresent(words -> facts.add(Fact.of("Pace so far", words)));
        facts.add(Fact.of("Forecast", forecast()));
        return facts;
    }

    private String needed() {
        BigDecimal goal = lights.target().value();
        Optional<LocalDate> due = lights.due();
        List<Value> points = lights.points();
        if (goal == null || due.isEmpty()) {
            return "Not worked out: it has no number and date on record.";
        }
        if (!due.get().isAfter(day)) {
            return "Not worked out: its date has passed.";
        }
        if (points.isEmpty()) {
            return "Not worked out: no figure on record may be held against it.";
        }
        Value last = points.getLast();
        if (TargetProgress.reached(lights.target(), Points.number(last))) {
            return "None: the latest figure reaches it.";
        }
        double years = Points.years(last.period().last(), due.get());
        OptionalDouble percent =
                Pace.neededPercent(Points.number(last).doubleValue(), goal.doubleValue(), years);
        return percent.isEmpty()
                ? "Not worked out: no steady percentage leads from the latest figure to it."
                : "%s a year, from %s %s to %s by %s, over %s years."
                        .formatted(
                                change(percent.getAsDouble()),
                                FigureWords.withUnit(last, measure()),
                                last.period().when(),
                                lights.wanted(),
                                DateRange.words(due.get()),
                                oneDecimal(years));
    }

    private Optional<String> observed() {
        List<Value> points = lights.points();
        if (points.size() < 2) {
            return Optional.empty();
        }
        Value first = points.getFirst();
        Value last = points.getLast();
        OptionalDouble percent =
                Pace.neededPercent(
                        Points.number(first).doubleValue(),
                        Points.number(last).doubleValue(),
                        Points.years(first.period().last(), last.period().last()));
        return percent.isPresent()
                ? Optional.of(
                        "%s a year, from %s %s to %s %s."
                                .formatted(
                                        change(percent.getAsDouble()),
                                        FigureWords.withUnit(first, measure()),
                                        first.period().when(),
                                        FigureWords.withUnit(last, measure()),
                                        last.period().when()))
                : Optional.empty();
    }

    private String forecast() {
        BigDecimal goal = lights.target().value();
        List<Value> points = lights.points();
        Optional<LocalDate> due = lights.due();
        if (goal == null || lights.target().bound() == null || due.isEmpty()) {
            return "None: it has no number and date on record.";
        }
        if (!due.get().isAfter(day)) {
            return "None: its date has passed.";
        }
        return Forecast.of(points, goal, lights.target().bound(), due.get())
                .map(found -> words(found, due.get()))
                .orElse(
                        "None: at least %d figures that may be compared are needed, and %d are on record."
                                .formatted(Forecast.FEWEST, points.size()));
    }

    private String words(Forecast found, LocalDate due) {
        return ("If its %d figures went on as they did, it would stand at %s on %s; one figure would be likely to lie"
                        + " between %s and %s (%s, 95%%).%s This supposes that the trend goes on.")
                .formatted(
                        found.points(),
                        shown(found.value()),
                        DateRange.words(due),
                        shown(found.interval().lower()),
                        shown(found.interval().upper()),
                        StraightLine.PREDICTION.toLowerCase(Locale.ROOT),
                        found.progress()
                                .map(progress ->
                                        " By that the target is %s: the probability of reaching it is %s."
                                                .formatted(
                                                        progress.words(),
                                                        twoDecimals(
                                                                found.probability().getAsDouble())))
                                .orElse(""));
    }

    private Measure measure() {
        return lights.stick().orElseThrow().measure();
    }

    private String shown(double number) {
        return FigureWords.shown(BigDecimal.valueOf(number), measure());
    }

    private static String change(double percent) {
        String size = oneDecimal(Math.abs(percent));
        return percent < 0 ? "A fall of " + size + "%" : "A rise of " + size + "%";
    }

    private static String oneDecimal(double number) {
        return String.format(Locale.UK, "%.1f", number);
    }

    private static String twoDecimals(double number) {
        return String.format(Locale.UK, "%.2f", number);
    }
}
