package scot.cairn.subjects.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** Writes SVG as text: every word is escaped, every number is short, nothing is styled by CSS. */
final class Svg {

    private static final int FIRST_PRINTABLE = 0x20;
    private static final int REPLACEMENT = 0xFFFD;

    private final StringBuilder out = new StringBuilder();

    /** Opens an element with attributes in the order of the map. */
    void open(String name, Map<String, String> attributes) {
        out.append('<').append(name);
        attributes.forEach(this::attribute);
        out.append(">\n");
    }

    void close(String name) {
        out.append("</").append(name).append(">\n");
    }

    /** Words that a drawing carries but does not show: its title or its description. */
    void carried(String name, String id, String words) {
        out.append('<').append(name);
        attribute("id", id);
        out.append('>').append(escaped(words));
        close(name);
    }

    void line(Segment at, Stroke stroke) {
        out.append("<line");
        attribute("x1", at.from().x());
        attribute("y1", at.from().y());
        attribute("x2", at.to().x());
        attribute("y2", at.to().y());
        stroke(stroke);
        end();
    }

    void polyline(List<Point> points, Stroke stroke) {
        out.append("<polyline");
        attribute("points", Point.written(points));
        attribute("fill", "none");
        attribute("stroke-linejoin", "round");
        stroke(stroke);
        end();
    }

    void polygon(List<Point> points, String fill) {
        out.append("<polygon");
        attribute("points", Point.written(points));
        attribute("fill", fill);
        end();
    }

    void rect(Box box, String fill) {
        out.append("<rect");
        attribute("x", box.left());
        attribute("y", box.top());
        attribute("width", box.width());
        attribute("height", box.height());
        attribute("fill", fill);
        end();
    }

    void circle(Point at, double radius, String fill, Stroke stroke) {
        out.append("<circle");
        attribute("cx", at.x());
        attribute("cy", at.y());
        attribute("r", radius);
        attribute("fill", fill);
        stroke(stroke);
        end();
    }

    void text(String words, Point at, Face face) {
        out.append("<text");
        attribute("x", at.x());
        attribute("y", at.y());
        attribute("text-anchor", Face.written(face.anchor()));
        attribute("font-size", face.font());
        attribute("font-weight", Face.written(face.weight()));
        attribute("fill", face.colour());
        out.append('>').append(escaped(words));
        close("text");
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void stroke(Stroke stroke) {
        attribute("stroke", stroke.colour());
        attribute("stroke-width", stroke.width());
        attribute("stroke-dasharray", stroke.dash());
    }

    private void attribute(String name, double value) {
        attribute(name, number(value));
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    private void end() {
        out.append("/>\n");
    }

    /** A co-ordinate with at most one digit after the point. */
    static String number(double value) {
        BigDecimal tenths = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
        return tenths.signum() == 0 ? "0" : tenths.stripTrailingZeros().toPlainString();
    }

    /** Text that may stand inside an element or an attribute of XML 1.0 or HTML. */
    static String escaped(String text) {
        var safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> escape(c, safe));
        return safe.toString();
    }

    private static void escape(int c, StringBuilder safe) {
        switch (c) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            case '\'' -> safe.append("&#39;");
            default -> safe.appendCodePoint(isAllowed(c) ? c : REPLACEMENT);
        }
    }

    private static boolean isAllowed(int c) {
        boolean isSpace = c == '\t' || c == '\n' || c == '\r';
        boolean isSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean isNoCharacter = (c & 0xFFFE) == 0xFFFE;
        return isSpace || (c >= FIRST_PRINTABLE && !isSurrogate && !isNoCharacter);
    }
}
