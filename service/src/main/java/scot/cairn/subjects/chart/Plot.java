package scot.cairn.subjects.chart;

import java.util.Collection;
import java.util.List;

/**
 * Where the lines are drawn: the area between the axes, and what each period and value is on paper.
 *
 * @param area left edge, top gridline, and out to the right edge and the zero line
 * @param periods how many, spaced evenly, each in the middle of its own strip
 * @param scale zero at the bottom of the area, its top at the top
 */
record Plot(Box area, int periods, Scale scale) {

    private static final double TICK_GAP = 12;
    private static final double LEAST_MARGIN = 8;

    /** Leaves room for tick labels, for the rows above, and for labels to the right. */
    static Plot of(LineChart chart, Size size, Scale scale, double above, double rightOfIt) {
        List<String> ticks = scale.ticks().stream().map(scale::label).toList();
        double halfPeriod = widest(chart.periods(), size) / 2;
        double left = Math.max(widest(ticks, size) + TICK_GAP, halfPeriod);
        double right = size.width - Math.max(rightOfIt, Math.max(halfPeriod, LEAST_MARGIN));
        double top = above + size.font * 0.75;
        double bottom = size.height - 2 * size.font;
        var area = new Box(left, top, right - left, bottom - top);
        return new Plot(area, chart.periods().size(), scale);
    }

    /** The width of the strip of one period. */
    double strip() {
        return area.width() / periods;
    }

    /** The middle of a period's strip. */
    double x(int period) {
        return startOf(period) + strip() / 2;
    }

    /** The left edge of a period's strip. */
    double startOf(int period) {
        return area.left() + strip() * period;
    }

    double y(double value) {
        return area.bottom() - area.height() * value / scale.top();
    }

    private static double widest(Collection<String> labels, Size size) {
        return labels.stream().mapToDouble(l -> Type.width(l, size.font)).max().orElse(0);
    }
}
