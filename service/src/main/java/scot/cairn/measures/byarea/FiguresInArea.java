package scot.cairn.measures.byarea;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.landscape.Areas;
import scot.cairn.landscape.Gazetteer.Lie;
import scot.cairn.measures.AimPages;
import scot.cairn.measures.Figures;
import scot.cairn.measures.MeasurePages;
import scot.cairn.measures.MeasurePart;
import scot.cairn.measures.Measures;
import scot.cairn.measures.Remarks;
import scot.cairn.measures.Series;
import scot.cairn.measures.Value;
import scot.cairn.measures.ValueSources;
import scot.cairn.measures.ValueTables;
import scot.cairn.measures.Values;
import scot.cairn.measures.ageing.Ages;
import scot.cairn.measures.comparability.Gate;
import scot.cairn.measures.comparability.Lying;
import scot.cairn.measures.rates.RateRule;
import scot.cairn.pack.Measure;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/**
 * What is on record of an area: what can be compared with the nation, then each measure's last
 * figure beside the nation's of the same period.
 */
@Component
@Order(35)
class FiguresInArea implements PanelSource {

    /** Every area is a part of the nation. */
    private static final Lying WITHIN = (_, _) -> Lie.WITHIN;

    private final Measures measures;
    private final Values values;
    private final MeasurePages pages;
    private final AimPages aim;
    private final Ages ages;
    private final Areas areas;
    private final ValueSources sources;

