package scot.cairn.subjects.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Writes the numbers of notes and the names of lines, where nothing lies under them. */
final class Labels {

    private static final double MOST_WIDTH_BESIDE = 170;
    private static final double GAP = 12;
    private static final double KEY_LINE = 26;
    private static final double KEY = KEY_LINE + 6;
    private static final double AIR = 0.3;

    private final Sheet sheet;
    private final LineChart chart;
    private final Plot plot;
    private final Placing placing;
    private final int font;

    Labels(Sheet sheet) {
        this.sheet = sheet;
        chart = sheet.chart();
        plot = sheet.plot();
        font = sheet.size().font;
        double left = plot.area().left();
        double width = sheet.size().width - left;
        placing = new Placing(new Box(left, 0, width, plot.area().bottom()));
    }

    /** The room to the right that the names of lines which reach the last period take. */
    static double widthBeside(LineChart chart, Size size) {
        return chart.series().stream()
                .filter(series -> isBeside(chart, series, size))
                .mapToDouble(s -> Label.of(chart, s, size.font, MOST_WIDTH_BESIDE).width() + GAP)
                .max()
                .orElse(0);
    }

    void write() {
        takeWhatIsDrawn();
        chart.marks(Mark.Annotation.class).forEach(this::writeNote);
        writeBeside();
        chart.marks(Mark.Target.class).forEach(this::writeTarget);
        chart.series().stream()
                .filter(series -> !isBeside(chart, series, sheet.size()))
                .forEach(this::writeWithin);
    }

    private static boolean isBeside(LineChart chart, Series series, Size size) {
        return size == Size.WIDE && series.values().containsKey(chart.periods().getLast());
    }

    private void takeWhatIsDrawn() {
        placing.take(Frame.unitBox(chart, sheet.size(), plot));
        double spans = Frame.heightOfSpans(chart, sheet.size());
        if (spans > 0) {
            placing.take(new Box(0, 0, sheet.size().width, spans));
        }
        for (Series series : chart.series()) {
            sheet.runs(series).forEach(run -> placing.take(Segment.through(run)));
        }
        for (Mark.Band band : chart.marks(Mark.Band.class)) {
            for (Sheet.Edge edge : Sheet.Edge.values()) {
                sheet.runs(band, edge).forEach(run -> placing.take(Segment.through(run)));
            }
        }
        for (Mark.Target target : chart.marks(Mark.Target.class)) {
            placing.take(List.of(Lines.line(sheet, target)));
        }
        for (Mark.Break mark : chart.marks(Mark.Break.class)) {
            placing.take(List.of(Frame.line(sheet, mark)));
        }
    }

    private void writeNote(Mark.Annotation note) {
        Point at = sheet.point(note.at(), chart.highest(note.at()));
        double r = sheet.ring();
        double touches = at.y() - sheet.radius();
        List<Box> places =
                DoubleStream.iterate(touches - GAP - r, y -> y - 2 * r - 3)
                        .limit(8)
                        .mapToObj(y -> new Box(at.x() - r, y - r, 2 * r, 2 * r))
                        .toList();
        Box ring = placing.put(places);
        Segment stem = Segment.upright(at.x(), ring.bottom(), touches);
        sheet.svg().line(stem, Stroke.solid(Ink.TEXT, 1.5));
        placing.take(List.of(stem));
        Frame.writeNote(sheet, note.number(), new Point(ring.left() + r, ring.top() + r));
    }

    private void writeBeside() {
        List<Series> beside =
                chart.series().stream()
                        .filter(series -> isBeside(chart, series, sheet.size()))
                        .sorted(Comparator.comparingDouble(series -> end(series).y()))
                        .toList();
        List<Label> labels =
                beside.stream().map(s -> Label.of(chart, s, font, MOST_WIDTH_BESIDE)).toList();
        double[] tops = tops(beside, labels);
        for (int i = 0; i < tops.length; i++) {
            writeBeside(beside.get(i), labels.get(i), tops[i]);
        }
    }

