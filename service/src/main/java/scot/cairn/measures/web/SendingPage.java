package scot.cairn.measures.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import scot.cairn.access.Person;
import scot.cairn.calendar.Times;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Form;
import scot.cairn.layout.Form.Field;
import scot.cairn.layout.WorkPage;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.measures.imports.FiledImport;
import scot.cairn.measures.imports.FiledImports;
import scot.cairn.measures.imports.Importable;
import scot.cairn.measures.imports.OfferedSources;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** Where a table is sent, and what became of those before it. */
@Component
class SendingPage {

    private final Importable importable;
    private final OfferedSources sources;
    private final FiledImports filed;

    SendingPage(Importable importable, OfferedSources sources, FiledImports filed) {
        this.importable = importable;
        this.sources = sources;
        this.filed = filed;
    }

    /** The page before anything is sent; of one dataset where its address names one. */
    WorkPage page(ServerRequest request, Person person) {
        return page(
                request,
                person,
                request.param("dataset")
                        .filter(importable.datasets(person)::containsKey)
                        .map(id -> new Filled(Map.of("dataset", id), Map.of()))
                        .orElse(Filled.EMPTY));
    }

    WorkPage page(ServerRequest request, Person person, Filled filled) {
        List<Section> sections = new ArrayList<>();
        sections.add(
                new Section(
                        "import",
                        "Send a table",
                        List.of(
                                Block.Bullets.of(
                                        "Types: CSV, TSV, XLSX, ODS, JSON. Size: at most 20 MB.",
                                        "A published table as its publisher lays it out, or one measure"
                                                + " by the usual names of its columns, in any order:"
                                                + " area, period, value and the categories of the"
                                                + " measure; lower, upper, marker, vintage, source,"
                                                + " known from and note where there are any.",
                                        "It is read first, and you see what it would bring. Nothing is"
                                                + " written until you say so.",
                                        "No number on record is changed: a newer edition stands after"
                                                + " it.",
                                        "Counts of people and places only. What looks like data about"
                                                + " persons is refused and not kept.")),
                        List.of(form(person, filled))));
        List<FiledImport> newest = filed.newest();
        if (!newest.isEmpty()) {
            sections.add(
                    new Section(
                            "sent",
                            "Tables sent before",
                            List.of(table(newest, person)),
                            List.of()));
        }
        sections.add(
                new Section(
                        "datasets",
                        "Begin with a dataset",
                        List.of(
                                Block.Prose.of(
                                        "Of a dataset that you choose here, only its sources and others"
                                                + " of their publishers are offered."),
                                new Block.Bullets(
                                        importable.datasets(person).entrySet().stream()
                                                .map(SendingPage::link)
                                                .toList())),
                        List.of()));
        return new WorkPage(
                "Import figures",
                person.name(),
                WorkPage.Token.of(request),
                List.of(Map.entry("Your work", "/work")),
                "",
                sections);
    }

    private static List<Span> link(Map.Entry<String, String> dataset) {
        return List.of(Span.link(dataset.getValue(), "/work/imports?dataset=" + dataset.getKey()));
    }

    private static Table table(List<FiledImport> newest, Person reader) {
        return new Table(
                "imports",
                "Tables sent before, the newest first",
                List.of(
                        Column.text("file", "File"),
                        Column.text("dataset", "Of"),
                        Column.text("state", "How it stands"),
                        Column.text("by", "Sent by"),
                        Column.text("at", "Sent")),
                newest.stream().map(one -> row(one, reader)).toList());
    }

    private static List<Cell> row(FiledImport one, Person reader) {
        return List.of(
                new Cell.Text("%s (%d)".formatted(one.fileName(), one.number()), one.page()),
                Cell.Text.of(one.dataset()),
                Cell.Text.of(one.state().words()),
                Cell.Text.of(
                        one.account().equals(reader.account())
                                ? "you"
                                : "account " + one.account()),
                Cell.Text.of(Times.words(one.at())));
    }

    private Form form(Person person, Filled filled) {
        Map<String, String> years = new LinkedHashMap<>();
        years.put("months", "a month: December 2011");
        years.put("financial", "a financial year: April 2011 to March 2012");
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
                                importable.datasets(person),
                                filled),
                        Field.of("file", "File", "", Form.Kind.FILE, filled),
                        line("sheet", "Sheet", "Only where several have cells", filled),
                        Field.choice(
                                "areas",
                                "Which areas it names",
                                "Areas of several kinds may be called alike",
                                "Any",
                                importable.areaSets(),
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
                        Field.choice(
                                "source",
                                "Source",
                                "The document, where the file has no column for it",
                                "As each row says, or as the dataset has it",
                                sources.of(person, filled.values().getOrDefault("dataset", "")),
                                filled),
                        line(
                                "published",
                                "When that edition was published",
                                "As 2026-03-31, 2026-03 or 2026; empty when that is not known",
                                filled)));
    }

    private static Field line(String name, String label, String hint, Filled filled) {
        return Field.of(name, label, hint, Form.Kind.LINE, filled);
    }
}
