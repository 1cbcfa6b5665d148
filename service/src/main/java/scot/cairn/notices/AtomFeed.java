package scot.cairn.notices;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import scot.cairn.subjects.Heading;

/**
 * News as a feed reader takes it (RFC 4287). Links are relative to where it is read from, so that
 * no name of a host that somebody sends gets into it.
 */
final class AtomFeed {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    private AtomFeed() throws XMLStreamException {
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
    }

    /**
     * A feed.
     *
     * @param page what it is about
     * @param path where the feed itself is
     * @param items newest first; may be empty
     */
    static String of(Heading page, String path, List<Item> items) {
        try {
            return new AtomFeed().feed(page, path, items);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a feed could not be written", impossible);
        }
    }

    private String feed(Heading page, String path, List<Item> items) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        element("id", id("cairn feed " + path));
        element("title", "On record: " + page.title());
        element("updated", (items.isEmpty() ? Instant.EPOCH : items.getFirst().at()).toString());
        link("self", path);
        link("alternate", page.subject().url());
        xml.writeStartElement("author");
        element("name", "Cairn");
        xml.writeEndElement();
        for (Item item : items) {
            xml.writeStartElement("entry");
            element("id", id("cairn leaf " + item.leaf()));
            element("title", item.words());
            element("updated", item.at().toString());
            link("alternate", item.path());
            element("summary", "Ledger entry %d. %s".formatted(item.place(), item.words()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text.replaceAll("\\p{Cntrl}", " "));
        xml.writeEndElement();
    }

    private void link(String relation, String path) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", path);
    }

    /** The same for the same name, for good. */
    private static String id(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
