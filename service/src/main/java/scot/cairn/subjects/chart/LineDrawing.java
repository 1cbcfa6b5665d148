package scot.cairn.subjects.chart;

/** Puts one drawing together. */
final class LineDrawing {

    private final LineChart chart;
    private final Size size;

    LineDrawing(LineChart chart, Size size) {
        this.chart = chart;
        this.size = size;
    }

    String svg() {
        return Canvas.svg(chart, size, size.height, this::draw);
    }

    private void draw(Svg svg) {
        var sheet = new Sheet(chart, size, plot(), svg);
        new Frame(sheet).draw();
        new Lines(sheet).draw();
        new Labels(sheet).write();
    }

    /** The plot, with one more step on top when something would run through the unit. */
    private Plot plot() {
        var scale = Scale.holding(chart.amounts(), size.mostIntervals);
        Plot plot = plot(scale);
        return hidesUnit(plot) ? plot(new Scale(scale.step(), scale.intervals() + 1)) : plot;
    }

    private Plot plot(Scale scale) {
        double above = Frame.heightAbove(chart, size);
        return Plot.of(chart, size, scale, above, Labels.widthBeside(chart, size));
    }

    private boolean hidesUnit(Plot plot) {
        var sheet = new Sheet(chart, size, plot, new Svg());
        Box unit = Frame.unitBox(chart, size, plot).grown(sheet.radius());
        return chart.series().stream()
                .flatMap(series -> sheet.runs(series).stream())
                .flatMap(run -> Segment.through(run).stream())
                .anyMatch(unit::meets);
    }
}
