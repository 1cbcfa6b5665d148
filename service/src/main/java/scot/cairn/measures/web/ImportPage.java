package scot.cairn.measures.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import scot.cairn.access.Person;
import scot.cairn.intake.Fault;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Form;
import scot.cairn.layout.Form.Field;
import scot.cairn.layout.WorkPage;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.measures.imports.ImportOutcome;
import scot.cairn.measures.imports.ImportSummary;
import scot.cairn.measures.imports.Importing;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** Where a table is imported: what it brings or what is wrong with it, and the form. */
@Component
class ImportPage {

    /** Says what a file would bring, and writes nothing. */
    static final String LOOK = "look";

    /** Imports it. */
    static final String IMPORT = "import";

    private final Importing importing;

    ImportPage(Importing importing) {
        this.importing = importing;
    }

    /** The page before anything was sent. */
    WorkPage empty(ServerRequest request, Person person) {
        return page(request, person, List.of(), Filled.EMPTY);
    }

    /** The page where a field of the form is wrong. */
    WorkPage wrong(ServerRequest request, Person person, Filled filled) {
        return page(request, person, List.of(), filled);
    }

    /** The page once a file was read. */
    WorkPage read(
            ServerRequest request,
            Person person,
            Filled filled,
            String dataset,
            ImportOutcome outcome) {
        Section section =
                switch (outcome) {
                    case ImportOutcome.Imported(var summary, var _) ->
                            section(
                                    "done",
                                    "It is on record",
                                    brought("What it brought", summary, dataset));
                    case ImportOutcome.Previewed(var summary) ->
                            section(
                                    "would",
                                    summary.written() == 0
                                            ? "The record says all of it already"
                                            : "What it would bring; nothing is written yet",
                                    brought("What it would bring", summary, dataset));
                    case ImportOutcome.Refused(var faults, var more) ->
                            section("faults", "Nothing is written", faults(faults, more));
                    case ImportOutcome.NoDataset _ -> throw new IllegalStateException("no choice");
                };
        return page(request, person, List.of(section), filled);
    }

    private WorkPage page(
            ServerRequest request, Person person, List<Section> before, Filled filled) {
        List<Section> sections = new ArrayList<>(before);
        sections.add(
                new Section(
                        "import",
                        "Import a table",
                        List.of(
                                Block.Bullets.of(
                                        "Types: CSV, TSV, XLSX, ODS, JSON. Size: at most 20 MB.",
                                        "Columns by their usual names, in any order: area, period, value"
                                                + " and the categories of the measure; lower, upper,"
                                                + " marker, vintage, source, known from and note where"
                                                + " there are any.",
                                        "All of a file is taken, or nothing. No number on record is"
                                                + " changed: a newer edition stands after it.",
                                        "Counts of people and places only. What looks like data about"
                                                + " persons is refused and not kept.")),
                        List.of(form(filled))));
        return new WorkPage(
                "Import figures",
                person.name(),
                WorkPage.Token.of(request),
                List.of(Map.entry("Your work", "/work")),
                "",
                sections);
    }

    private Form form(Filled filled) {
        Map<String, String> years = new LinkedHashMap<>();
        years.put("months", "a month: December 2011");
        years.put("financial", "a financial year: April 2011 to March 2012");
        Map<String, String> what = new LinkedHashMap<>();
        what.put(LOOK, "Say what it would bring");
        what.put(IMPORT, "Import it");
        return new Form(
                "/work/imports",
                "Read the file",
                false,
                List.of(
                        Field.choice(
                                "dataset",
                                "Whose values it holds",
                                "",
                                Form.CHOOSE,
                                importing.datasets(),
                                filled),
                        Field.of("file", "File", "", Form.Kind.FILE, filled),
                        line("sheet", "Sheet", "Only where several have cells", filled),
                        Field.choice(
                                "areas",
                                "Which areas it names",
                                "Areas of several kinds may be called alike",
                                "Any",
                                importing.areaSets(),
                                filled),
                        Field.choice(
                                "years",
                                "How a period such as 2011-12 is meant",
                                "",
                                "There is none such",
                                years,
                                filled),
                        line(
                                "vintage",
                                "Edition",
                                "Where the file has no column for it. For example: 2025 edition",
                                filled),
                        line(
                                "source",
                                "Source",
                                "The last part of the address of the source’s page, where the file has"
                                        + " no column for it",
                                filled),
                        line(
                                "published",
                                "When that edition was published",
                                "As 2026-03-31, 2026-03 or 2026; empty when that is not known",
                                filled),
                        Field.choice("what", "What to do", "", Form.CHOOSE, what, filled)));
    }

