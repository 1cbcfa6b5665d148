package scot.cairn.subjects.chart;

import java.util.ArrayList;
import java.util.List;

/** A straight line from one point to another. */
record Segment(Point from, Point to) {

    static Segment level(double fromX, double toX, double y) {
        return new Segment(new Point(fromX, y), new Point(toX, y));
    }

    static Segment upright(double x, double fromY, double toY) {
        return new Segment(new Point(x, fromY), new Point(x, toY));
    }

    /** The straight pieces through the points; for a single point, one that goes nowhere. */
    static List<Segment> through(List<Point> points) {
        var segments = new ArrayList<Segment>();
        for (int i = 0; i < points.size(); i++) {
            segments.add(new Segment(points.get(Math.max(0, i - 1)), points.get(i)));
        }
        return segments;
    }
}
