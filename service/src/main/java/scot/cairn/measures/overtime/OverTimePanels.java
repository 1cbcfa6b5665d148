package scot.cairn.measures.overtime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.landscape.Areas;
import scot.cairn.measures.FiguresOnRecord;
import scot.cairn.measures.MarkedDate;
import scot.cairn.measures.MarkedDates;
import scot.cairn.measures.MeasurePages;
import scot.cairn.measures.MeasurePart;
import scot.cairn.measures.Measures;
import scot.cairn.measures.Series;
import scot.cairn.measures.Value;
import scot.cairn.measures.ValueSources;
import scot.cairn.measures.Values;
import scot.cairn.pack.Area;
import scot.cairn.pack.Measure;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Filters;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * Whether a measure rises or falls by a named test, on its page; and its run chart and control
 * chart, for the nation or one area, on a page of their own.
 */
@Component
@Order(34)
class OverTimePanels implements PanelSource {

    private static final String AREA = "area";
    private static final String MARK = "mark";
    private static final String EDITIONS = "editions";
    private static final String TWO_LOOKS =
            "The test looks for a steady drift over the whole time, the charts for shifts within it;"
                    + " either may find what the other does not.";

    private final Measures measures;
    private final Values values;
    private final MeasurePages pages;
    private final Areas areas;
    private final ValueSources sources;
    private final FiguresOnRecord onRecord;
    private final MarkedDates marked;

    OverTimePanels(
            Measures measures,
            Values values,
            MeasurePages pages,
            Areas areas,
            ValueSources sources,
            FiguresOnRecord onRecord,
            MarkedDates marked) {
        this.measures = measures;
        this.values = values;
        this.pages = pages;
        this.areas = areas;
        this.sources = sources;
        this.onRecord = onRecord;
        this.marked = marked;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        return panels(subject, asKnownOn, Filters.NONE);
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn, Filters filters) {
        return switch (MeasurePart.of(subject).orElse(null)) {
            case MeasurePart.Whole(var id) ->
                    measures.find(id).flatMap(measure -> trend(measure, asKnownOn)).stream()
                            .toList();
            case MeasurePart.OverTime(var id) ->
                    measures.find(id)
                            .map(measure -> charts(measure, asKnownOn, filters))
                            .orElse(List.of());
            case MeasurePart.ByArea _, MeasurePart.ByBreakdown _, MeasurePart.Revisions _ ->
                    List.of();
            case null -> List.of();
        };
    }

