package scot.cairn.subjects.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import scot.cairn.subjects.chart.Face.Anchor;
import scot.cairn.subjects.chart.Face.Weight;

/**
 * One small line for each of many, all on one scale from zero.
 *
 * @param id begins the ids inside the drawing, as of {@link LineChart}
 * @param words what it says
 * @param periods every period from first to last in order, evenly spaced
 * @param breaks periods before which no line is drawn
 * @param panels at least one, in reading order
 */
public record SmallMultiples(
        String id, Words words, List<String> periods, Set<String> breaks, List<Panel> panels)
        implements Picture {

    /** One of them: its name, and its values by period; a period that is not here is a gap. */
    public record Panel(String name, Map<String, Double> values) {
        public Panel {
            Needs.words("panel name", name);
            values.forEach((period, value) -> Needs.amount("'" + name + "' in " + period, value));
            values = Map.copyOf(values);
        }
    }

    public SmallMultiples {
        Needs.id(id);
        periods = List.copyOf(periods);
        breaks = Set.copyOf(breaks);
        panels = List.copyOf(panels);
        if (periods.size() < 2 || panels.isEmpty()) {
            throw new IllegalArgumentException(
                    "small multiples need two periods and a panel, not %d and %d"
                            .formatted(periods.size(), panels.size()));
        }
        for (Panel panel : panels) {
            for (String period : panel.values().keySet()) {
                Needs.period("the panel '" + panel.name() + "'", period, periods);
            }
        }
    }

    /** What the top of every panel stands for, as it is written. */
    public String top() {
        return scale().label(scale().ticks().getLast());
    }

    private Scale scale() {
        return Scale.holding(
                panels.stream().flatMap(panel -> panel.values().values().stream()).toList(), 4);
    }

    @Override
    public String svg(Size size) {
        var paper = new Paper(this, size, scale().top());
        return Canvas.svg(this, size, paper.height(), paper::draw);
    }

    /** Where things lie on one size of it. */
    private record Paper(SmallMultiples all, Size size, double top) {

        private int columns() {
            return size == Size.WIDE ? 4 : 2;
        }

        private double font() {
            return size == Size.WIDE ? 18 : 14;
        }

        private double across() {
            return size.width / (double) columns();
        }

        private double plotHeight() {
            return size == Size.WIDE ? 92 : 76;
        }

        private double rowHeight() {
            return font() * 2.7 + plotHeight() + font() * 1.2;
        }

        double height() {
            return rows() * rowHeight() + font() * (0.4 + key().size() * Type.LEADING);
        }

        private int rows() {
            return Math.ceilDiv(all.panels.size(), columns());
        }

        void draw(Svg svg) {
            for (int index = 0; index < all.panels.size(); index++) {
                double left = (index % columns()) * across();
                int row = index / columns();
                double upper = row * rowHeight();
                drawPanel(svg, all.panels.get(index), left, upper);
            }
            double base = rows() * rowHeight() + font() * 1.1;
            for (String line : key()) {
                svg.text(
                        line,
                        new Point(0, base),
                        Face.plain(Anchor.START, font() * 0.9, Ink.SECONDARY));
                base += font() * Type.LEADING;
            }
        }

        /** From when to when, and from what to what, in lines that fit. */
        private List<String> key() {
            return Type.lines(
                    "Each from %s to %s, and from 0 to %s %s"
                            .formatted(
                                    all.periods.getFirst(),
                                    all.periods.getLast(),
                                    all.top(),
                                    all.words.unit()),
                    font() * 0.9,
                    size.width - font());
        }

        private void drawPanel(Svg svg, Panel panel, double left, double upper) {
            double base = upper + font() * 1.1;
            for (String line : Type.lines(panel.name(), font(), across() - 10)) {
                svg.text(
                        line,
                        new Point(left, base),
                        new Face(Anchor.START, font(), Weight.BOLD, Ink.TEXT));
                base += font() * Type.LEADING;
            }
            var plot = new Box(left, upper + font() * 2.7, across() - font() * 2.6, plotHeight());
            svg.line(
                    Segment.level(plot.left(), plot.right(), plot.top()),
                    Stroke.solid(Ink.GRID, 1));
            svg.line(
                    Segment.level(plot.left(), plot.right(), plot.bottom()),
                    Stroke.solid(Ink.SECONDARY, 1));
            drawLine(svg, panel, plot);
        }

        private void drawLine(Svg svg, Panel panel, Box plot) {
            List<List<Point>> runs = runs(panel, plot);
            for (List<Point> run : runs) {
                if (run.size() > 1) {
                    svg.polyline(run, Stroke.solid(Ink.NAVY.line, 2));
                } else {
                    svg.circle(run.getFirst(), 3, Ink.NAVY.line, Stroke.solid("none", 0));
                }
            }
            if (!runs.isEmpty()) {
                writeLast(svg, panel, runs.getLast().getLast());
            }
        }

        private void writeLast(Svg svg, Panel panel, Point at) {
            String last =
                    all.periods.reversed().stream()
                            .filter(panel.values()::containsKey)
                            .findFirst()
                            .orElseThrow();
            svg.circle(at, 3.5, Ink.NAVY.line, Stroke.solid("none", 0));
            svg.text(
                    Words.number(panel.values().getOrDefault(last, 0.0)),
                    new Point(at.x() + 7, at.y() + font() * Type.MIDDLE_TO_BASE),
                    Face.plain(Anchor.START, font() * 0.9, Ink.TEXT));
        }

        private List<List<Point>> runs(Panel panel, Box plot) {
            List<List<Point>> runs = new ArrayList<>();
            boolean goesOn = false;
            for (int at = 0; at < all.periods.size(); at++) {
                String period = all.periods.get(at);
                boolean isHere = panel.values().containsKey(period);
                if (isHere && (!goesOn || all.breaks.contains(period))) {
                    runs.add(new ArrayList<>());
                }
                if (isHere) {
                    double value = panel.values().getOrDefault(period, 0.0);
                    double x = plot.left() + plot.width() * at / (all.periods.size() - 1);
                    runs.getLast().add(new Point(x, plot.bottom() - plot.height() * value / top));
                }
                goesOn = isHere;
            }
            return runs;
        }
    }
}
