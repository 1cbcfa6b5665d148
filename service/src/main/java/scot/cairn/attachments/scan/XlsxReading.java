package scot.cairn.attachments.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The cells of an Excel workbook (ECMA-376, SpreadsheetML), hidden sheets too, and the text of its
 * other parts, such as comments.
 */
final class XlsxReading {

    private final Archive archive;
    private final PersonalData found;
    private final List<String> shared = new ArrayList<>();

    private XlsxReading(Archive archive, PersonalData found) {
        this.archive = archive;
        this.found = found;
    }

    static void read(Archive archive, PersonalData found) throws Unfit {
        XlsxReading reading = new XlsxReading(archive, found);
        Xml.read(archive.part("xl/sharedStrings.xml"), reading::shared);
        Map<String, String> names = reading.names();
        for (String part : archive.xml()) {
            if (part.startsWith("xl/worksheets/") && !part.contains("/_rels/")) {
                String name = names.getOrDefault(part, part);
                Xml.read(archive.part(part), xml -> reading.sheet(name, xml));
            } else if (!part.equals("xl/sharedStrings.xml")) {
                XmlText.read(part, archive.part(part), found);
            }
        }
    }

    private void shared(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("si")) {
                shared.add(text.toString().strip());
                text.setLength(0);
            }
        }
    }

    /** The names of sheets by the parts that hold them. */
    private Map<String, String> names() throws Unfit {
        Map<String, String> targets = new HashMap<>();
        Xml.read(
                archive.part("xl/_rels/workbook.xml.rels"),
                xml -> {
                    while (xml.hasNext()) {
                        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                            targets.put(
                                    String.valueOf(xml.getAttributeValue(null, "Id")),
                                    String.valueOf(xml.getAttributeValue(null, "Target")));
                        }
                    }
                });
        Map<String, String> names = new LinkedHashMap<>();
        Xml.read(
                archive.part("xl/workbook.xml"),
                xml -> {
                    while (xml.hasNext()) {
                        if (xml.next() == XMLStreamConstants.START_ELEMENT
                                && xml.getLocalName().equals("sheet")) {
                            String target = targets.getOrDefault(relation(xml), "");
                            names.put(
                                    target.startsWith("/") ? target.substring(1) : "xl/" + target,
                                    String.valueOf(xml.getAttributeValue(null, "name")));
                        }
                    }
                });
        return names;
    }

    private static String relation(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id")) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private void sheet(String name, XMLStreamReader xml) throws XMLStreamException, Unfit {
        PersonalData.Sheet sheet = found.sheet("sheet \u201c" + name + "\u201d");
        StringBuilder text = new StringBuilder();
        String type = "";
        int row = 0;
        int column = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "row" -> {
                        row = number(xml.getAttributeValue(null, "r"), row + 1);
                        column = 0;
                    }
                    case "c" -> {
                        column = column(xml.getAttributeValue(null, "r"), column + 1);
                        type = String.valueOf(xml.getAttributeValue(null, "t"));
                        text.setLength(0);
                    }
                    case "v", "t" -> text.setLength(0);
                    default -> {}
                }
            } else if (event == XMLStreamConstants.CHARACTERS) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                String local = xml.getLocalName();
                if (local.equals("v") || local.equals("t")) {
                    sheet.cell(row, column, value(type, text.toString().strip()));
                } else if (local.equals("f")) {
                    sheet.cell(row, column, text.toString());
                }
                text.setLength(0);
            }
        }
        sheet.end();
    }

    private String value(String type, String written) throws Unfit {
        if (!type.equals("s")) {
            return PersonalData.plain(written);
        }
        int index = number(written, -1);
        if (index < 0 || index >= shared.size()) {
            throw new Unfit("The workbook is damaged: a cell points to a text that is not there");
        }
        return shared.get(index);
    }

    private static int number(@Nullable String written, int otherwise) {
        return written != null && written.matches("[0-9]{1,7}")
                ? Integer.parseInt(written)
                : otherwise;
    }

    /** Column of a reference such as {@code AB12}, from 1. */
    private static int column(@Nullable String reference, int otherwise) throws Unfit {
        if (reference == null) {
            return otherwise;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
            if (column > 16_384 || column < 0) {
                throw new Unfit("The workbook is damaged: a cell stands where no column is");
            }
        }
        return column == 0 ? otherwise : column;
    }
}
