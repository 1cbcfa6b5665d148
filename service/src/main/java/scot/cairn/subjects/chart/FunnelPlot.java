package scot.cairn.subjects.chart;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import scot.cairn.subjects.chart.Face.Anchor;
import scot.cairn.subjects.chart.Face.Weight;

/**
 * Rates over the people they are of, with the limits between which chance alone would leave most.
 *
 * @param id begins the ids inside the drawing, as of {@link LineChart}
 * @param words what it says; its unit is that of the rates
 * @param people what the level scale counts
 * @param average the level line
 * @param limits each drawn as a curve
 * @param dots at least one
 */
public record FunnelPlot(
        String id, Words words, String people, double average, List<Limit> limits, List<Dot> dots)
        implements Picture {

    /** A place in the plot: people, and a rate; both 0 or more. */
    public record At(double people, double rate) {
        public At {
            Needs.amount("a number of people", people);
            Needs.amount("a rate", rate);
        }
    }

    /**
     * One curve.
     *
     * @param name written at its end; empty for a curve whose other half is named
     * @param wide whether it is the wider of the two pairs
     * @param along in order of people
     */
    public record Limit(String name, boolean wide, List<At> along) {}

    /** How far out a dot lies. */
    public enum Place {
        WITHIN,
        OUTSIDE,
        FAR_OUTSIDE
    }

    /** One area. */
    public record Dot(String name, At at, Place place) {}

    public FunnelPlot {
        Needs.id(id);
        Needs.amount("an average", average);
        limits = List.copyOf(limits);
        dots = List.copyOf(dots);
        if (dots.isEmpty()) {
            throw new IllegalArgumentException("a funnel plot needs at least one dot; none came");
        }
    }

    @Override
    public String svg(Size size) {
        return Canvas.svg(this, size, size.height, svg -> new Paper(this, size).draw(svg));
    }

    /** Where things lie on one size of it. */
    private record Paper(FunnelPlot plot, Size size) {

        private Scale across() {
            return Scale.holding(
                    plot.dots.stream().map(dot -> dot.at().people()).toList(),
                    size == Size.WIDE ? 6 : 3);
        }

        private Scale up() {
            List<Double> rates =
                    Stream.concat(
                                    plot.dots.stream().map(dot -> dot.at().rate()),
                                    Stream.of(plot.average))
                            .toList();
            return Scale.holding(rates, size.mostIntervals);
        }

        private Box area() {
            double left =
                    12
                            + up().ticks().stream()
                                    .mapToDouble(t -> Type.width(up().label(t), size.font))
                                    .max()
                                    .orElse(0);
            double top = size.font * 2.4;
            double right = size.width - size.font * 2.5;
            return new Box(left, top, right - left, size.height - size.font * 3.6 - top);
        }

        private Point point(At at) {
            Box area = area();
            return new Point(
                    area.left() + area.width() * at.people() / across().top(),
                    area.bottom() - area.height() * at.rate() / up().top());
        }

        void draw(Svg svg) {
            Box area = area();
            up().ticks().forEach(tick -> drawTick(svg, area, tick));
            across().ticks().forEach(tick -> drawPeople(svg, area, tick));
            Face small = Face.plain(Anchor.START, size.font, Ink.SECONDARY);
            svg.text(plot.words.unit(), new Point(0, size.font), small);
            svg.text(plot.people, new Point(area.left(), size.height - size.font * 0.6), small);
            svg.line(
                    new Segment(
                            point(new At(0, plot.average)),
                            point(new At(across().top(), plot.average))),
                    Stroke.solid(Ink.TEXT, 2));
            plot.limits.forEach(limit -> drawLimit(svg, limit));
            plot.dots.forEach(dot -> drawDot(svg, dot));
            writeNames(svg, area);
        }

        private void drawTick(Svg svg, Box area, BigDecimal tick) {
            double y = point(new At(0, tick.doubleValue())).y();
            svg.line(Segment.level(area.left(), area.right(), y), Stroke.solid(Ink.GRID, 1));
            svg.text(
                    up().label(tick),
                    new Point(area.left() - 8, y + size.font * Type.MIDDLE_TO_BASE),
                    Face.plain(Anchor.END, size.font, Ink.SECONDARY));
        }

        private void drawPeople(Svg svg, Box area, BigDecimal tick) {
            double x = point(new At(tick.doubleValue(), 0)).x();
            svg.line(
                    Segment.upright(x, area.bottom(), area.bottom() + 6),
                    Stroke.solid(Ink.SECONDARY, 1.5));
            svg.text(
                    across().label(tick),
                    new Point(x, area.bottom() + 6 + size.font),
                    Face.plain(Anchor.MIDDLE, size.font, Ink.SECONDARY));
        }

        /** The part of a curve that lies in the plot. */
        private void drawLimit(Svg svg, Limit limit) {
            List<Point> within =
                    limit.along().stream()
                            .filter(at -> at.people() <= across().top() && at.rate() <= up().top())
                            .map(this::point)
                            .toList();
            if (within.size() > 1) {
                svg.polyline(
                        within,
                        limit.wide()
                                ? Stroke.solid(Ink.SECONDARY, 1.5)
                                : new Stroke(Ink.SECONDARY, 1.5, "6 4"));
            }
        }

        private void drawDot(Svg svg, Dot dot) {
            Point at = point(dot.at());
            double radius = size.font * 0.32;
            switch (dot.place()) {
                case WITHIN -> svg.circle(at, radius, Ink.PAPER, Stroke.solid(Ink.NAVY.line, 2));
                case OUTSIDE -> svg.polygon(Ink.Shape.SQUARE.corners(at, radius), Ink.TEAL.line);
                case FAR_OUTSIDE ->
                        svg.polygon(Ink.Shape.DIAMOND.corners(at, radius * 1.2), Ink.PURPLE.line);
            }
        }

        /** The names of those far outside, the most people first, where there is room for them. */
        private void writeNames(Svg svg, Box area) {
            var placing =
                    new Placing(new Box(area.left(), 0, size.width - area.left(), area.bottom()));
            for (Dot dot : plot.dots) {
                Point at = point(dot.at());
                placing.take(new Box(at.x() - 5, at.y() - 5, 10, 10));
            }
            plot.dots.stream()
                    .filter(dot -> dot.place() == Place.FAR_OUTSIDE)
                    .sorted(Comparator.comparingDouble((Dot dot) -> dot.at().people()).reversed())
                    .limit(size == Size.WIDE ? 12 : 6)
                    .forEach(dot -> writeName(svg, placing, dot));
        }

        private void writeName(Svg svg, Placing placing, Dot dot) {
            double font = size.font * 0.85;
            Point at = point(dot.at());
            double width = Type.boldWidth(dot.name(), font);
            double height = font * Type.LEADING;
            double top = at.y() - height / 2;
            List<Box> beside =
                    List.of(
                            new Box(at.x() + 11, top, width, height),
                            new Box(at.x() - 11 - width, top, width, height));
            placing.putIfFree(beside)
                    .ifPresent(box ->
                            svg.text(
                                    dot.name(),
                                    new Point(box.left(), box.top() + font),
                                    new Face(Anchor.START, font, Weight.BOLD, Ink.TEXT)));
        }
    }
}
