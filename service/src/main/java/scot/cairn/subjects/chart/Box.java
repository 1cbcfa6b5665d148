package scot.cairn.subjects.chart;

/** A rectangle on the paper: left and top edge, and how far it reaches right and down. */
record Box(double left, double top, double width, double height) {

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    /** A box of this size elsewhere. */
    Box at(double newLeft, double newTop) {
        return new Box(newLeft, newTop, width, height);
    }

    /** This box with so much more on every side. */
    Box grown(double by) {
        return new Box(left - by, top - by, width + 2 * by, height + 2 * by);
    }

    boolean holds(Box other) {
        return other.left >= left
                && other.right() <= right()
                && other.top >= top
                && other.bottom() <= bottom();
    }

    boolean meets(Box other) {
        return left < other.right()
                && other.left < right()
                && top < other.bottom()
                && other.top < bottom();
    }

    /** Whether any part of a straight line lies inside. */
    boolean meets(Segment segment) {
        Point from = segment.from();
        Point to = segment.to();
        if (Math.max(from.x(), to.x()) < left
                || Math.min(from.x(), to.x()) > right()
                || Math.max(from.y(), to.y()) < top
                || Math.min(from.y(), to.y()) > bottom()) {
            return false;
        }
        double[] inside = {0, 1};
        double across = to.x() - from.x();
        double down = to.y() - from.y();
        return clip(-across, from.x() - left, inside)
                && clip(across, right() - from.x(), inside)
                && clip(-down, from.y() - top, inside)
                && clip(down, bottom() - from.y(), inside);
    }

    /** Liang and Barsky's step: cuts the part of a line that lies beyond one edge. */
    private static boolean clip(double towards, double room, double[] inside) {
        if (towards == 0) {
            return room >= 0;
        }
        double at = room / towards;
        if (towards < 0) {
            inside[0] = Math.max(inside[0], at);
        } else {
            inside[1] = Math.min(inside[1], at);
        }
        return inside[0] <= inside[1];
    }
}