    FiguresInArea(
            Measures measures,
            Values values,
            MeasurePages pages,
            AimPages aim,
            Ages ages,
            Areas areas,
            ValueSources sources) {
        this.ages = ages;
        this.measures = measures;
        this.values = values;
        this.pages = pages;
        this.aim = aim;
        this.areas = areas;
        this.sources = sources;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.AREA || subject.isList()) {
            return List.of();
        }
        Map<String, List<Value>> held = values.in(subject.id());
        List<Figures> figures =
                measures.all().stream()
                        .map(m -> Figures.of(m, held.getOrDefault(m.id(), List.of()), asKnownOn))
                        .filter(known -> !known.latest().isEmpty())
                        .toList();
        List<Block> blocks = new ArrayList<>();
        boolean isNation = subject.id().equals(pages.nationCode());
        Map<String, Series> nation =
                isNation ? Map.of() : pages.nationals(held.keySet(), asKnownOn);
        blocks.addAll(compared(subject, figures, nation));
        totals(figures, isNation, nation, asKnownOn).ifPresent(blocks::add);
        blocks.addAll(CategoriesHere.of(figures));
        if (blocks.isEmpty()) {
            blocks.add(nothing());
        } else {
            blocks.addFirst(halves(figures));
        }
        return List.of(new Panel(Question.EVIDENCE, "figures", "Figures here", blocks));
    }

    /** What can be compared with the nation; nothing for the nation itself. */
    private List<Block> compared(Subject area, List<Figures> figures, Map<String, Series> nation) {
        Map<String, List<Value>> here =
                figures.stream()
                        .collect(
                                Collectors.toMap(
                                        one -> one.measure().id(),
                                        one ->
                                                one.latest().stream()
                                                        .filter(Value::isTotal)
                                                        .toList()));
        List<BesideNation> compared =
                figures.stream()
                        .flatMap(one -> beside(one.measure(), here, nation).stream())
                        .toList();
        List<Value> used =
                compared.stream()
                        .flatMap(one -> here.getOrDefault(one.measure().id(), List.of()).stream())
                        .toList();
        return new AreaBesideNation(
                        areas.name(area.id()), pages.nation(), compared, sources.of(used))
                .blocks();
    }

    private Optional<BesideNation> beside(
            Measure measure, Map<String, List<Value>> here, Map<String, Series> nation) {
        if (nation.isEmpty()) {
            return Optional.empty();
        }
        return RateRule.of(measure, measures)
                .flatMap(rule -> BesideNation.ofRate(rule, here, nation))
                .or(() ->
                        Figures.lastPeriod(here.getOrDefault(measure.id(), List.of()))
                                .map(last ->
                                        Figures.at(last, here.getOrDefault(measure.id(), List.of()))
                                                .getFirst())
                                .flatMap(last ->
                                        BesideNation.ofPrinted(
                                                measure, last, nation.get(measure.id()))));
    }

    /** Each half of the aim with its measures that have figures here, or that none has. */
    private Block halves(List<Figures> figures) {
        List<List<Span>> items = new ArrayList<>();
        for (Heading half : aim.all(AsKnownOn.PRESENT)) {
            String names =
                    figures.stream()
                            .map(Figures::measure)
                            .filter(m -> AimPages.bearing(m, half.subject().id()).isPresent())
                            .map(Measure::name)
                            .collect(Collectors.joining("; "));
            items.add(
                    List.of(
                            Span.link(half.title(), half.subject().url()),
                            Span.plain(
                                    names.isEmpty()
                                            ? ": no figure of this half of the aim is on record here."
                                            : ": " + names + ".")));
        }
        return new Block.Bullets(items);
    }

    private static Block nothing() {
        return new Block.Missing(
                "Not supplied",
                "No figure of this area was on record for the day asked for.",
                "Producers of the measures publish them; loading them is for whoever runs this"
                        + " service.");
    }

    private Optional<Block> totals(
            List<Figures> figures,
            boolean isNation,
            Map<String, Series> nation,
            AsKnownOn asKnownOn) {
        List<Figures> held =
                figures.stream().filter(f -> f.latest().stream().anyMatch(Value::isTotal)).toList();
        boolean bounded = held.stream().anyMatch(f -> last(f).hasBounds());
        List<List<Cell>> rows = new ArrayList<>();
        List<Value> shown = new ArrayList<>();
        for (Figures one : held) {
            Value last = last(one);
            shown.add(last);
            rows.add(row(one.measure(), last, bounded, isNation, nation, asKnownOn));
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Table(
                                "figures-here",
                                "The latest figure of each measure here",
                                columns(bounded, isNation),
                                rows,
                                notes(shown, isNation),
                                List.of(),
                                false));
    }

    /** The total of the period that ends last, whether or not it is a number. */
    private static Value last(Figures figures) {
        List<Value> totals = figures.latest().stream().filter(Value::isTotal).toList();
        return Figures.at(Figures.lastPeriod(totals).orElseThrow(), totals).getFirst();
    }

    private List<Column> columns(boolean bounded, boolean isNation) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("measure", "Measure"));
        columns.add(Column.text("period", "For"));
        columns.add(Column.number("value", "Here"));
        if (bounded) {
            columns.add(Column.number("lower", "Interval, lower"));
            columns.add(Column.number("upper", "Interval, upper"));
        }
        if (!isNation) {
            columns.add(Column.number("nation", pages.nation()));
            columns.add(Column.text("comparable", "The two"));
        }
        columns.add(Column.text("unit", "Unit"));
        columns.add(Column.text("age", "Age"));
        return columns;
    }

    private List<Cell> row(
            Measure measure,
            Value last,
            boolean bounded,
            boolean isNation,
            Map<String, Series> nation,
            AsKnownOn asKnownOn) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.Text.of(measure.name(), page(measure, last, isNation)));
        row.add(Cell.Text.of(last.period().words()));
        row.add(ages.number(last, measure, asKnownOn));
        if (bounded) {
            row.add(ValueTables.bound(last.lower(), measure));
            row.add(ValueTables.bound(last.upper(), measure));
        }
        if (!isNation) {
            Optional<Value> beside = beside(measure, last, nation);
            row.add(
                    beside.map(value -> ValueTables.cell(value, measure.decimals()))
                            .orElse(Cell.Absence.MISSING));
            row.add(
                    beside.map(value -> Gate.of(last.as(measure), value.as(measure), WITHIN))
                            .<Cell>map(verdict -> Cell.Text.of(verdict.weight().words()))
                            .orElse(Cell.Absence.NOT_APPLICABLE));
        }
        row.add(Cell.Text.of(measure.unit().other()));
        row.add(ages.words(last, measure, asKnownOn));
        return row;
    }

    private static Optional<Value> beside(Measure measure, Value last, Map<String, Series> nation) {
        return Optional.ofNullable(nation.get(measure.id())).flatMap(series -> series.beside(last));
    }

    private static Subject page(Measure measure, Value last, boolean isNation) {
        return isNation
                ? new Subject(SubjectKind.MEASURE, measure.id())
                : new MeasurePart.ByArea(measure.id(), last.areaSet()).subject();
    }

    private List<String> notes(List<Value> shown, boolean isNation) {
        List<String> notes = new ArrayList<>();
        if (!isNation) {
            notes.add(
                    "The figure for %s is of the same period, and of the same edition where that is"
                                    .formatted(pages.nation())
                            + " held. Areas differ in how many people live there and how old they"
                            + " are, so figures as printed are not called better or worse.");
            notes.add(
                    "An area is part of the nation, so a count of it is in the nation's count too and"
                            + " nothing is worked out from the two. A rate or a percentage can be"
                            + " compared with care.");
        }
        notes.addAll(Remarks.of(shown, this::name));
        return notes;
    }

    private String name(Value value) {
        return measures.all().stream()
                .filter(measure -> measure.id().equals(value.measure()))
                .map(Measure::name)
                .findFirst()
                .orElse(value.measure());
    }
}
