package scot.cairn.subjects.chart;

import java.util.List;
import java.util.stream.Stream;

/** Draws bands, targets, lines and points, in that order. */
final class Lines {

    /** Points are left out when they would touch: a strip must be so many radii wide. */
    private static final double RADII_PER_STRIP = 2.6;

    static final Stroke TARGET = new Stroke(Ink.TEXT, 2, "8 5");

    private final Sheet sheet;
    private final Svg svg;

    Lines(Sheet sheet) {
        this.sheet = sheet;
        svg = sheet.svg();
    }

    void draw() {
        sheet.chart().marks(Mark.Band.class).forEach(this::drawBand);
        for (Mark.Target target : sheet.chart().marks(Mark.Target.class)) {
            svg.line(line(sheet, target), TARGET);
        }
        sheet.chart().series().forEach(this::drawLine);
    }

    static Segment line(Sheet sheet, Mark.Target target) {
        return sheet.level(target.from(), target.to(), sheet.plot().y(target.value()));
    }

    private void drawBand(Mark.Band band) {
        Ink ink = sheet.ink(sheet.chart().series(band.series()));
        List<List<Point>> uppers = sheet.runs(band, Sheet.Edge.UPPER);
        List<List<Point>> lowers = sheet.runs(band, Sheet.Edge.LOWER);
        for (int i = 0; i < uppers.size(); i++) {
            List<Point> upper = widened(uppers.get(i));
            List<Point> lower = widened(lowers.get(i));
            svg.polygon(
                    Stream.concat(upper.stream(), lower.reversed().stream()).toList(), ink.tint);
            svg.polyline(upper, Stroke.solid(ink.edge, 1));
            svg.polyline(lower, Stroke.solid(ink.edge, 1));
        }
    }

    /** A single point made as wide as it takes to be seen; a longer run as it is. */
    private List<Point> widened(List<Point> edge) {
        if (edge.size() > 1) {
            return edge;
        }
        Point only = edge.getFirst();
        double half = Math.min(sheet.plot().strip() / 2, 2 * sheet.radius());
        return List.of(new Point(only.x() - half, only.y()), new Point(only.x() + half, only.y()));
    }

    private void drawLine(Series series) {
        Ink ink = sheet.ink(series);
        for (List<Point> run : sheet.runs(series)) {
            if (run.size() > 1) {
                svg.polyline(run, ink.stroke(sheet.size()));
            }
            pointsOf(series, run).forEach(point -> drawPoint(ink, point));
        }
    }

    private List<Point> pointsOf(Series series, List<Point> run) {
        boolean fits = sheet.plot().strip() >= RADII_PER_STRIP * sheet.radius();
        boolean isPlain = series.drawn() == Series.Drawn.PLAIN;
        if (run.size() == 1 || (fits && !isPlain)) {
            return run;
        }
        return isPlain ? List.of() : List.of(run.getLast());
    }

    void drawPoint(Ink ink, Point at) {
        if (ink.shape == Ink.Shape.CIRCLE) {
            svg.circle(at, sheet.radius(), ink.line, Stroke.solid("none", 0));
        } else {
            svg.polygon(ink.shape.corners(at, sheet.radius()), ink.line);
        }
    }
}
