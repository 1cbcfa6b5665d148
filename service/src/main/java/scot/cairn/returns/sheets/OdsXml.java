package scot.cairn.returns.sheets;

import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes OpenDocument: elements and attributes by their prefixed names, and cells. */
final class OdsXml {

    private static final String NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final Map<String, String> PREFIXES =
            Map.of(
                    "office", NAMESPACE + "office:1.0",
                    "table", NAMESPACE + "table:1.0",
                    "text", NAMESPACE + "text:1.0",
                    "style", NAMESPACE + "style:1.0",
                    "number", NAMESPACE + "datastyle:1.0",
                    "fo", NAMESPACE + "xsl-fo-compatible:1.0");

    private final XMLStreamWriter to;
    private boolean isBegun;

    OdsXml(XMLStreamWriter to) {
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
