package scot.cairn.intake.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML that may be hostile: without document types, entities or anything from elsewhere. */
final class Xml {

    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    /** What is done with a document. */
    interface Use {
        void with(XMLStreamReader xml) throws XMLStreamException, Unfit;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, true);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    /** Reads a part from its beginning; nothing is done with a part that is empty. */
    static void read(InputStream part, Use use) throws Unfit {
        try (PushbackInputStream bytes = new PushbackInputStream(part)) {
            int first = bytes.read();
            if (first < 0) {
                return;
            }
            bytes.unread(first);
            XMLStreamReader xml = FACTORY.createXMLStreamReader(bytes);
            use.with(new Guarded(xml));
            xml.close();
        } catch (UncheckedIOException notTaken) {
            throw notTaken;
        } catch (XMLStreamException | IOException | RuntimeException broken) {
            throw new Unfit(
                    "A part of the file is not sound XML, or declares what XML may not here");
        }
    }

    /** Stops at a document type, before anything that it declares is used. */
    private static final class Guarded extends javax.xml.stream.util.StreamReaderDelegate {

        private static final int DEEPEST = 500;

        private int depth;

        Guarded(XMLStreamReader xml) {
            super(xml);
        }

        @Override
        public int next() throws XMLStreamException {
            int event = super.next();
            if (event == DTD || event == ENTITY_REFERENCE) {
                throw new XMLStreamException("document types are not read");
            }
            if (event == START_ELEMENT && ++depth > DEEPEST) {
                throw new XMLStreamException("too deep");
            }
            if (event == END_ELEMENT) {
                depth--;
            }
            return event;
        }
    }
}
