package scot.cairn.returns.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A return as an Excel workbook. */
public final class XlsxBook {

    private static final String TEXT = "@";
    private static final String DAY = "yyyy-mm-dd";
    private static final int ABOUT_WIDTH = 100;
    private static final int CHOICE_WIDTH = 34;

    private final SheetBook book;
    private final Map<List<String>, Integer> places;

    private XlsxBook(SheetBook book) {
        this.book = book;
        this.places = book.choices();
    }

    /** Its bytes. */
    public static byte[] of(SheetBook book) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            try (Workbook workbook = new Workbook(bytes, "Cairn", "1.0")) {
                workbook.properties().setTitle(book.title());
                new XlsxBook(book).write(workbook);
            }
            return Repacked.of(bytes.toByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void write(Workbook workbook) {
        Worksheet answers = workbook.newWorksheet(SheetBook.ANSWERS);
        Worksheet about = workbook.newWorksheet(SheetBook.ABOUT);
        Worksheet choices = workbook.newWorksheet(SheetBook.CHOICES);
        answers(answers, choices);
        about(about);
        choices(choices);
    }

    private void answers(Worksheet sheet, Worksheet choices) {
        List<String> headings = SheetColumn.headings();
        for (SheetColumn column : SheetColumn.values()) {
            sheet.width(column.place(), column.width());
            sheet.value(0, column.place(), column.heading());
            sheet.style(0, column.place()).bold().set();
        }
        int row = 0;
        for (AskedLine line : book.lines()) {
            row++;
            for (SheetColumn column : SheetColumn.values()) {
                cell(sheet, row, column.place(), line.in(column));
            }
            offer(sheet, choices, row, SheetColumn.ANSWER, line.offered());
            offer(sheet, choices, row, SheetColumn.STANDS, line.mayStand());
        }
        sheet.freezePane(0, 1);
        if (row > 0) {
            sheet.range(0, 0, row, headings.size() - 1)
                    .createTable(headings.toArray(String[]::new))
                    .setName("Answers")
                    .setDisplayName("Answers");
        }
    }

    /** Text keeps its form when somebody edits it, so that it never becomes a formula. */
    private static void cell(Worksheet sheet, int row, int column, SheetValue value) {
        switch (value.form()) {
            case TEXT -> {
                if (!value.isEmpty()) {
                    sheet.value(row, column, value.text());
                    sheet.style(row, column)
                            .format(TEXT)
                            .wrapText(true)
                            .verticalAlignment("top")
                            .set();
                }
            }
            case NUMBER -> {
                sheet.value(row, column, new BigDecimal(value.text()));
                sheet.style(row, column).verticalAlignment("top").set();
            }
            case DAY -> {
                sheet.value(row, column, LocalDate.parse(value.text()));
                sheet.style(row, column).format(DAY).verticalAlignment("top").set();
            }
        }
    }

    private void offer(
            Worksheet sheet, Worksheet choices, int row, SheetColumn column, List<String> list) {
        Integer place = places.get(list);
        if (place == null) {
            return;
        }
        int at = column.place();
        sheet.range(row, at, row, at)
                .validateWithList(choices.range(1, place, list.size(), place))
                .allowBlank(true)
                .errorTitle("Not offered")
                .error("Choose one of the list.");
    }

    private void about(Worksheet sheet) {
        sheet.width(0, ABOUT_WIDTH);
        for (int row = 0; row < book.about().size(); row++) {
            sheet.value(row, 0, PlainText.seen(book.about().get(row)));
            sheet.style(row, 0).format(TEXT).wrapText(true).set();
        }
        sheet.style(0, 0).bold().format(TEXT).wrapText(true).set();
    }

    private void choices(Worksheet sheet) {
        List<List<String>> rows = book.choiceRows();
        for (int row = 0; row < rows.size(); row++) {
            for (int at = 0; at < rows.get(row).size(); at++) {
                cell(sheet, row, at, SheetValue.text(rows.get(row).get(at)));
                if (row == 0) {
                    sheet.width(at, CHOICE_WIDTH);
                    sheet.style(row, at).bold().set();
                }
            }
        }
    }
}
