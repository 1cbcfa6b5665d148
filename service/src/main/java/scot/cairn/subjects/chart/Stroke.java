package scot.cairn.subjects.chart;

/** How a line is drawn: its colour, its width, and its dashes as SVG writes them or "none". */
record Stroke(String colour, double width, String dash) {

    static Stroke solid(String colour, double width) {
        return new Stroke(colour, width, "none");
    }
}
