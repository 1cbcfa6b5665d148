package scot.cairn.subjects.chart;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A chart as drawn, read back by an XML parser; not well-formed is a failure. */
final class Drawing {

    private final Document document;

    private Drawing(Document document) {
        this.document = document;
    }

    static Drawing of(Picture chart, Size size) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var source = new InputSource(new StringReader(chart.svg(size)));
        return new Drawing(factory.newDocumentBuilder().parse(source));
    }

    Element root() {
        return document.getDocumentElement();
    }

    List<Element> all(String name) {
        NodeList found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    /** The lines of text that can be seen. */
    List<String> texts() {
        return all("text").stream().map(Element::getTextContent).toList();
    }

    /** The lines of text whose room on paper meets that of another. */
    List<String> textsThatTouch() {
        List<Element> texts = all("text");
        var touching = new ArrayList<String>();
        for (int i = 0; i < texts.size(); i++) {
            for (Element later : texts.subList(i + 1, texts.size())) {
                if (room(texts.get(i)).meets(room(later))) {
                    touching.add(texts.get(i).getTextContent() + " / " + later.getTextContent());
                }
            }
        }
        return touching;
    }

    /** The values of an attribute wherever it stands. */
    List<String> attribute(String name) {
        return all("*").stream()
                .filter(element -> element.hasAttribute(name))
                .map(element -> element.getAttribute(name))
                .toList();
    }

    /** The room a line of text takes: capitals and what hangs under the base line. */
    static Box room(Element text) {
        double font = number(text, "font-size");
        double width = Type.width(text.getTextContent(), font);
        double x = number(text, "x");
        double left =
                switch (text.getAttribute("text-anchor")) {
                    case "end" -> x - width;
                    case "middle" -> x - width / 2;
                    default -> x;
                };
        return new Box(left, number(text, "y") - font * 0.75, width, font);
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