    private static Field line(String name, String label, String hint, Filled filled) {
        return Field.of(name, label, hint, Form.Kind.LINE, filled);
    }

    private static Section section(String id, String title, List<Block> blocks) {
        return new Section(id, title, blocks, List.of());
    }

    private static List<Block> brought(String caption, ImportSummary summary, String dataset) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row("New: nothing was on record", summary.created()));
        rows.add(row("Another number than the latest on record", summary.revised()));
        rows.add(row("The same number, in a newer edition", summary.repeated()));
        rows.add(row("No number any more, where there is one on record", summary.withdrawn()));
        rows.add(row("On record already", summary.unchanged()));
        rows.add(row("On record for these periods, and not in the file", summary.missingInAll()));
        if (summary.refused() > 0) {
            rows.add(row("With a fault, and left out", summary.refused()));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Table(
                        "brought",
                        caption,
                        List.of(
                                Column.text("what", "Rows that are"),
                                Column.number("rows", "Rows")),
                        rows));
        if (!summary.missing().isEmpty()) {
            blocks.add(new Block.Subheading("missing", "Not in the file"));
            blocks.add(
                    new Block.Bullets(
                            summary.missing().stream()
                                    .map(one -> List.of(Span.plain(one)))
                                    .toList()));
        }
        blocks.add(
                Block.Prose.of(
                        Span.link(
                                "The page of the measure",
                                new Subject(SubjectKind.MEASURE, dataset).url()),
                        Span.plain(".")));
        return blocks;
    }

    private static List<Cell> row(String what, long rows) {
        return List.of(Cell.Text.of(what), Cell.Value.of(BigDecimal.valueOf(rows), 0));
    }

    private static List<Block> faults(List<Fault> faults, long more) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Table(
                        "faults",
                        faults.size() == 1
                                ? "1 sort of fault, or question"
                                : "%,d sorts of fault, or questions".formatted(faults.size()),
                        List.of(
                                Column.text("rows", "Rows"),
                                Column.text("column", "Column"),
                                Column.text("value", "What stands there"),
                                Column.text("what", "What is wrong"),
                                Column.text("mend", "What to do")),
                        faults.stream().map(ImportPage::row).toList()));
        if (more > 0) {
            blocks.add(Block.Prose.of("%,d more rows have faults.".formatted(more)));
        }
        return blocks;
    }

    private static List<Cell> row(Fault fault) {
        String first =
                fault.where().rows().stream()
                        .map("%,d"::formatted)
                        .collect(Collectors.joining(", "));
        long more = fault.where().count() - fault.where().rows().size();
        return List.of(
                words(more > 0 ? "%s and %,d more".formatted(first, more) : first, "all of it"),
                words(fault.where().column(), "all of them"),
                words(fault.where().value(), "nothing"),
                Cell.Text.of(fault.what()),
                Cell.Text.of(
                        fault.isQuestion()
                                ? "%s: %s"
                                        .formatted(fault.mend(), String.join("; ", fault.options()))
                                : fault.mend()));
    }

    private static Cell words(String words, String none) {
        return Cell.Text.of(words.isBlank() ? none : words);
    }
}
