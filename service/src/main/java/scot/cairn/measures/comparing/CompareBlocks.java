package scot.cairn.measures.comparing;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import scot.cairn.measures.Measures;
import scot.cairn.measures.ValueTables;
import scot.cairn.measures.comparability.Verdict;
import scot.cairn.measures.comparability.Verdict.Ground;
import scot.cairn.measures.comparability.Verdict.Reason;
import scot.cairn.measures.comparability.Verdict.Weight;
import scot.cairn.pack.Measure;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** What the page of a comparison shows: the verdict, the two figures, and what lies between. */
@Component
class CompareBlocks {

    private static final List<Cell> NO_BOUNDS =
            List.of(Cell.Absence.NOT_APPLICABLE, Cell.Absence.NOT_APPLICABLE);

    private final Measures measures;
    private final Citing citing;

    CompareBlocks(Measures measures, Citing citing) {
        this.measures = measures;
        this.citing = citing;
    }

    /** The verdict as word and shape. */
    static Block verdict(Verdict verdict) {
        return new Block.Lights(
                List.of(
                        new Block.Light(
                                "Verdict",
                                verdict.weight().shape(),
                                verdict.weight().words(),
                                List.of(Span.plain(lead(verdict))))));
    }

    private static String lead(Verdict verdict) {
        return switch (verdict.weight()) {
            case BLOCKED ->
                    verdict.reasons().getFirst().words() + " Nothing is worked out from both.";
            case WITH_CAVEAT -> verdict.reasons().getFirst().words();
            case ALLOWED -> "Nothing on record stands against it.";
        };
    }

    private List<Block> reasons(Verdict verdict) {
        return verdict.reasons().isEmpty() ? List.of() : List.of(table(verdict));
    }

    private Table table(Verdict verdict) {
        return new Table(
                "reasons",
                "Every reason, and who says so",
                List.of(
                        Column.text("reason", "Reason"),
                        Column.text("does", "What it does"),
                        Column.text("rule", "Rule"),
                        Column.text("ground", "Who says so")),
                verdict.reasons().stream().map(this::row).toList());
    }

    private List<Cell> row(Reason reason) {
        return List.of(
                Cell.Text.of(reason.words()),
                Cell.Text.of(
                        switch (reason.weight()) {
                            case BLOCKED -> "Forbids the comparison";
                            case WITH_CAVEAT -> "Asks for care";
                            case ALLOWED -> "Nothing";
                        }),
                Cell.Text.of(reason.rule().id()),
                Cell.Words.of(said(reason.ground())));
    }

    private List<Span> said(Ground ground) {
        return switch (ground) {
            case Ground.Document(var source) -> citing.cite(source);
            case Ground.Definition(var measure) ->
                    List.of(
                            Span.plain("The plan, in its definition of "),
                            Span.link(
                                    measures.find(measure).map(Measure::name).orElse(measure),
                                    new Subject(SubjectKind.MEASURE, measure).url()));
            case Ground.Gazetteer() ->
                    List.of(
                            Span.plain("The "),
                            Span.link("gazetteer", SubjectKind.AREA.path()),
                            Span.plain(" of the plan"));
            case Ground.House() -> List.of(Span.plain("A rule of this service"));
        };
    }

