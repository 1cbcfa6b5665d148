package scot.cairn.subjects.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How the first, second, third and fourth line look: a colour of the Scottish Government's chart
 * palette in its order, and a shape and a dash so that colour is never the only difference.
 */
enum Ink {
    NAVY("#002d54", "#dbe3ea", "#7389a0", "none", Shape.CIRCLE),
    TEAL("#2b9c93", "#d6eeec", "#2b9c93", "none", Shape.SQUARE),
    PURPLE("#6a2063", "#e9dde8", "#9a6495", "10 5", Shape.TRIANGLE),
    ORANGE("#e5682a", "#fce4d8", "#e5682a", "3 4", Shape.DIAMOND);

    /** The ink of the first line, of the second, and so on. */
    static final List<Ink> IN_ORDER = List.of(NAVY, TEAL, PURPLE, ORANGE);

    static final String TEXT = "#1a1a1a";
    static final String SECONDARY = "#5e5e5e";
    static final String GRID = "#d4d4d4";
    static final String SPAN = "#f1f1f1";
    static final String PAPER = "#ffffff";

    final String line;
    final String tint;
    final String edge;
    final String dash;
    final Shape shape;

    Ink(String line, String tint, String edge, String dash, Shape shape) {
        this.line = line;
        this.tint = tint;
        this.edge = edge;
        this.dash = dash;
        this.shape = shape;
    }

    Stroke stroke(Size size) {
        return new Stroke(line, size == Size.WIDE ? 3 : 2.5, dash);
    }

    /** The shape of a point. */
    enum Shape {
        CIRCLE,
        SQUARE,
        TRIANGLE,
        DIAMOND;

        /** The corners round a middle; none for a circle. */
        List<Point> corners(Point at, double radius) {
            return corners().stream()
                    .map(c -> new Point(at.x() + radius * c.x(), at.y() + radius * c.y()))
                    .toList();
        }

        private List<Point> corners() {
            return switch (this) {
                case CIRCLE -> List.of();
                case SQUARE -> corners(-1, -1, 1, -1, 1, 1, -1, 1);
                case TRIANGLE -> corners(0, -1.3, 1.3, 1, -1.3, 1);
                case DIAMOND -> corners(0, -1.4, 1.4, 0, 0, 1.4, -1.4, 0);
            };
        }

        private static List<Point> corners(double... acrossAndDown) {
            return IntStream.range(0, acrossAndDown.length / 2)
                    .mapToObj(i -> new Point(acrossAndDown[2 * i], acrossAndDown[2 * i + 1]))
                    .toList();
        }
    }
}
