package scot.cairn.returns.sheets;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** The cells of a return as OpenDocument writes them: text is text, whatever it begins with. */
final class OdsContent {

    /** Centimetres that a character takes. */
    private static final double CHARACTER = 0.2;

    private static final int ABOUT_WIDTH = 100;

    private final SheetBook book;
    private final Map<List<String>, Integer> places;

    OdsContent(SheetBook book) {
        this.book = book;
        this.places = book.choices();
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter to =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            OdsXml out = new OdsXml(to);
            to.writeStartDocument("UTF-8", "1.0");
            write(out);
            to.writeEndDocument();
            to.close();
        } catch (XMLStreamException failed) {
            throw new IllegalStateException(failed);
        }
        return bytes.toByteArray();
    }

    private void write(OdsXml out) throws XMLStreamException {
        out.begin("office:document-content", "office:version", "1.3");
        styles(out);
        out.begin("office:body");
        out.begin("office:spreadsheet");
        validations(out);
        answers(out);
        about(out);
        choices(out);
        out.begin("table:database-ranges");
        out.begin(
                "table:database-range",
                "table:name",
                SheetBook.ANSWERS,
                "table:target-range-address",
                "%s.A1:%s.%s%d"
                        .formatted(
                                SheetBook.ANSWERS,
                                SheetBook.ANSWERS,
                                letter(SheetColumn.values().length - 1),
                                book.lines().size() + 1),
                "table:display-filter-buttons",
                "true");
        out.end(2);
        out.end(3);
    }

    private void styles(OdsXml out) throws XMLStreamException {
        out.begin("office:automatic-styles");
        out.begin("number:text-style", "style:name", "text");
        out.begin("number:text-content");
        out.end(2);
        out.begin("number:date-style", "style:name", "day");
        out.begin("number:year", "number:style", "long");
        out.end(1);
        out.text("number:text", "-");
        out.begin("number:month", "number:style", "long");
        out.end(1);
        out.text("number:text", "-");
        out.begin("number:day", "number:style", "long");
        out.end(2);
        cellStyle(out, "as-text", "text", false);
        cellStyle(out, "as-day", "day", false);
        cellStyle(out, "as-number", null, false);
        cellStyle(out, "heading", "text", true);
        for (SheetColumn column : SheetColumn.values()) {
            width(out, "column-" + column.place(), column.width());
        }
        width(out, "wide", ABOUT_WIDTH);
        out.end(1);
    }

    private static void cellStyle(OdsXml out, String name, @Nullable String data, boolean isBold)
            throws XMLStreamException {
        out.begin("style:style", "style:name", name, "style:family", "table-cell");
        if (data != null) {
            out.attribute("style:data-style-name", data);
        }
        out.begin(
                "style:table-cell-properties",
                "fo:wrap-option",
                "wrap",
                "style:vertical-align",
                "top");
        out.end(1);
        if (isBold) {
            out.begin("style:text-properties", "fo:font-weight", "bold");
            out.end(1);
        }
        out.end(1);
    }

    private static void width(OdsXml out, String name, int characters) throws XMLStreamException {
        out.begin("style:style", "style:name", name, "style:family", "table-column");
        out.begin(
                "style:table-column-properties",
                "style:column-width",
                "%.1fcm".formatted(characters * CHARACTER));
        out.end(2);
    }

    private void validations(OdsXml out) throws XMLStreamException {
        out.begin("table:content-validations");
        for (Map.Entry<List<String>, Integer> each : places.entrySet()) {
            String letter = letter(each.getValue());
            out.begin(
                    "table:content-validation",
                    "table:name",
                    "list-" + each.getValue(),
                    "table:condition",
                    "of:cell-content-is-in-list([$%s.$%s$2:.$%s$%d])"
                            .formatted(SheetBook.CHOICES, letter, letter, each.getKey().size() + 1),
                    "table:allow-empty-cell",
                    "true");
            out.end(1);
        }
        out.end(1);
    }

    private void answers(OdsXml out) throws XMLStreamException {
        out.begin("table:table", "table:name", SheetBook.ANSWERS);
        for (SheetColumn column : SheetColumn.values()) {
            out.begin("table:table-column", "table:style-name", "column-" + column.place());
            out.end(1);
        }
        out.begin("table:table-header-rows");
        out.begin("table:table-row");
        for (SheetColumn column : SheetColumn.values()) {
            out.cell(SheetValue.text(column.heading()), "heading", "");
        }
        out.end(2);
        for (AskedLine line : book.lines()) {
            out.begin("table:table-row");
            for (SheetColumn column : SheetColumn.values()) {
                SheetValue value = line.in(column);
                out.cell(value, style(value), validation(line, column));
            }
            out.end(1);
        }
        out.end(1);
    }

    private static String style(SheetValue value) {
        return switch (value.form()) {
            case TEXT -> "as-text";
            case NUMBER -> "as-number";
            case DAY -> "as-day";
        };
    }

    private String validation(AskedLine line, SheetColumn column) {
        List<String> list =
                switch (column) {
                    case ANSWER -> line.offered();
                    case STANDS -> line.mayStand();
                    default -> List.<String>of();
                };
        Integer place = places.get(list);
        return place == null ? "" : "list-" + place;
    }

    private void about(OdsXml out) throws XMLStreamException {
        out.begin("table:table", "table:name", SheetBook.ABOUT);
        out.begin("table:table-column", "table:style-name", "wide");
        out.end(1);
        for (String line : book.about()) {
            out.begin("table:table-row");
            boolean isTitle = line.equals(book.title());
            out.cell(SheetValue.text(line), isTitle ? "heading" : "as-text", "");
            out.end(1);
        }
        out.end(1);
    }

    private void choices(OdsXml out) throws XMLStreamException {
        out.begin("table:table", "table:name", SheetBook.CHOICES);
        out.begin(
                "table:table-column",
                "table:style-name",
                "column-" + SheetColumn.ANSWER.place(),
                "table:number-columns-repeated",
                Integer.toString(places.size()));
        out.end(1);
        for (List<String> row : book.choiceRows()) {
            out.begin("table:table-row");
            for (String words : row) {
                out.cell(SheetValue.text(words), "as-text", "");
            }
            out.end(1);
        }
        out.end(1);
    }

    /** The letters of a column, from 0. */
    static String letter(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letter(column / 26 - 1) + last;
    }
}