    /** The two figures, what lies between them where they may be compared, and every reason. */
    List<Block> beside(Figure one, Figure other, Verdict verdict, AsKnownOn asKnownOn) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(figures(one, other));
        if (verdict.weight() == Weight.BLOCKED) {
            blocks.add(
                    new Block.Missing(
                            "Cannot be compared",
                            verdict.reasons().getFirst().words(),
                            "The difference is not worked out."));
        } else {
            Between.of(one, other, verdict)
                    .ifPresentOrElse(
                            between -> blocks.add(difference(one, between)),
                            () -> blocks.add(noNumber()));
        }
        blocks.addAll(reasons(verdict));
        blocks.add(link(one, other, asKnownOn));
        return blocks;
    }

    private static Block noNumber() {
        return new Block.Missing(
                "No difference",
                "One of the two is no number: the mark in the table says why.",
                "Nothing is worked out from it.");
    }

    private Table figures(Figure one, Figure other) {
        return new Table(
                "beside",
                "The two figures, each as its edition printed it",
                List.of(
                        Column.text("figure", "Figure"),
                        Column.text("of", "Of"),
                        Column.number("value", "Number"),
                        Column.number("lower", "Interval, lower"),
                        Column.number("upper", "Interval, upper"),
                        Column.text("unit", "Unit"),
                        Column.text("designation", "Designation"),
                        Column.text("edition", "Edition")),
                List.of(row("First", one), row("Second", other)));
    }

    private static List<Cell> row(String which, Figure figure) {
        Measure measure = figure.measure();
        return List.of(
                Cell.Text.of(which),
                Cell.Text.of(figure.words(), new Subject(SubjectKind.MEASURE, measure.id())),
                ValueTables.cell(figure.value(), measure.decimals()),
                ValueTables.bound(figure.value().lower(), measure),
                ValueTables.bound(figure.value().upper(), measure),
                Cell.Text.of(measure.unit().other()),
                Cell.Text.of(figure.value().designation().words()),
                Cell.Text.of(
                        figure.value().vintage(),
                        new Subject(SubjectKind.SOURCE, figure.value().source())));
    }

    private static Table difference(Figure one, Between between) {
        int decimals = one.measure().decimals();
        boolean isPercentage = one.comparand().isPercentage();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(
                row(
                        "Second less first, "
                                + (isPercentage
                                        ? "percentage points"
                                        : one.measure().unit().other()),
                        new Cell.Value(between.change().absolute(), decimals, true),
                        between.interval()
                                .map(found -> bounds(found.lower(), found.upper(), decimals + 1))
                                .orElse(NO_BOUNDS)));
        between.change()
                .percent(1)
                .filter(_ -> !isPercentage)
                .ifPresent(percent ->
                        rows.add(
                                row(
                                        "As a percentage of the first",
                                        new Cell.Value(percent, 1, true),
                                        NO_BOUNDS)));
        between.change()
                .ratio(3)
                .ifPresent(ratio ->
                        rows.add(
                                row(
                                        "Second divided by first",
                                        Cell.Value.of(ratio, 3),
                                        between.ratioInterval()
                                                .map(i -> bounds(i.lower(), i.upper(), 3))
                                                .orElse(NO_BOUNDS))));
        return new Table(
                "difference",
                "What lies between the two, worked out here",
                List.of(
                        Column.text("what", "What"),
                        Column.number("number", "Number"),
                        Column.number("lower", "Interval, lower"),
                        Column.number("upper", "Interval, upper")),
                rows,
                notes(between),
                List.of(),
                false);
    }

    private static List<Cell> row(String what, Cell number, List<Cell> bounds) {
        return List.of(Cell.Text.of(what), number, bounds.getFirst(), bounds.getLast());
    }

    private static List<Cell> bounds(double lower, double upper, int decimals) {
        return List.of(
                Cell.Value.of(BigDecimal.valueOf(lower), decimals),
                Cell.Value.of(BigDecimal.valueOf(upper), decimals));
    }

    private static List<String> notes(Between between) {
        List<String> notes = new ArrayList<>();
        between.interval()
                .ifPresent(found ->
                        notes.add(
                                "The interval of the difference: %s (Zou and Donner 2008). It takes the two printed intervals to be independent and of one confidence."
                                        .formatted(
                                                found.method()
                                                        .toLowerCase(java.util.Locale.ROOT))));
        between.ratioInterval()
                .ifPresent(found ->
                        notes.add(
                                "The interval of the ratio, at 95%%: %s. It takes each count to vary as chance has it, and the number of people to be the same both times. %s"
                                        .formatted(
                                                found.method().toLowerCase(java.util.Locale.ROOT),
                                                found.lower() <= 1 && found.upper() >= 1
                                                        ? "It holds 1, so chance alone may account for what lies between the two."
                                                        : "It does not hold 1, so chance alone would seldom account for what lies between the two.")));
        if (notes.isEmpty()) {
            notes.add(
                    "No interval is worked out: the figures have none that would allow it, or are not"
                            + " independent.");
        }
        return notes;
    }

    private static Block link(Figure one, Figure other, AsKnownOn asKnownOn) {
        String address =
                "%s?one=%s&other=%s%s"
                        .formatted(
                                SubjectKind.COMPARISON.path(),
                                written(Asked.address(one)),
                                written(Asked.address(other)),
                                asKnownOn.date().map(day -> "&as-known-on=" + day).orElse(""));
        return Block.Prose.of(
                Span.link("Permanent link to this comparison", address),
                Span.plain(", of these two editions."));
    }

    private static String written(String address) {
        return URLEncoder.encode(address, StandardCharsets.UTF_8);
    }
}
