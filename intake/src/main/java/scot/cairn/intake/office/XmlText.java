package scot.cairn.intake.office;

import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;

/** The text of office documents, part by part and paragraph by paragraph. */
public final class XmlText {

    private static final Set<String> PARAGRAPHS = Set.of("p", "h", "comment", "si", "annotation");

    private XmlText() {}

    /** Reads every part that is XML. */
    public static void read(Archive archive, CellSink found) throws Unfit {
        for (String name : archive.xml()) {
            read(name, archive.part(name), found);
        }
    }

    /** Reads one part; its paragraphs are numbered from 1. */
    static void read(String name, InputStream part, CellSink found) throws Unfit {
        Xml.read(
                part,
                xml -> {
                    StringBuilder text = new StringBuilder();
                    int number = 0;
                    while (xml.hasNext()) {
                        int event = xml.next();
                        if (event == XMLStreamConstants.CHARACTERS) {
                            text.append(xml.getText());
                        } else if (event == XMLStreamConstants.END_ELEMENT
                                && PARAGRAPHS.contains(xml.getLocalName())) {
                            number++;
                            found.text(
                                    "part %s, paragraph %d".formatted(name, number),
                                    text.toString());
                            text.setLength(0);
                        }
                    }
                    found.text("part " + name, text.toString());
                });
    }
}
