package scot.cairn.measures.datasets;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.measures.Measures;
import scot.cairn.measures.Sentences;
import scot.cairn.pack.Dataset;
import scot.cairn.pack.Dataset.CategoryColumn;
import scot.cairn.pack.Dataset.Figure;
import scot.cairn.pack.Dataset.Meaning;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** What a dataset's page shows: whose table it is, and what each of its columns means. */
@Component
class DatasetPanels implements PanelSource {

    private final Datasets datasets;
    private final DatasetPages pages;
    private final Measures measures;
    private final Citing citing;
    private final Suppliers suppliers;

    DatasetPanels(
            Datasets datasets,
            DatasetPages pages,
            Measures measures,
            Citing citing,
            Suppliers suppliers) {
        this.datasets = datasets;
        this.pages = pages;
        this.measures = measures;
        this.citing = citing;
        this.suppliers = suppliers;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        return switch (subject.kind()) {
            case DATASET ->
                    subject.isList()
                            ? List.of(list(asKnownOn))
                            : datasets.find(subject.id()).map(this::about).stream().toList();
            case MEASURE -> subject.isList() ? List.of() : bringing(subject.id());
            default -> List.of();
        };
    }

    private Panel list(AsKnownOn asKnownOn) {
        return new Panel(
                Question.EVIDENCE,
                "datasets",
                "Published tables",
                List.of(
                        new Table(
                                "datasets",
                                "Published tables whose layout is on record",
                                List.of(
                                        Column.text("table", "Table"),
                                        Column.text("publisher", "Publisher"),
                                        Column.text("measures", "Figures of")),
                                pages.known(asKnownOn).stream().map(this::row).toList())));
    }

    private List<Cell> row(Dataset dataset) {
        return List.of(
                Cell.Text.of(dataset.name(), new Subject(SubjectKind.DATASET, dataset.id())),
                Cell.Text.of(dataset.publisher()),
                Cell.Text.of(
                        dataset.figures().stream()
                                .map(figure -> name(figure.measure()))
                                .distinct()
                                .collect(Collectors.joining("; "))));
    }

    /** On a measure's page: the tables in which its figures come. */
    private List<Panel> bringing(String measure) {
        List<Dataset> bringing = datasets.of(measure);
        return bringing.isEmpty()
                ? List.of()
                : List.of(
                        new Panel(
                                Question.EVIDENCE,
                                "datasets",
                                "The tables its figures come in",
                                List.of(
                                        new Block.Bullets(
                                                bringing.stream()
                                                        .map(DatasetPanels::link)
                                                        .toList()))));
    }

    private static List<Span> link(Dataset dataset) {
        return List.of(
                Span.link(dataset.name(), new Subject(SubjectKind.DATASET, dataset.id()).url()),
                Span.plain(", " + dataset.publisher()));
    }

    private Panel about(Dataset dataset) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Publisher", dataset.publisher()));
        facts.add(
                dataset.source() == null
                        ? Fact.of("Document", "Each delivery names its own.")
                        : new Fact("Document", citing.cite(dataset.source())));
        facts.add(Fact.of("Id for imports", dataset.id()));
        facts.add(
                Fact.of(
                        "Who may import it",
                        "%s.%s"
                                .formatted(
                                        Sentences.capital(suppliers.words(dataset)),
                                        dataset.suppliedBy() == null
                                                ? " The plan names nobody in particular."
                                                : "")));
        return new Panel(
                Question.EVIDENCE,
                "about",
                "What each column means",
                List.of(new Block.Facts(facts), columns(dataset)));
    }

    private Table columns(Dataset dataset) {
        Stream<List<Cell>> rows =
                Stream.of(
                                place(dataset),
                                time(dataset),
                                dataset.categories().stream().map(DatasetPanels::categories),
                                dataset.figures().stream().flatMap(this::figure),
                                dataset.leftOut().stream()
                                        .map(name -> cells(name, "It is not taken.")))
                        .flatMap(some -> some);
        return new Table(
                "columns",
                "The columns of the table",
                List.of(Column.text("column", "Column"), Column.text("means", "What it means")),
                rows.distinct().toList());
    }

    private static Stream<List<Cell>> place(Dataset dataset) {
        String column = dataset.where().column();
        return column == null
                ? Stream.of(
                        cells(
                                "none",
                                "Every row is about the area %s."
                                        .formatted(dataset.where().area())))
                : Stream.of(
                        cells(
                                column,
                                dataset.where().areaSet() == null
                                        ? "The area, by code or name."
                                        : "The area, by code or name: one of %s."
                                                .formatted(dataset.where().areaSet())));
    }

    private static Stream<List<Cell>> time(Dataset dataset) {
        Dataset.When when = dataset.when();
        if (when == null) {
            return Stream.empty();
        }
        return when.quarter() == null
                ? Stream.of(cells(when.column(), "The period."))
                : Stream.of(
                        cells(when.column(), "The year."),
                        cells(when.quarter(), "The quarter of the year."));
    }

    private static List<Cell> categories(CategoryColumn column) {
        return cells(
                column.column(),
                column.words().stream()
                        .map(DatasetPanels::meaning)
                        .collect(Collectors.joining("; ", "The category: ", ".")));
    }

    private static String meaning(Meaning meaning) {
        if (meaning.leftOut()) {
            return "rows with %s are left out".formatted(meaning.word());
        }
        return meaning.category() == null
                ? "%s is all together".formatted(meaning.word())
                : "%s is %s".formatted(meaning.word(), meaning.category());
    }

    private Stream<List<Cell>> figure(Figure figure) {
        String of =
                figure.of().stream()
                        .map(part -> ", " + part.category())
                        .collect(Collectors.joining());
        String when = figure.period() == null ? "" : ", " + DateRange.of(figure.period()).words();
        String only =
                figure.only() == null
                        ? ""
                        : ", of rows in which %s is %s"
                                .formatted(figure.only().column(), figure.only().word());
        return Stream.of(
                        Stream.of(
                                List.<Cell>of(
                                        Cell.Text.of(figure.column()),
                                        Cell.Text.of(
                                                name(figure.measure()) + of + when + only,
                                                new Subject(
                                                        SubjectKind.MEASURE, figure.measure())))),
                        beside(figure.lower(), "The lower bound of %s.", figure),
                        beside(figure.upper(), "The upper bound of %s.", figure),
                        beside(figure.mark(), "Why there is no number.", figure))
                .flatMap(some -> some);
    }

    private static Stream<List<Cell>> beside(@Nullable String column, String means, Figure figure) {
        return column == null
                ? Stream.empty()
                : Stream.of(cells(column, means.formatted(figure.column())));
    }

    private static List<Cell> cells(String column, String means) {
        return List.of(Cell.Text.of(column), Cell.Text.of(means));
    }

    private String name(String measure) {
        return measures.find(measure).map(found -> found.name()).orElse(measure);
    }
}
