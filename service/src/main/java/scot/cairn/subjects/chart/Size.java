package scot.cairn.subjects.chart;

/** The paper a chart is drawn on, in the units of its view box; a page scales it to fit. */
public enum Size {
    /** Sixteen to nine, for a column of 592 CSS pixels (37rem) or more. */
    WIDE(960, 540, 20, 7),

    /** Taller than wide, with larger text and fewer ticks, for a phone. */
    NARROW(360, 420, 15, 5);

    final int width;
    final int height;
    final int font;
    final int mostIntervals;

    Size(int width, int height, int font, int mostIntervals) {
        this.width = width;
        this.height = height;
        this.font = font;
        this.mostIntervals = mostIntervals;
    }

    /** The name in ids and CSS classes: {@code wide} or {@code narrow}. */
    String slug() {
        return this == WIDE ? "wide" : "narrow";
    }
}
