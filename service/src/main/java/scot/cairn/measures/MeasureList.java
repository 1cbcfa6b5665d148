package scot.cairn.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.measures.ageing.Ages;
import scot.cairn.pack.Measure;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** The list of measures. */
@Component
@Order(32)
class MeasureList implements PanelSource {

    private final Measures measures;
    private final Values values;
    private final MeasurePages pages;
    private final Ages ages;

    MeasureList(Measures measures, Values values, MeasurePages pages, Ages ages) {
        this.measures = measures;
        this.values = values;
        this.pages = pages;
        this.ages = ages;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (!subject.equals(Subject.listOf(SubjectKind.MEASURE))) {
            return List.of();
        }
        List<List<Cell>> rows = new ArrayList<>();
        Set<String> held = values.measures();
        Map<String, Series> nationals = pages.nationals(asKnownOn);
        for (Measure measure : measures.all()) {
            Series series = java.util.Objects.requireNonNull(nationals.get(measure.id()));
            rows.add(
                    List.of(
                            Cell.Text.of(
                                    measure.name(), new Subject(SubjectKind.MEASURE, measure.id())),
                            series.last()
                                    .map(value -> ages.number(value, measure, asKnownOn))
                                    .orElse(Cell.Absence.MISSING),
                            period(series, held.contains(measure.id())),
                            series.last()
                                    .map(value -> ages.words(value, measure, asKnownOn))
                                    .orElse(Cell.Absence.NOT_APPLICABLE),
                            Cell.Text.of(measure.unit().other()),
                            Cell.Text.of(measure.producer()),
                            Cell.Text.of(measure.designation().words())));
        }
        Table table =
                new Table(
                        "measures",
                        "Measures on record, with the latest figure each source printed",
                        List.of(
                                Column.text("measure", "Measure"),
                                Column.number("latest", "Latest figure"),
                                Column.text("period", "For"),
                                Column.text("age", "Age"),
                                Column.text("unit", "Unit"),
                                Column.text("producer", "Produced by"),
                                Column.text("designation", "Designation")),
                        rows);
        return List.of(
                new Panel(
                        Question.EVIDENCE,
                        "measures",
                        "Measures",
                        List.of(
                                Block.Prose.of(
                                        Span.link(
                                                "Measures by area, side by side",
                                                MeasurePart.BY_AREA.url()),
                                        Span.plain(".")),
                                table)));
    }

    private static Cell period(Series series, boolean held) {
        return series.last()
                .<Cell>map(value -> Cell.Text.of(value.period().words()))
                .orElse(held ? Cell.Text.of("only by area or category") : Cell.Absence.MISSING);
    }
}
