package scot.cairn.measures.byarea;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import scot.cairn.measures.rates.Compared;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;
import scot.cairn.subjects.chart.DotPlot;
import scot.cairn.subjects.chart.Words;

/**
 * What can be compared of an area with the whole nation: a sentence, a dot with its interval for
 * each figure, and the table of them.
 *
 * @param area its name
 * @param nation name of the whole
 * @param figures in the order of the plan
 * @param source of them
 */
record AreaBesideNation(String area, String nation, List<BesideNation> figures, List<Span> source) {

    /** The blocks in order; none where nothing can be compared. */
    List<Block> blocks() {
        if (figures.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Prose.of(sentence()));
        plot().ifPresent(blocks::add);
        blocks.add(table());
        return blocks;
    }

    /** How many figures are compared, and what came of each. */
    private String sentence() {
        String each =
                figures.stream()
                        .map(one ->
                                "%s, %s: %s"
                                        .formatted(
                                                one.measure().name(),
                                                one.of(),
                                                one.compared()
                                                        .words()
                                                        .toLowerCase(java.util.Locale.UK)))
                        .collect(Collectors.joining("; "));
        return "%s here can be compared with %s. %s."
                .formatted(
                        figures.size() == 1 ? "1 figure" : figures.size() + " figures",
                        nation,
                        each);
    }

    private Optional<Block> plot() {
        List<DotPlot.Row> rows = figures.stream().flatMap(one -> one.row(nation).stream()).toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Words words =
                new Words(
                        "Figures of %s beside %s's".formatted(area, nation),
                        sentence(),
                        "times %s's figure".formatted(nation));
        return Optional.of(
                new Block.Chart(
                        "beside-nation",
                        new DotPlot("dots-beside-nation", words, new DotPlot.Line(1, nation), rows),
                        "compared-here",
                        List.of(),
                        source));
    }

    private Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        for (BesideNation one : figures) {
            rows.add(
                    List.of(
                            Cell.Text.of(
                                    one.measure().name(),
                                    new Subject(SubjectKind.MEASURE, one.measure().id())),
                            Cell.Text.of(one.of()),
                            Cell.Value.of(one.here(), one.decimals()),
                            Cell.Value.of(one.range().lower(), one.decimals()),
                            Cell.Value.of(one.range().upper(), one.decimals()),
                            Cell.Value.of(one.nation(), one.decimals()),
                            Cell.Text.of(one.unit()),
                            Cell.Text.of(one.compared().words()),
                            one.method().cell()));
        }
        return new Table(
                "compared-here",
                "Figures here that can be compared with " + nation,
                List.of(
                        Column.text("measure", "Measure"),
                        Column.text("period", "For"),
                        Column.number("value", "Here"),
                        Column.number("lower", "Interval, lower"),
                        Column.number("upper", "Interval, upper"),
                        Column.number("nation", nation),
                        Column.text("unit", "Unit"),
                        Column.text("compared", "Compared with " + nation),
                        Column.text("method", "By")),
                rows,
                List.of(
                        "A figure is compared where the plan says how a rate is worked out from its"
                                + " counts and the people are held, or where its source printed an"
                                + " interval here and a figure of %s. Rates are not adjusted for age."
                                        .formatted(nation),
                        Compared.SIMILAR
                                + " Better and worse are said only where the plan says which way is good."),
                source,
                false);
    }
}
