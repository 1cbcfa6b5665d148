package scot.cairn.subjects.chart;

import java.math.BigDecimal;
import java.util.List;
import scot.cairn.subjects.chart.Face.Anchor;
import scot.cairn.subjects.chart.Face.Weight;

/** What stands behind the lines: spans of time, gridlines, ticks, and where the series breaks. */
final class Frame {

    private static final int TICK = 6;
    private static final Stroke AXIS = Stroke.solid(Ink.SECONDARY, 1.5);
    private static final Stroke GRID = Stroke.solid(Ink.GRID, 1);
    private static final Stroke RING = Stroke.solid(Ink.TEXT, 1.5);
    private static final Stroke BREAK = new Stroke(Ink.TEXT, 1.5, "5 4");
    private static final Stroke TOP_OF_SPAN = Stroke.solid(Ink.SECONDARY, 3);

    private final Sheet sheet;
    private final LineChart chart;
    private final Plot plot;
    private final Svg svg;
    private final int font;

    Frame(Sheet sheet) {
        this.sheet = sheet;
        chart = sheet.chart();
        plot = sheet.plot();
        svg = sheet.svg();
        font = sheet.size().font;
    }

    /** The room that span labels and note numbers take above the plot. */
    static double heightAbove(LineChart chart, Size size) {
        boolean hasNotes =
                !chart.marks(Mark.Break.class).isEmpty()
                        || !chart.marks(Mark.Annotation.class).isEmpty();
        return heightOfSpans(chart, size) + (hasNotes ? size.font * 1.6 : 0);
    }

    /** The room along the top that span labels alone take. */
    static double heightOfSpans(LineChart chart, Size size) {
        int lines =
                chart.marks(Mark.Span.class).stream()
                        .mapToInt(span -> lines(span, size).size())
                        .sum();
        return size.font * lines * Type.LEADING;
    }

    /** Where the unit is written, beside the number of the top tick. */
    static Box unitBox(LineChart chart, Size size, Plot plot) {
        double left = plot.area().left() - TICK + unitGap(chart, size);
        double width = Type.width(chart.words().unit(), size.font) + size.font * 0.2;
        return new Box(left, plot.area().top() - size.font * 0.6, width, size.font * 1.2);
    }

    void draw() {
        drawSpans();
        plot.scale().ticks().forEach(this::drawTick);
        writeUnit();
        drawPeriods();
        chart.marks(Mark.Break.class).forEach(this::drawBreak);
    }

    private void drawSpans() {
        double base = font * 0.9;
        for (Mark.Span span : chart.marks(Mark.Span.class)) {
            Segment top = sheet.level(span.from(), span.to(), plot.area().top());
            double left = top.from().x();
            double width = top.to().x() - left;
            svg.rect(new Box(left, top.from().y(), width, plot.area().height()), Ink.SPAN);
            svg.line(besideUnit(top), TOP_OF_SPAN);
            base = writeSpan(span, top, base);
        }
    }

    /** The part of a line along the top that does not run through the unit. */
    private Segment besideUnit(Segment top) {
        double from = Math.max(top.from().x(), unitBox(chart, sheet.size(), plot).right());
        return Segment.level(Math.min(from, top.to().x()), top.to().x(), top.from().y());
    }

    private double writeSpan(Mark.Span span, Segment top, double base) {
        double next = base;
        for (String line : lines(span, sheet.size())) {
            double width = Type.width(line, font);
            boolean fits = top.from().x() + width <= sheet.size().width;
            double end = Math.max(top.to().x(), width);
            Point at = new Point(fits ? top.from().x() : end, next);
            svg.text(line, at, Face.plain(fits ? Anchor.START : Anchor.END, font, Ink.TEXT));
            next += font * Type.LEADING;
        }
        return next;
    }

    private static List<String> lines(Mark.Span span, Size size) {
        return Type.lines(span.label(), size.font, size.width * 0.9);
    }

    private void drawTick(BigDecimal tick) {
        boolean isTop = tick.compareTo(plot.scale().ticks().getLast()) == 0;
        double y = plot.y(tick.doubleValue());
        double from = isTop ? unitBox(chart, sheet.size(), plot).right() : plot.area().left();
        svg.line(Segment.level(from, plot.area().right(), y), tick.signum() == 0 ? AXIS : GRID);
        Point at = new Point(plot.area().left() - TICK - 2, y + font * Type.MIDDLE_TO_BASE);
        svg.text(plot.scale().label(tick), at, Face.plain(Anchor.END, font, Ink.SECONDARY));
    }

    private void writeUnit() {
        Box box = unitBox(chart, sheet.size(), plot);
        Point at = new Point(box.left(), plot.area().top() + font * Type.MIDDLE_TO_BASE);
        svg.text(chart.words().unit(), at, Face.plain(Anchor.START, font, Ink.SECONDARY));
    }

    private static double unitGap(LineChart chart, Size size) {
        return chart.words().unit().startsWith("%") ? 0 : size.font * 0.2;
    }

    private void drawPeriods() {
        List<String> periods = chart.periods();
        double y = plot.area().bottom();
        int every = periodsPerLabel();
        for (int i = (periods.size() - 1) % every; i < periods.size(); i += every) {
            svg.line(Segment.upright(plot.x(i), y, y + TICK), AXIS);
            Point at = new Point(plot.x(i), y + TICK + font);
            svg.text(periods.get(i), at, Face.plain(Anchor.MIDDLE, font, Ink.SECONDARY));
        }
    }

    /** So that labels do not touch, the last period has one, and the first too where possible. */
    private int periodsPerLabel() {
        List<String> periods = chart.periods();
        double widest = periods.stream().mapToDouble(p -> Type.width(p, font)).max().orElse(0);
        int least = Math.max(1, (int) Math.ceil((widest + font * 1.5) / plot.strip()));
        for (int every = least; every <= least * 2; every++) {
            if ((periods.size() - 1) % every == 0) {
                return every;
            }
        }
        return least;
    }

    private void drawBreak(Mark.Break mark) {
        Segment line = line(sheet, mark);
        svg.line(line, BREAK);
        Point top = line.from();
        writeNote(sheet, mark.number(), new Point(top.x(), top.y() - sheet.ring() - 1));
    }

    static Segment line(Sheet sheet, Mark.Break mark) {
        double x = sheet.plot().startOf(sheet.chart().at(mark.at()));
        return Segment.upright(x, sheet.plot().area().top(), sheet.plot().area().bottom());
    }

    /** The number of a note in a ring. */
    static void writeNote(Sheet sheet, int number, Point middle) {
        double small = sheet.size().font * 0.85;
        sheet.svg().circle(middle, sheet.ring(), Ink.PAPER, RING);
        sheet.svg()
                .text(
                        Integer.toString(number),
                        new Point(middle.x(), middle.y() + small * Type.MIDDLE_TO_BASE),
                        new Face(Anchor.MIDDLE, small, Weight.BOLD, Ink.TEXT));
    }
}
