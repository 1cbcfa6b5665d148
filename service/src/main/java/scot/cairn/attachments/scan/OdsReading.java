package scot.cairn.attachments.scan;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The cells of an OpenDocument spreadsheet (ODF 1.3). A cell that is repeated is read once, however
 * often it says it is.
 */
final class OdsReading {

    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final int MOST = 20_000_000;

    private final PersonalData found;
    private PersonalData.@Nullable Sheet sheet;
    private final StringBuilder text = new StringBuilder();
    private int row;
    private int column;
    private int repeated = 1;
    private int rowsRepeated = 1;

    private OdsReading(PersonalData found) {
        this.found = found;
    }

    static void read(Archive archive, PersonalData found) throws Unfit {
        for (String part : archive.xml()) {
            if (part.equals("content.xml")) {
                Xml.read(archive.part(part), new OdsReading(found)::content);
            } else {
                XmlText.read(part, archive.part(part), found);
            }
        }
    }

    private void content(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(xml);
                case XMLStreamConstants.CHARACTERS -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                default -> {}
            }
        }
    }

    private void begin(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "table" -> {
                sheet = found.sheet("sheet \u201c%s\u201d".formatted(attribute(xml, "name")));
                row = 0;
                rowsRepeated = 1;
            }
            case "table-row" -> {
                row = Math.min(MOST, row + rowsRepeated);
                rowsRepeated = times(xml, "number-rows-repeated");
                column = 0;
                repeated = 1;
            }
            case "table-cell", "covered-table-cell" -> {
                column = Math.min(MOST, column + repeated);
                repeated = times(xml, "number-columns-repeated");
                text.setLength(0);
            }
            default -> {}
        }
    }

    private void end(String name) {
        PersonalData.@Nullable Sheet here = sheet;
        if (here == null) {
            return;
        }
        switch (name) {
            case "p" -> text.append(' ');
            case "table-cell", "covered-table-cell" ->
                    here.cell(Math.max(1, row), column, text.toString().strip());
            case "table" -> here.end();
            default -> {}
        }
    }

    private static int times(XMLStreamReader xml, String name) {
        String written = attribute(xml, name);
        return written.matches("[0-9]{1,8}") ? Math.max(1, Integer.parseInt(written)) : 1;
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(TABLE, name);
        return value == null ? "" : value;
    }
}