    /** Each label beside the end of its line, pushed apart where they would touch. */
    private double[] tops(List<Series> series, List<Label> labels) {
        double[] tops = new double[labels.size()];
        double free = 0;
        for (int i = 0; i < tops.length; i++) {
            tops[i] = Math.max(free, end(series.get(i)).y() - labels.get(i).firstMiddle());
            free = tops[i] + labels.get(i).height() + font * AIR;
        }
        double floor = sheet.size().height - font * 0.5;
        for (int i = tops.length - 1; i >= 0; i--) {
            tops[i] = Math.min(tops[i], floor - labels.get(i).height());
            floor = tops[i] - font * AIR;
        }
        return tops;
    }

    private void writeBeside(Series series, Label label, double top) {
        Point end = end(series);
        double x = plot.area().right() + GAP;
        double middle = top + label.firstMiddle();
        if (Math.abs(middle - end.y()) > font * 0.4) {
            Point from = new Point(end.x() + sheet.radius() + 2, end.y());
            var leader = new Segment(from, new Point(x - 3, middle));
            sheet.svg().line(leader, Stroke.solid(sheet.ink(series).line, 1));
        }
        label.write(sheet.svg(), x, top);
        placing.take(new Box(x, top, label.width(), label.height()));
    }

    private Point end(Series series) {
        String last = chart.periods().getLast();
        return sheet.point(last, series.values().getOrDefault(last, 0.0));
    }

    private void writeWithin(Series series) {
        Label label = Label.of(chart, series, font, plot.area().width() * 0.6);
        List<Box> places =
                Stream.of(GAP, GAP + 2 * font, GAP + 4 * font)
                        .flatMap(away -> places(series, roomFor(label), away))
                        .toList();
        Box box = placing.put(places);
        writeKey(series, new Point(box.left(), box.top() + label.firstMiddle()));
        label.write(sheet.svg(), box.left() + KEY, box.top());
    }

    /** The size of a label and its key, at no place yet. */
    private static Box roomFor(Label label) {
        return new Box(0, 0, label.width() + KEY, label.height());
    }

    /** So far from the line or from its band, the places by the last period first. */
    private Stream<Box> places(Series series, Box room, double away) {
        return chart.periods().reversed().stream()
                .filter(series.values()::containsKey)
                .flatMap(period -> {
                    Mark.Range range = chart.range(series, period);
                    double x = plot.x(chart.at(period));
                    double under = plot.y(range.lower()) + away;
                    double over = plot.y(range.upper()) - away - room.height();
                    return Stream.of(
                            room.at(x, under),
                            room.at(x - room.width(), over),
                            room.at(x - room.width() / 2, under),
                            room.at(x - room.width() / 2, over));
                });
    }

    /** A short piece of the line, as a key to its label. */
    private void writeKey(Series series, Point at) {
        Ink ink = sheet.ink(series);
        sheet.svg()
                .line(Segment.level(at.x(), at.x() + KEY_LINE, at.y()), ink.stroke(sheet.size()));
        if (series.drawn() == Series.Drawn.WITH_POINTS) {
            new Lines(sheet).drawPoint(ink, new Point(at.x() + KEY_LINE / 2, at.y()));
        }
    }

    /** At either end of its line, over it or under it, as near as there is room. */
    private void writeTarget(Mark.Target target) {
        Segment line = Lines.line(sheet, target);
        List<String> words = Type.lines(target.label(), font, plot.area().width() * 0.6);
        var label = new Label(List.of(), words, font);
        Box room = roomFor(label);
        double y = line.from().y();
        var places = new ArrayList<Box>();
        for (double away = GAP; away < plot.area().height() / 2; away += font) {
            for (double left : List.of(line.to().x() - room.width(), line.from().x())) {
                places.add(room.at(left, y - away - room.height()));
                places.add(room.at(left, y + away));
            }
        }
        Box box = placing.put(places);
        double middle = box.top() + label.firstMiddle();
        sheet.svg().line(Segment.level(box.left(), box.left() + KEY_LINE, middle), Lines.TARGET);
        label.write(sheet.svg(), box.left() + KEY, box.top());
    }
}
