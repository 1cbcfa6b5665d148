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

    private static final String NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final Map<String, String> PREFIXES =
            Map.of(
                    "office", NAMESPACE + "office:1.0",
                    "table", NAMESPACE + "table:1.0",
                    "text", NAMESPACE + "text:1.0",
                    "style", NAMESPACE + "style:1.0",
                    "number", NAMESPACE + "datastyle:1.0",
                    "fo", NAMESPACE + "xsl-fo-compatible:1.0");

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
            Writing out = new Writing(to);
            to.writeStartDocument("UTF-8", "1.0");
            write(out);
            to.writeEndDocument();
            to.close();
        } catch (XMLStreamException failed) {
            throw new IllegalStateException(failed);
        }
        return bytes.toByteArray();
    }

    private void write(Writing out) throws XMLStreamException {
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

    private void styles(Writing out) throws XMLStreamException {
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

    private static void cellStyle(Writing out, String name, @Nullable String data, boolean isBold)
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

    private static void width(Writing out, String name, int characters) throws XMLStreamException {
        out.begin("style:style", "style:name", name, "style:family", "table-column");
        out.begin(
                "style:table-column-properties",
                "style:column-width",
                "%.1fcm".formatted(characters * CHARACTER));
        out.end(2);
    }

    private void validations(Writing out) throws XMLStreamException {
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

    private void answers(Writing out) throws XMLStreamException {
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
                    case STANDS -> line.isCounted() ? StandsWords.ALL : List.<String>of();
                    default -> List.<String>of();
                };
        Integer place = places.get(list);
        return place == null ? "" : "list-" + place;
    }

    private void about(Writing out) throws XMLStreamException {
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

    private void choices(Writing out) throws XMLStreamException {
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

    /** Elements and attributes by their prefixed names. */
    private static final class Writing {

        private final XMLStreamWriter to;
        private boolean isBegun;

        Writing(XMLStreamWriter to) {
            this.to = to;
        }

        void begin(String name, String... attributes) throws XMLStreamException {
            to.writeStartElement(prefix(name), local(name), uri(name));
            if (!isBegun) {
                isBegun = true;
                for (Map.Entry<String, String> each : PREFIXES.entrySet()) {
                    to.writeNamespace(each.getKey(), each.getValue());
                }
                to.writeNamespace("of", NAMESPACE + "of:1.2");
            }
            for (int at = 0; at < attributes.length; at += 2) {
                attribute(attributes[at], attributes[at + 1]);
            }
        }

        void attribute(String name, String value) throws XMLStreamException {
            to.writeAttribute(prefix(name), uri(name), local(name), value);
        }

        void end(int times) throws XMLStreamException {
            for (int time = 0; time < times; time++) {
                to.writeEndElement();
            }
        }

        void text(String name, String words) throws XMLStreamException {
            begin(name);
            to.writeCharacters(words);
            end(1);
        }

        void cell(SheetValue value, String style, String validation) throws XMLStreamException {
            begin("table:table-cell", "table:style-name", style);
            if (!validation.isEmpty()) {
                attribute("table:content-validation-name", validation);
            }
            if (!value.isEmpty()) {
                switch (value.form()) {
                    case TEXT -> attribute("office:value-type", "string");
                    case NUMBER -> {
                        attribute("office:value-type", "float");
                        attribute("office:value", value.text());
                    }
                    case DAY -> {
                        attribute("office:value-type", "date");
                        attribute("office:date-value", value.text());
                    }
                }
                for (String line : value.text().lines().toList()) {
                    begin("text:p");
                    line(line);
                    end(1);
                }
            }
            end(1);
        }

        /** A line with its tabs, and with each blank of several. */
        private void line(String line) throws XMLStreamException {
            StringBuilder words = new StringBuilder();
            for (int at = 0; at < line.length(); at++) {
                char letter = line.charAt(at);
                boolean isAnother = letter == ' ' && (at == 0 || line.charAt(at - 1) == ' ');
                if (letter == '\t' || isAnother) {
                    to.writeCharacters(words.toString());
                    words.setLength(0);
                    begin(letter == '\t' ? "text:tab" : "text:s");
                    end(1);
                } else {
                    words.append(letter);
                }
            }
            to.writeCharacters(words.toString());
        }

        private static String prefix(String name) {
            return name.substring(0, name.indexOf(':'));
        }

        private static String local(String name) {
            return name.substring(name.indexOf(':') + 1);
        }

        private static String uri(String name) {
            return PREFIXES.getOrDefault(prefix(name), "");
        }
    }
}
