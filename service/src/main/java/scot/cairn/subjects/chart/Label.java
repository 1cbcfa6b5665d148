package scot.cairn.subjects.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import scot.cairn.subjects.chart.Face.Anchor;
import scot.cairn.subjects.chart.Face.Weight;

/**
 * A name in bold with perhaps a remark under it.
 *
 * @param name its lines; empty when there is only the remark
 * @param remark its lines; empty when there is only the name
 * @param font its size
 */
record Label(List<String> name, List<String> remark, int font) {

    /** The name of a series and, when it has a band, what the shading is. */
    static Label of(LineChart chart, Series series, int font, double mostWidth) {
        List<String> remark =
                chart.band(series).stream()
                        .map(band -> "shaded: " + band.name())
                        .flatMap(words -> Type.lines(words, font, mostWidth).stream())
                        .toList();
        return new Label(Type.lines(series.name(), font, mostWidth), remark, font);
    }

    double width() {
        return DoubleStream.concat(
                        name.stream().mapToDouble(line -> Type.boldWidth(line, font)),
                        remark.stream().mapToDouble(line -> Type.width(line, font)))
                .max()
                .orElse(0);
    }

    double height() {
        return (name.size() + remark.size()) * font * Type.LEADING;
    }

    /** The middle of its first line, under its top. */
    double firstMiddle() {
        return font * Type.LEADING / 2;
    }

    /** Writes it with its left edge at x and its top at y. */
    void write(Svg svg, double x, double y) {
        double base = y + firstMiddle() + font * Type.MIDDLE_TO_BASE;
        for (String line : name) {
            var bold = new Face(Anchor.START, font, Weight.BOLD, Ink.TEXT);
            svg.text(line, new Point(x, base), bold);
            base += font * Type.LEADING;
        }
        for (String line : remark) {
            svg.text(line, new Point(x, base), Face.plain(Anchor.START, font, Ink.SECONDARY));
            base += font * Type.LEADING;
        }
    }
}
