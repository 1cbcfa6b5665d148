package scot.cairn.returns.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Form;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.returns.answering.ReturnDraft;
import scot.cairn.returns.obligations.Obligation;
import scot.cairn.returns.sheets.SheetBooks;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;

/** Where returns are downloaded as spreadsheets and sent back. */
final class SheetSection {

    private static final String TITLE = "As a spreadsheet";

    private SheetSection() {}

    /** Of one return. */
    static Section of(ReturnDraft draft) {
        String page = "/work/returns/" + draft.id();
        return new Section(
                "spreadsheet",
                TITLE,
                List.of(
                        Block.Prose.of(
                                "Every question that is asked of you now is a row, with what stands. Fill"
                                        + " it in and send it here: you see what it would change before"
                                        + " anything is kept."),
                        downloads("This return", page + "?as=")),
                List.of(upload(Filled.EMPTY)));
    }

    /**
     * Of all that somebody writes, in one file for each form and period.
     *
     * @param theirs what they write and has not come
     * @param titles of forms by their ids
     */
    static Section of(List<Obligation> theirs, Map<String, String> titles) {
        Map<String, List<Obligation>> groups = new LinkedHashMap<>();
        theirs.forEach(one ->
                groups.computeIfAbsent(
                                "template=%s&period=%s"
                                        .formatted(one.template(), SheetBooks.period(one)),
                                _ -> new ArrayList<>())
                        .add(one));
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Block.Prose.of(
                        "Send a filled-in spreadsheet of one return or of several. You see what it would"
                                + " change before anything is kept. A return of one area alone is"
                                + " downloaded on its own page."));
        groups.forEach((group, some) -> {
            if (some.size() > 1) {
                Obligation first = some.getFirst();
                String words =
                        "%s, %s: %d returns"
                                .formatted(
                                        titles.getOrDefault(first.template(), first.template()),
                                        first.span().words(),
                                        some.size());
                blocks.add(downloads(words, "/work/returns?%s&as=".formatted(group)));
            }
        });
        return new Section("spreadsheet", TITLE, blocks, List.of(upload(Filled.EMPTY)));
    }

    private static Block downloads(String words, String url) {
        return Block.Prose.of(
                Span.plain(words + " – "),
                Span.link("Download as an Excel workbook (XLSX)", url + "xlsx"),
                Span.plain(" or "),
                Span.link("as an OpenDocument spreadsheet (ODS)", url + "ods"),
                Span.plain("."));
    }

    /** The form that sends one. */
    static Form upload(Filled filled) {
        return new Form(
                "/work/return-sheets",
                "Read the spreadsheet",
                false,
                List.of(
                        Form.Field.of(
                                "file",
                                "Filled-in spreadsheet",
                                "XLSX, ODS or CSV, at most 20 MB. Nothing is kept until you accept.",
                                Form.Kind.FILE,
                                filled)));
    }
}
