package scot.cairn.measures.byarea;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import scot.cairn.calendar.DateRange;
import scot.cairn.measures.Timeline;
import scot.cairn.pack.Area;
import scot.cairn.pack.Measure;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.chart.SmallMultiples;
import scot.cairn.subjects.chart.Words;

/**
 * One small chart for each area of a set, all on one scale.
 *
 * @param title what is shown, without the time
 * @param unit of the numbers
 * @param measure whose breaks part the lines
 * @param periods in order
 * @param areas in the order of the plan
 */
public record AreaMultiples(
        String title, String unit, Measure measure, List<DateRange> periods, List<Area> areas) {

    /** With more areas than these the drawing would be longer than anyone reads. */
    private static final int MOST_AREAS = 60;

    /**
     * The charts beside the table of an id.
     *
     * @param number of an area in a period; empty where there is none
     * @return empty where there are not two periods, no number, one below 0, or too many areas
     */
    public Optional<Block> block(
            BiFunction<Area, DateRange, Optional<Double>> number, String table, List<Span> source) {
        return Timeline.of(periods)
                .filter(_ -> areas.size() <= MOST_AREAS)
                .flatMap(time ->
                        drawn(time, panels(time, number))
                                .map(drawn ->
                                        new Block.Chart(
                                                "small-charts", drawn, table, List.of(), source)));
    }

    private Optional<SmallMultiples> drawn(Timeline time, List<SmallMultiples.Panel> panels) {
        Set<String> breaks =
                measure.breaks().stream()
                        .flatMap(at -> time.from(at.at().first()).stream())
                        .collect(Collectors.toSet());
        return panels.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new SmallMultiples(
                                "small-" + measure.id(),
                                words(time, panels),
                                time.labels(),
                                breaks,
                                panels));
    }

    private List<SmallMultiples.Panel> panels(
            Timeline time, BiFunction<Area, DateRange, Optional<Double>> number) {
        List<SmallMultiples.Panel> panels = new ArrayList<>();
        for (Area area : areas) {
            Map<String, Double> values = new HashMap<>();
            for (DateRange period : time.drawn()) {
                String label = Objects.requireNonNull(time.byPeriod().get(period.text()));
                number.apply(area, period).ifPresent(value -> values.put(label, value));
            }
            boolean drawable = values.values().stream().allMatch(value -> value >= 0);
            if (!values.isEmpty() && drawable) {
                panels.add(new SmallMultiples.Panel(area.name(), values));
            }
        }
        return panels;
    }

    private Words words(Timeline time, List<SmallMultiples.Panel> panels) {
        String last = time.labels().getLast();
        String highest =
                panels.stream()
                        .filter(panel -> panel.values().containsKey(last))
                        .max(
                                Comparator.comparingDouble(
                                        panel -> panel.values().getOrDefault(last, 0.0)))
                        .map(one -> " The highest in %s is %s.".formatted(last, one.name()))
                        .orElse("");
        String finding =
                "%d areas, each from %s to %s on one scale.%s"
                        .formatted(panels.size(), time.labels().getFirst(), last, highest);
        return new Words(title + ", " + time.words(), finding, unit);
    }
}
