package scot.cairn.intake.office;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The cells of an OpenDocument spreadsheet (ODF 1.3 part 3, 9.1). A cell that is repeated is told
 * once, with how often it says it is.
 */
final class OdsCells {

    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final int MOST = 20_000_000;

    private final CellSink sink;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder note = new StringBuilder();
    private boolean isInTable;
    private boolean isInNote;
    private String sheet = "";
    private int row;
    private int column;
    private int repeated = 1;
    private int rowsRepeated = 1;
    private String type = "";
    private String value = "";
    private @Nullable String formula;

    private OdsCells(CellSink sink) {
        this.sink = sink;
    }

    static void read(Archive archive, CellSink sink) throws Unfit {
        for (String part : archive.xml()) {
            if (part.equals("content.xml")) {
                Xml.read(archive.part(part), new OdsCells(sink)::content);
            } else {
                XmlText.read(part, archive.part(part), sink);
            }
        }
    }

    private void content(XMLStreamReader xml) throws XMLStreamException, Unfit {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(xml);
                case XMLStreamConstants.CHARACTERS ->
                        (isInNote ? note : text).append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                default -> {}
            }
        }
    }

    private void begin(XMLStreamReader xml) throws Unfit {
        switch (xml.getLocalName()) {
            case "table" -> table(xml);
            case "table-row" -> {
                row = Math.min(MOST, row + rowsRepeated);
                rowsRepeated = times(xml, TABLE, "number-rows-repeated");
                column = 0;
                repeated = 1;
                String visibility = attribute(xml, TABLE, "visibility");
                if (visibility.equals("collapse") || visibility.equals("filter")) {
                    sink.hiddenRow(row);
                }
            }
            case "table-cell", "covered-table-cell" -> cell(xml);
            case "annotation" -> isInNote = true;
            case "p" -> {
                if (!text.isEmpty() && !isInNote) {
                    text.append('\n');
                }
            }
            case "s" -> text.repeat(' ', Math.min(1_000, times(xml, TEXT, "c")));
            case "tab" -> text.append('\t');
            case "line-break" -> text.append('\n');
            default -> {}
        }
    }

    private void table(XMLStreamReader xml) throws Unfit {
        if (isInTable) {
            throw new Unfit("The spreadsheet has a table inside a table: take it out");
        }
        isInTable = true;
        sheet = attribute(xml, TABLE, "name");
        row = 0;
        rowsRepeated = 1;
        sink.sheet(sheet, false);
    }

    private void cell(XMLStreamReader xml) {
        column = Math.min(MOST, column + repeated);
        repeated = times(xml, TABLE, "number-columns-repeated");
        type = attribute(xml, OFFICE, "value-type");
        value =
                switch (type) {
                    case "date" -> attribute(xml, OFFICE, "date-value");
                    case "boolean" -> attribute(xml, OFFICE, "boolean-value");
                    case "float", "percentage", "currency" -> attribute(xml, OFFICE, "value");
                    default -> "";
                };
        formula = xml.getAttributeValue(TABLE, "formula");
        text.setLength(0);
    }

    private void end(String name) throws Unfit {
        switch (name) {
            case "annotation" -> {
                isInNote = false;
                sink.text("a note in sheet \u201c%s\u201d".formatted(sheet), note.toString());
                note.setLength(0);
            }
            case "table-cell", "covered-table-cell" -> {
                if (isInTable) {
                    tell();
                }
                text.setLength(0);
            }
            case "table" -> {
                isInTable = false;
                sink.endOfSheet();
            }
            default -> {}
        }
    }

    private void tell() throws Unfit {
        String shown = text.toString().strip();
        Spot spot = new Spot(Math.max(1, row), column, rowsRepeated, repeated);
        if (formula != null) {
            sink.cell(spot, new Cell(Cell.Kind.FORMULA, formula, shown));
        } else if (!shown.isEmpty() || !value.isEmpty()) {
            sink.cell(spot, told(shown));
        }
    }

    private Cell told(String shown) {
        if (value.isEmpty()) {
            return Cell.text(shown);
        }
        return switch (type) {
            case "date" -> new Cell(Cell.Kind.DATE, day(value), shown);
            case "boolean" -> new Cell(Cell.Kind.BOOLEAN, value, shown);
            default -> {
                Cell number = NumberFormats.number(value);
                yield new Cell(number.kind(), number.text(), shown);
            }
        };
    }

    private static String day(String written) {
        return written.endsWith("T00:00:00") ? written.substring(0, 10) : written;
    }

    private static int times(XMLStreamReader xml, String space, String name) {
        String written = attribute(xml, space, name);
        return written.matches("[0-9]{1,8}") ? Math.max(1, Integer.parseInt(written)) : 1;
    }

    private static String attribute(XMLStreamReader xml, String space, String name) {
        String value = xml.getAttributeValue(space, name);
        return value == null ? "" : value;
    }
}
