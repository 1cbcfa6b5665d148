package scot.cairn.subjects.chart;

import java.util.List;
import java.util.stream.Collectors;

/** A place on the paper: right and down from its top left corner. */
record Point(double x, double y) {

    /** Points as SVG writes them. */
    static String written(List<Point> points) {
        return points.stream()
                .map(at -> Svg.number(at.x) + "," + Svg.number(at.y))
                .collect(Collectors.joining(" "));
    }
}
