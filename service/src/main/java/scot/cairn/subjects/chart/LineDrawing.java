package scot.cairn.subjects.chart;

import java.util.LinkedHashMap;

/** Puts one drawing together. */
final class LineDrawing {

    private static final String FONTS = "Roboto, Helvetica Neue, Helvetica, Arial, sans-serif";

    private final LineChart chart;
    private final Size size;

    LineDrawing(LineChart chart, Size size) {
        this.chart = chart;
        this.size = size;
    }

    String svg() {
        var svg = new Svg();
        var sheet = new Sheet(chart, size, plot(), svg);
        String id = chart.id() + "-" + size.slug();
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("xmlns", "http://www.w3.org/2000/svg");
        attributes.put("class", "cn_chart cn_chart--" + size.slug());
        attributes.put("viewBox", "0 0 " + size.width + " " + size.height);
        attributes.put("role", "img");
        attributes.put("aria-labelledby", id + "-title " + id + "-desc");
        attributes.put("font-family", FONTS);
        svg.open("svg", attributes);
        svg.carried("title", id + "-title", chart.words().title());
        svg.carried("desc", id + "-desc", chart.words().description());
        new Frame(sheet).draw();
        new Lines(sheet).draw();
        new Labels(sheet).write();
        svg.close("svg");
        return svg.toString();
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