    /** What the test says, and where the charts are; empty where there is neither. */
    private Optional<Panel> trend(Measure measure, AsKnownOn asKnownOn) {
        Series series = pages.national(measure.id(), asKnownOn);
        List<Block> blocks = new ArrayList<>();
        Trend.of(measure, series.values())
                .map(found -> sentence(pages.nation(), found))
                .ifPresent(blocks::add);
        if (Phases.of(measure, pages.nation(), series, List.of())
                .flatMap(RunChartOf::of)
                .isPresent()) {
            blocks.add(
                    Block.Prose.of(
                            Span.link(
                                    "Run chart and control chart: change and chance told apart",
                                    new MeasurePart.OverTime(measure.id()).subject().url()),
                            Span.plain(".")));
        }
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Panel(Question.EVIDENCE, "trend", "Whether it rises or falls", blocks));
    }

    private static Block sentence(String area, Trend trend) {
        return Block.Prose.of(
                Span.plain("In %s, over %s: %s. By: ".formatted(area, trend.over(), trend.words())),
                trend.method().link(),
                Span.plain("."));
    }

    private List<Panel> charts(Measure measure, AsKnownOn asKnownOn, Filters filters) {
        String code = filters.get(AREA).orElse(pages.nationCode());
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(choice(measure, asKnownOn, code));
        Optional<Area> area = areas.find(code);
        area.ifPresentOrElse(
                found -> {
                    blocks.add(choiceOfDates(measure, found, filters));
                    blocks.addAll(charts(measure, found, asKnownOn, filters));
                },
                () -> blocks.add(noSuchArea(code)));
        return List.of(new Panel(Question.EVIDENCE, "charts", "Change and chance", blocks));
    }

    private static boolean marksEditions(Filters filters) {
        return filters.get(MARK).filter(EDITIONS::equals).isPresent();
    }

    private Block choiceOfDates(Measure measure, Area area, Filters filters) {
        String page =
                new MeasurePart.OverTime(measure.id()).subject().url() + "?area=" + area.code();
        boolean all = marksEditions(filters);
        String own = "those on record for this measure";
        String more = "these and the editions of the plan";
        return Block.Prose.of(
                Span.plain("Dates marked: "),
                all ? Span.link(own, page) : Span.plain(own + " (shown)"),
                Span.plain("; "),
                all
                        ? Span.plain(more + " (shown)")
                        : Span.link(more, page + "&" + MARK + "=" + EDITIONS),
                Span.plain("; "),
                Span.link("all dates and tests of change", SubjectKind.TEST_OF_CHANGE.path()),
                Span.plain("."));
    }

    /** What is marked, in order of time. */
    private List<MarkedDate> dates(
            Measure measure, Area area, AsKnownOn asKnownOn, Filters filters) {
        Stream<MarkedDate> own = marked.of(measure.id(), area.code(), asKnownOn).stream();
        Stream<MarkedDate> editions =
                marksEditions(filters) ? marked.editions(asKnownOn).stream() : Stream.empty();
        return Stream.concat(own, editions)
                .sorted(Comparator.comparing(date -> date.at().first()))
                .toList();
    }

    private List<Block> charts(Measure measure, Area area, AsKnownOn asKnownOn, Filters filters) {
        Series series =
                Series.of(
                        values.totals(measure.id(), area.code()).stream()
                                .filter(Value::isReal)
                                .toList(),
                        asKnownOn,
                        measure.breaks());
        List<Span> source = sources.of(series.values());
        List<MarkedDate> dates = dates(measure, area, asKnownOn, filters);
        Optional<Phases> phases = Phases.of(measure, area.name(), series, dates);
        List<Block> blocks = new ArrayList<>();
        Optional<RunChartOf> run = phases.flatMap(RunChartOf::of);
        Trend.of(measure, series.values())
                .ifPresent(found -> {
                    blocks.add(sentence(area.name(), found));
                    run.ifPresent(_ -> blocks.add(Block.Prose.of(TWO_LOOKS)));
                });
        run.ifPresentOrElse(
                chart -> {
                    blocks.add(new Block.Subheading("run", "Run chart, " + area.name()));
                    blocks.addAll(cautious(chart.blocks(source), dates));
                },
                () -> blocks.add(tooFew(measure, area)));
        phases.flatMap(ControlChartOf::of)
                .ifPresent(chart -> {
                    blocks.add(new Block.Subheading("control", "Control chart, " + area.name()));
                    blocks.addAll(cautious(chart.blocks(source), dates));
                });
        return blocks;
    }

    /** The blocks of a chart, with what the dates that it marks do not say after it. */
    private static List<Block> cautious(List<Block> blocks, List<MarkedDate> dates) {
        List<Block> all = new ArrayList<>();
        for (Block block : blocks) {
            all.add(block);
            if (block instanceof Block.Chart chart) {
                MarkedDate.caution(chart, dates).ifPresent(all::add);
            }
        }
        return all;
    }

    private static Block tooFew(Measure measure, Area area) {
        return new Block.Missing(
                "No chart",
                "Run charts and control charts are drawn of figures by month, quarter or half-year,"
                        + " of which %d are needed between two breaks. So many of “%s” are not held for %s."
                                .formatted(RunChartOf.FEWEST, measure.name(), area.name()),
                "Its producer publishes them; loading them is for whoever runs this service.");
    }

    private static Block noSuchArea(String code) {
        return new Block.Missing(
                "No such area",
                "No area has the code “%s”.".formatted(code),
                "Choose one of those above.");
    }

    /** The areas of which charts can be drawn, as links; none where there is only the nation. */
    private List<Block> choice(Measure measure, AsKnownOn asKnownOn, String chosen) {
        Map<String, Long> counts =
                onRecord.of(measure, asKnownOn).latest().stream()
                        .filter(value -> value.isTotal() && value.number() != null)
                        .filter(value -> Phases.isPartOfYear(value.period()))
                        .collect(
                                java.util.stream.Collectors.groupingBy(
                                        Value::area, java.util.stream.Collectors.counting()));
        List<Span> links =
                areas.all().stream()
                        .filter(area -> counts.getOrDefault(area.code(), 0L) >= RunChartOf.FEWEST)
                        .map(area -> link(measure, area, chosen))
                        .toList();
        if (links.size() < 2) {
            return List.of();
        }
        List<Span> spans = new ArrayList<>(List.of(Span.plain("Areas: ")));
        spans.addAll(Span.listed(links));
        spans.add(Span.plain("."));
        return List.of(new Block.Prose(spans));
    }

    private static Span link(Measure measure, Area area, String chosen) {
        return area.code().equals(chosen)
                ? Span.plain(area.name() + " (shown)")
                : Span.link(
                        area.name(),
                        new MeasurePart.OverTime(measure.id()).subject().url()
                                + "?area="
                                + area.code());
    }
}
