package scot.cairn.subjects.chart;

/** A picture of numbers that stand in a table too. */
public sealed interface Picture permits LineChart, DotPlot, FunnelPlot, SmallMultiples {

    /** Begins the ids inside the drawing; unique in the page. */
    String id();

    /** What it says. */
    Words words();

    /**
     * The drawing, as one {@code svg} element of class {@code cn_chart} and {@code cn_chart--wide}
     * or {@code cn_chart--narrow}. Both sizes of one drawing may stand in one page.
     */
    String svg(Size size);
}
