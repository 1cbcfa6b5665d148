package scot.cairn.subjects.chart;

import java.util.LinkedHashMap;
import java.util.function.Consumer;

/** Opens and closes the one element of a drawing, with its title and its description. */
final class Canvas {

    private static final String FONTS = "Roboto, Helvetica Neue, Helvetica, Arial, sans-serif";

    private Canvas() {}

    /** What is drawn on a paper of this height, as wide as the size is. */
    static String svg(Picture picture, Size size, double height, Consumer<Svg> draw) {
        var svg = new Svg();
        String id = picture.id() + "-" + size.slug();
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("xmlns", "http://www.w3.org/2000/svg");
        attributes.put("class", "cn_chart cn_chart--" + size.slug());
        attributes.put("viewBox", "0 0 " + size.width + " " + Svg.number(height));
        attributes.put("role", "img");
        attributes.put("aria-labelledby", id + "-title " + id + "-desc");
        attributes.put("font-family", FONTS);
        svg.open("svg", attributes);
        svg.carried("title", id + "-title", picture.words().title());
        svg.carried("desc", id + "-desc", picture.words().description());
        draw.accept(svg);
        svg.close("svg");
        return svg.toString();
    }
}
