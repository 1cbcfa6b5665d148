package scot.cairn.intake.office;

import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The cells of an Excel workbook (ECMA-376-1, SpreadsheetML, chapter 18), hidden sheets too, and
 * the text of its other parts, such as comments.
 */
final class XlsxCells {

    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final Set<String> TEXTS = Set.of("v", "t", "f");

    private final Archive archive;
    private final CellSink sink;
    private final List<String> shared = new ArrayList<>();
    private final NumberFormats formats = new NumberFormats();

    XlsxCells(Archive archive, CellSink sink) {
        this.archive = archive;
        this.sink = sink;
    }

    /** What the workbook says of a sheet. */
    private record Tab(String name, boolean hidden) {}

    void read() throws Unfit {
        Xml.read(archive.part(STRINGS), this::shared);
        Xml.read(archive.part("xl/styles.xml"), formats::read);
        Map<String, Tab> tabs = tabs();
        List<String> others = new ArrayList<>();
        for (String part : archive.xml()) {
            if (part.startsWith("xl/worksheets/") && !part.contains("/_rels/")) {
                if (!tabs.containsKey(part)) {
                    tabs.put(part, new Tab(part, true));
                }
            } else if (!part.equals(STRINGS)) {
                others.add(part);
            }
        }
        for (Map.Entry<String, Tab> each : tabs.entrySet()) {
            Tab tab = each.getValue();
            sink.sheet(tab.name(), tab.hidden());
            Xml.read(archive.part(each.getKey()), this::sheet);
            sink.endOfSheet();
        }
        for (String part : others) {
            XmlText.read(part, archive.part(part), sink);
        }
    }

    private void shared(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == CHARACTERS) {
                text.append(xml.getText());
            } else if (event == END_ELEMENT && xml.getLocalName().equals("si")) {
                shared.add(text.toString().strip());
                text.setLength(0);
            } else if (event == START_ELEMENT && xml.getLocalName().equals("si")) {
                text.setLength(0);
            }
        }
    }

    /** Sheets by the parts that hold them, in the order of their tabs. */
    private Map<String, Tab> tabs() throws Unfit {
        Map<String, String> targets = new HashMap<>();
        Xml.read(
                archive.part("xl/_rels/workbook.xml.rels"),
                xml -> {
                    while (xml.hasNext()) {
                        if (xml.next() == START_ELEMENT) {
                            targets.put(attribute(xml, "Id"), attribute(xml, "Target"));
                        }
                    }
                });
        Map<String, Tab> tabs = new java.util.LinkedHashMap<>();
        Xml.read(
                archive.part("xl/workbook.xml"),
                xml -> {
                    while (xml.hasNext()) {
                        if (xml.next() != START_ELEMENT) {
                            continue;
                        }
                        if (xml.getLocalName().equals("workbookPr")) {
                            formats.countFrom1904(
                                    Set.of("1", "true").contains(attribute(xml, "date1904")));
                        } else if (xml.getLocalName().equals("sheet")) {
                            String target = targets.getOrDefault(relation(xml), "");
                            tabs.put(
                                    target.startsWith("/") ? target.substring(1) : "xl/" + target,
                                    new Tab(
                                            attribute(xml, "name"),
                                            attribute(xml, "state").contains("idden")));
                        }
                    }
                });
        tabs.keySet().removeIf(part -> !part.startsWith("xl/worksheets/"));
        return tabs;
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static String relation(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id")) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private void sheet(XMLStreamReader xml) throws XMLStreamException, Unfit {
        Reading cell = new Reading();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "row" -> {
                        cell.row(number(xml.getAttributeValue(null, "r"), cell.row + 1));
                        if (Set.of("1", "true").contains(attribute(xml, "hidden"))) {
                            sink.hiddenRow(cell.row);
                        }
                    }
                    case "c" -> cell.begin(xml);
                    case "v", "t", "f" -> cell.text.setLength(0);
                    default -> {}
                }
            } else if (event == CHARACTERS) {
                cell.text.append(xml.getText());
            } else if (event == END_ELEMENT) {
                String local = xml.getLocalName();
                if (TEXTS.contains(local)) {
                    cell.keep(local);
                } else if (local.equals("c")) {
                    cell.end();
                }
                cell.text.setLength(0);
            }
        }
    }

    /** The cell that is being read. */
    private final class Reading {

        private final StringBuilder text = new StringBuilder();
        private final StringBuilder value = new StringBuilder();
        private String formula = "";
        private boolean worked;
        private String type = "";
        private int style;
        private int row;
        private int column;

        void row(int number) throws Unfit {
            if (number <= row) {
                throw new Unfit("The workbook is damaged: a row stands twice or out of order");
            }
            row = number;
            column = 0;
        }

        void begin(XMLStreamReader xml) throws Unfit {
            if (row == 0) {
                throw new Unfit("The workbook is damaged: a cell stands outside of every row");
            }
            column = column(xml.getAttributeValue(null, "r"), column + 1);
            type = attribute(xml, "t");
            style = number(xml.getAttributeValue(null, "s"), 0);
            value.setLength(0);
            formula = "";
            worked = false;
        }

        void keep(String part) {
            if (part.equals("f")) {
                formula = text.toString().strip();
                worked = true;
            } else {
                value.append(text);
            }
        }

        void end() throws Unfit {
            String written = value.toString().strip();
            if (worked) {
                sink.cell(Spot.of(row, column), new Cell(Cell.Kind.FORMULA, formula, written));
            } else if (!written.isEmpty()) {
                Cell cell = cell(written);
                if (!cell.text().isEmpty()) {
                    sink.cell(Spot.of(row, column), cell);
                }
            }
        }

        private Cell cell(String written) throws Unfit {
            return switch (type) {
                case "s" -> Cell.text(string(written));
                case "inlineStr", "str" -> Cell.text(written);
                case "b" -> new Cell(Cell.Kind.BOOLEAN, written, written);
                case "e" -> new Cell(Cell.Kind.ERROR, written, written);
                case "d" -> new Cell(Cell.Kind.DATE, written, written);
                default -> formats.cell(written, style);
            };
        }
    }

    private String string(String written) throws Unfit {
        int index = number(written, -1);
        if (index < 0 || index >= shared.size()) {
            throw new Unfit("The workbook is damaged: a cell points to a text that is not there");
        }
        return shared.get(index);
    }

    private static int number(@Nullable String written, int otherwise) {
        if (written == null || written.isEmpty() || written.length() > 7) {
            return otherwise;
        }
        int number = 0;
        for (int i = 0; i < written.length(); i++) {
            char digit = written.charAt(i);
            if (digit < '0' || digit > '9') {
                return otherwise;
            }
            number = number * 10 + (digit - '0');
        }
        return number;
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
