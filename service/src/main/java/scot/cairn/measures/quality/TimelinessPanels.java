package scot.cairn.measures.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.landscape.Areas;
import scot.cairn.measures.Measures;
import scot.cairn.pack.AreaSet;
import scot.cairn.pack.Measure;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;
import scot.cairn.subjects.chart.LineChart;
import scot.cairn.subjects.chart.Series;
import scot.cairn.subjects.chart.Words;

/** How late and how complete figures came: of all measures, of one, and of one document. */
@Component
@Order(37)
class TimelinessPanels implements PanelSource {

    private static final int FEWEST_IN_CHART = 3;

    private final Deliveries deliveries;
    private final Measures measures;
    private final Areas areas;

    TimelinessPanels(Deliveries deliveries, Measures measures, Areas areas) {
        this.deliveries = deliveries;
        this.measures = measures;
        this.areas = areas;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        return switch (subject.kind()) {
            case ABOUT_THE_DATA ->
                    subject.equals(Timeliness.SUBJECT)
                            ? List.of(panel(ofAll(deliveries.all(asKnownOn))))
                            : List.of();
            case MEASURE ->
                    measures.find(subject.id()).stream()
                            .flatMap(measure -> ofMeasure(measure, asKnownOn).stream())
                            .toList();
            case SOURCE -> subject.isList() ? List.of() : ofSource(subject.id(), asKnownOn);
            default -> List.of();
        };
    }

    private static Panel panel(List<Block> blocks) {
        return new Panel(Question.EVIDENCE, "timeliness", "How late and how complete", blocks);
    }

    private List<Block> ofAll(List<Delivery> all) {
        return all.isEmpty()
                ? List.of(
                        new Block.Missing(
                                "Not supplied",
                                "No figure was on record.",
                                "Loading figures is for whoever runs this service."))
                : List.of(
                        Block.Prose.of(
                                "Each row is what one edition of a measure brought for one kind of area,"
                                        + " worked out from the figures on record: how many days after the"
                                        + " end of its last period it was published, for how many areas it"
                                        + " has a number, and how many of its figures a later edition prints"
                                        + " differently."),
                        table(
                                "timeliness",
                                "Editions on record by measure, in order of publication",
                                all,
                                true));
    }

    private Optional<Panel> ofMeasure(Measure measure, AsKnownOn asKnownOn) {
        List<Delivery> all = deliveries.of(measure, asKnownOn);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        chart(measure, all).ifPresent(blocks::add);
        blocks.add(
                table(
                        "timeliness",
                        "%s: editions on record, in order of publication"
                                .formatted(measure.officialTerm()),
                        all,
                        false));
        return Optional.of(panel(blocks));
    }

    private List<Panel> ofSource(String source, AsKnownOn asKnownOn) {
        List<Delivery> all = deliveries.from(source, asKnownOn);
        return all.isEmpty()
                ? List.of()
                : List.of(
                        panel(
                                List.of(
                                        table(
                                                "timeliness",
                                                "Figures from this document, by measure",
                                                all,
                                                true))));
    }

    private Table table(String id, String caption, List<Delivery> all, boolean named) {
        List<Column> columns = new ArrayList<>();
        if (named) {
            columns.add(Column.text("measure", "Measure"));
        }
        columns.add(Column.text("edition", "Edition"));
        columns.add(Column.text("areas", "Areas"));
        columns.add(Column.text("period", "Last period"));
        columns.add(Column.text("published", "Published"));
        columns.add(Column.number("days_least", "Days after the period’s end, at least"));
        columns.add(Column.number("days_most", "Days after the period’s end, at most"));
        columns.add(Column.number("expected", "Areas expected"));
        columns.add(Column.number("received", "Areas with a number"));
        columns.add(Column.number("unconfirmed", "Areas not confirmed"));
        columns.add(Column.number("figures", "Figures in all"));
        columns.add(Column.number("changed", "Changed by a later edition"));
        return new Table(
                id,
                caption,
                columns,
                all.stream().map(one -> row(one, named)).toList(),
                List.of(
                        "Where only a month or a year of publication is held, days are counted to its"
                                + " first and to its last day. Areas expected, with a number and not"
                                + " confirmed are those of the edition’s last period.",
                        "Only editions that Cairn holds are counted. A figure that no later edition on"
                                + " record prints is not counted as changed."),
                List.of(),
                false);
    }

    private List<Cell> row(Delivery one, boolean named) {
        List<Cell> row = new ArrayList<>();
        if (named) {
            row.add(
                    Cell.Text.of(
                            measures.find(one.measure()).map(Measure::name).orElse(one.measure()),
                            new Subject(SubjectKind.MEASURE, one.measure())));
        }
        row.add(Cell.Text.of(one.vintage(), new Subject(SubjectKind.SOURCE, one.source())));
        row.add(Cell.Text.of(areas.set(one.areaSet()).map(AreaSet::name).orElse(one.areaSet())));
        row.add(Cell.Text.of(one.period().words()));
        row.add(
                Cell.Text.of(
                        one.published() == null
                                ? "publication date not held"
                                : one.published().words()));
        row.add(days(one.lag().map(Delivery.Lag::least)));
        row.add(days(one.lag().map(Delivery.Lag::most)));
        row.add(one.expected() == null ? Cell.Absence.MISSING : number(one.expected()));
        row.add(number(one.received()));
        row.add(number(one.unconfirmed()));
        row.add(number(one.figures()));
        row.add(number(one.changed()));
        return row;
    }

    /** The lag of each edition for the nation, where three or more have a date. */
    private Optional<Block> chart(Measure measure, List<Delivery> all) {
        String set = all.getFirst().areaSet();
        Map<String, Double> days = new LinkedHashMap<>();
        all.stream()
                .filter(one -> one.areaSet().equals(set))
                .sorted(Comparator.comparing((Delivery one) -> one.period().last()))
                .forEach(one ->
                        one.lag()
                                .filter(lag -> lag.most() >= 0)
                                .ifPresent(lag ->
                                        days.putIfAbsent(
                                                one.period().words(), (double) lag.most())));
        if (days.size() < FEWEST_IN_CHART) {
            return Optional.empty();
        }
        String last = Objects.requireNonNull(lastKey(days));
        Words words =
                new Words(
                        "Figures for %s were published %s days after its end"
                                .formatted(last, whole(Objects.requireNonNull(days.get(last)))),
                        days.entrySet().stream()
                                .map(one ->
                                        "%s: %s days"
                                                .formatted(one.getKey(), whole(one.getValue())))
                                .collect(Collectors.joining("; ")),
                        "days");
        return Optional.of(
                new Block.Chart(
                        "chart-timeliness",
                        new LineChart(
                                "lag-" + measure.id(),
                                words,
                                List.copyOf(days.keySet()),
                                List.of(Series.withPoints("Days to publication", days)),
                                List.of()),
                        "timeliness",
                        List.of(),
                        List.of(
                                Block.Span.plain(
                                        "worked out here from the editions in the table"))));
    }

    private static @Nullable String lastKey(Map<String, Double> days) {
        return days.keySet().stream().reduce((_, later) -> later).orElse(null);
    }

    private static String whole(double days) {
        return Long.toString(Math.round(days));
    }

    private static Cell days(Optional<Long> days) {
        return days.<Cell>map(held -> Cell.Value.of(held)).orElse(Cell.Absence.MISSING);
    }

    private static Cell number(int number) {
        return Cell.Value.of(number);
    }
}
