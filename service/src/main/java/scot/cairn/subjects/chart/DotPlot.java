package scot.cairn.subjects.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.cairn.subjects.chart.Face.Anchor;
import scot.cairn.subjects.chart.Face.Weight;

/**
 * Figures beside one line: each in a row with its name, a dot and, where it has one, its interval.
 *
 * @param id begins the ids inside the drawing, as of {@link LineChart}
 * @param words what it says
 * @param line what the figures stand beside
 * @param rows at least one, from the top
 */
public record DotPlot(String id, Words words, Line line, List<Row> rows) implements Picture {

    private static final double KNOB = 0.32;

    /** What all figures stand beside: its value, 0 or more, and its name. */
    public record Line(double value, String name) {
        public Line {
            Needs.amount("the line '" + name + "'", value);
            Needs.words("line name", name);
        }
    }

    /**
     * One figure.
     *
     * @param name whose it is
     * @param said the figure and what it comes to, in words
     * @param value 0 or more
     * @param range its interval, or null where it has none
     */
    public record Row(String name, String said, double value, Mark.@Nullable Range range) {
        public Row {
            Needs.words("row name", name);
            Needs.amount("'" + name + "'", value);
        }

        private double highest() {
            return range == null ? value : Math.max(value, range.upper());
        }
    }

    public DotPlot {
        Needs.id(id);
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a dot plot needs at least one row; none came");
        }
    }

    @Override
    public String svg(Size size) {
        var paper = new Paper(this, size);
        return Canvas.svg(this, size, paper.height(), paper::draw);
    }

    /** Where things lie on one size of it. */
    private record Paper(DotPlot plot, Size size) {

        private double left() {
            return size.font * 0.7;
        }

        private double width() {
            return size.width - 2.2 * size.font;
        }

        private Scale scale() {
            List<Double> amounts =
                    Stream.concat(
                                    Stream.of(plot.line.value()),
                                    plot.rows.stream().map(Row::highest))
                            .toList();
            return Scale.holding(amounts, size.mostIntervals);
        }

        private double x(double value) {
            return left() + width() * value / scale().top();
        }

        private List<String> lines(Row row) {
            return Type.lines(row.name() + ": " + row.said(), size.font, width());
        }

        private double height(Row row) {
            return size.font * (lines(row).size() * Type.LEADING + 1.7);
        }

        private double top() {
            return size.font * 2.2;
        }

        private double bottom() {
            return top() + plot.rows.stream().mapToDouble(this::height).sum();
        }

        double height() {
            return bottom() + size.font * 3;
        }

        void draw(Svg svg) {
            scale().ticks().forEach(tick -> drawTick(svg, tick));
            writeUnit(svg);
            drawLine(svg);
            double y = top();
            for (Row row : plot.rows) {
                drawRow(svg, row, y);
                y += height(row);
            }
        }

        private void drawTick(Svg svg, BigDecimal tick) {
            double x = x(tick.doubleValue());
            svg.line(Segment.upright(x, top(), bottom()), Stroke.solid(Ink.GRID, 1));
            svg.text(
                    scale().label(tick),
                    new Point(x, bottom() + size.font * 1.2),
                    Face.plain(Anchor.MIDDLE, size.font, Ink.SECONDARY));
        }

        private void writeUnit(Svg svg) {
            svg.text(
                    plot.words.unit(),
                    new Point(left(), bottom() + size.font * 2.5),
                    Face.plain(Anchor.START, size.font, Ink.SECONDARY));
        }

        private void drawLine(Svg svg) {
            double x = x(plot.line.value());
            svg.line(Segment.upright(x, top(), bottom()), Lines.TARGET);
            double half = Type.boldWidth(plot.line.name(), size.font) / 2;
            double middle = Math.clamp(x, half, Math.max(half, size.width - half));
            svg.text(
                    plot.line.name(),
                    new Point(middle, size.font * 1.3),
                    new Face(Anchor.MIDDLE, size.font, Weight.BOLD, Ink.TEXT));
        }

        /** Its words on clear paper, so that no line runs through them, and its dot under them. */
        private void drawRow(Svg svg, Row row, double top) {
            double base = top + size.font;
            List<String> words = lines(row);
            double clear = size.font * (words.size() * Type.LEADING + 0.1);
            svg.rect(new Box(0, top - 1, size.width, clear), Ink.PAPER);
            for (String line : words) {
                svg.text(
                        line,
                        new Point(left(), base),
                        Face.plain(Anchor.START, size.font, Ink.TEXT));
                base += size.font * Type.LEADING;
            }
            double y = base - size.font * 0.35;
            Mark.Range range = row.range();
            if (range != null) {
                drawRange(svg, range, y);
            }
            svg.circle(
                    new Point(x(row.value()), y),
                    size.font * KNOB,
                    Ink.NAVY.line,
                    Stroke.solid(Ink.PAPER, 1));
        }

        private void drawRange(Svg svg, Mark.Range range, double y) {
            Stroke stroke = Stroke.solid(Ink.NAVY.line, 2);
            svg.line(Segment.level(x(range.lower()), x(range.upper()), y), stroke);
            for (double end : List.of(range.lower(), range.upper())) {
                svg.line(
                        Segment.upright(x(end), y - size.font * KNOB, y + size.font * KNOB),
                        stroke);
            }
        }
    }
}
