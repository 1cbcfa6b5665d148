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
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** Where a table is sent, and what became of those before it. */
@Component
class SendingPage {

    private final Importable importable;
    private final FiledImports filed;

    SendingPage(Importable importable, FiledImports filed) {
        this.importable = importable;
        this.filed = filed;
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
        return new WorkPage(
                "Import figures",
                person.name(),
                WorkPage.Token.of(request),
                List.of(Map.entry("Your work", "/work")),
                "",
                sections);
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
                                filled)));
    }

    private static Field line(String name, String label, String hint, Filled filled) {
        return Field.of(name, label, hint, Form.Kind.LINE, filled);
    }
}
