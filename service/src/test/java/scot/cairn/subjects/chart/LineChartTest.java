package scot.cairn.subjects.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class LineChartTest {

    private static final Words WORDS =
            new Words("Deaths fell", "Deaths fell from 30 to 20.", "deaths");

    @ParameterizedTest
    @EnumSource(Size.class)
    void namesItselfByTitleAndDescription(Size size) throws Exception {
        var drawing = Drawing.of(chart(series("Deaths", 30, 25, 20)), size);

        Element title = drawing.all("title").getFirst();
        Element description = drawing.all("desc").getFirst();
        assertThat(drawing.root().getAttribute("role")).isEqualTo("img");
        assertThat(drawing.root().getAttribute("aria-labelledby"))
                .isEqualTo(title.getAttribute("id") + " " + description.getAttribute("id"));
        assertThat(title.getTextContent()).isEqualTo("Deaths fell");
        assertThat(description.getTextContent()).isEqualTo("Deaths fell from 30 to 20.");
    }

    @Test
    void twoChartsInBothSizesShareNoId() throws Exception {
        var first = chart("first", List.of(series("Deaths", 3)), List.of());
        var second = chart("second", List.of(series("Deaths", 3)), List.of());

        List<String> ids =
                Stream.of(
                                Drawing.of(first, Size.WIDE),
                                Drawing.of(first, Size.NARROW),
                                Drawing.of(second, Size.WIDE),
                                Drawing.of(second, Size.NARROW))
                        .flatMap(drawing -> drawing.attribute("id").stream())
                        .toList();

        assertThat(ids).hasSize(8).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void holdsNothingThatAStrictPolicyRefuses(Size size) throws Exception {
        var drawing = Drawing.of(busy(), size);

        assertThat(drawing.attribute("style")).isEmpty();
        assertThat(drawing.attribute("href")).isEmpty();
        assertThat(drawing.all("style")).isEmpty();
        assertThat(drawing.all("script")).isEmpty();
        assertThat(busy().svg(size)).doesNotContain("style");
    }

    @Test
    void escapesWhatCallersWrite() throws Exception {
        var hostile = "<script>\"a\" & 'b'</script>\u0000";
        var chart =
                new LineChart(
                        "hostile",
                        new Words(hostile, hostile, hostile),
                        List.of(hostile),
                        List.of(Series.withPoints(hostile, Map.of(hostile, 1.0))),
                        List.of(new Mark.Span(hostile, hostile, hostile)));

        var drawing = Drawing.of(chart, Size.NARROW);

        assertThat(drawing.all("script")).isEmpty();
        assertThat(drawing.all("title").getFirst().getTextContent())
                .isEqualTo("<script>\"a\" & 'b'</script>\uFFFD");
    }

    @Test
    void leavesAGapWhereAValueIsMissing() throws Exception {
        var values = Map.of("2020", 5.0, "2021", 6.0, "2023", 7.0, "2024", 8.0);
        var chart = chart(Series.withPoints("Deaths", values));

        assertThat(Drawing.of(chart, Size.WIDE).all("polyline")).hasSize(2);
    }

    @Test
    void showsAValueThatStandsAlone() throws Exception {
        var values = Map.of("2020", 5.0, "2022", 6.0, "2023", 7.0);
        var drawing = Drawing.of(chart(Series.plain("Average", values)), Size.WIDE);

        assertThat(drawing.all("polyline")).hasSize(1);
        assertThat(drawing.all("circle")).hasSize(1);
    }

    @Test
    void breaksLineAndBandWhereTheMethodChanged() throws Exception {
        var deaths = series("Deaths", 5, 6, 7, 8);
        var band = new Mark.Band("Deaths", "likely range", ranges(deaths));
        var whole = Drawing.of(chart(List.of(deaths), List.of(band)), Size.WIDE);
        var broken =
                Drawing.of(
                        chart(List.of(deaths), List.of(band, new Mark.Break("2022", 1))),
                        Size.WIDE);

        assertThat(whole.all("polyline")).hasSize(3);
        assertThat(whole.all("polygon")).hasSize(1);
        assertThat(broken.all("polyline")).hasSize(6);
        assertThat(broken.all("polygon")).hasSize(2);
        assertThat(broken.texts()).contains("1");
    }

    @Test
    void shadesTheBandInTheTintOfItsSeriesAndSaysWhatItIs() throws Exception {
        var average = Series.plain("Average", Map.of("2020", 5.0, "2021", 6.0));
        var band = new Mark.Band("Average", "likely range", ranges(average));
        var drawing =
                Drawing.of(
                        chart(List.of(series("Deaths", 5, 7), average), List.of(band)), Size.WIDE);

        assertThat(drawing.all("polygon").getFirst().getAttribute("fill")).isEqualTo(Ink.TEAL.tint);
        assertThat(drawing.texts()).contains("shaded: likely range");
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void drawsOnePointAndZeroes(Size size) throws Exception {
        var one =
                new LineChart(
                        "one",
                        WORDS,
                        List.of("2024"),
                        List.of(series(2024, "Deaths", 0)),
                        List.of());

        var drawing = Drawing.of(one, size);

        assertThat(drawing.all("circle")).isNotEmpty();
        assertThat(drawing.texts()).contains("0", "1", "2024", "Deaths");
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void drawsEqualValuesAsALevelLine(Size size) throws Exception {
        var drawing = Drawing.of(chart(series("Beds", 5, 5, 5)), size);
        var levels = Pattern.compile("[0-9.]+,([0-9.]+)");

        String points = drawing.all("polyline").getFirst().getAttribute("points");
        assertThat(levels.matcher(points).results().map(point -> point.group(1)).distinct())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void keepsLabelsApartWhereLinesEndTogether(Size size) throws Exception {
        var together =
                chart(
                        List.of(
                                series("Any opioid", 40, 41, 42, 44, 43),
                                series("Any benzodiazepine", 41, 40, 43, 43, 43.5),
                                series("Cocaine", 20, 25, 30, 40, 42.5),
                                series("Methadone", 10, 10, 20, 30, 43)),
                        List.of());

        assertThat(Drawing.of(together, size).textsThatTouch()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void keepsAllWordsApartAndOnThePaper(Size size) throws Exception {
        var drawing = Drawing.of(busy(), size);

        var paper = new Box(0, 0, size.width, size.height);
        assertThat(drawing.textsThatTouch()).isEmpty();
        assertThat(drawing.all("text")).allMatch(text -> paper.holds(Drawing.room(text)));
    }

    @Test
    void writesLabelsInTheInksForText() throws Exception {
        assertThat(Drawing.of(busy(), Size.WIDE).all("text"))
                .extracting(text -> text.getAttribute("fill"))
                .containsOnly("#1a1a1a", "#5e5e5e");
    }

    @Test
    void writesTheUnitOnceBesideTheTopTick() throws Exception {
        var drawing = Drawing.of(chart(series("Deaths", 1_017, 1_339)), Size.WIDE);

        assertThat(drawing.texts()).contains("1,400").containsOnlyOnce("deaths");
        assertThat(drawing.texts()).doesNotContain("1,600");
    }

    @Test
    void raisesTheTopWhereALineWouldRunThroughTheUnit() throws Exception {
        var drawing = Drawing.of(chart(series("Deaths", 100, 50, 0, 0, 0)), Size.NARROW);

        assertThat(drawing.texts()).contains("120");
    }

    @Test
    void labelsTheFirstAndTheLastPeriod() throws Exception {
        var periods = LineChart.years(1996, 2024);
        var deaths = Series.withPoints("Deaths", Map.of("1996", 244.0, "2024", 1017.0));
        var chart = new LineChart("deaths", WORDS, periods, List.of(deaths), List.of());

        assertThat(Drawing.of(chart, Size.WIDE).texts()).contains("1996", "2024");
        assertThat(Drawing.of(chart, Size.NARROW).texts()).contains("1996", "2024");
    }

    @Test
    void refusesASeriesWithoutValues() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Series.withPoints("Deaths", Map.of()))
                .withMessage("the series 'Deaths' needs at least one value; none came");
    }

    @Test
    void refusesWhatItCannotDraw() {
        refused("one to four series", () -> chart(List.of(), List.of()));
        refused("names that differ", () -> chart(series("A", 1), series("A", 2)));
        refused("0 or more, not -1.0", () -> series("Deaths", -1));
        refused("0 or more, not NaN", () -> series("Deaths", Double.NaN));
        refused("not 1999", () -> chart(series(1999, "Deaths", 1)));
        refused("lower bound first", () -> new Mark.Range(2, 1));
        refused("number of 1 to 99", () -> new Mark.Break("2020", 0));
        refused("first period first", () -> chart(new Mark.Span("2024", "2020", "back")));
        refused("not 'B'", () -> chart(new Mark.Band("B", "b", ranges(series("B", 1)))));
        refused("not Deaths 1", () -> chart("Deaths 1", List.of(series("A", 1)), List.of()));
        refused("description needs words", () -> new Words("t", " ", "u"));
    }

    private static void refused(String why, Runnable attempt) {
        assertThatIllegalArgumentException().isThrownBy(attempt::run).withMessageContaining(why);
    }

    private static LineChart busy() {
        var deaths = series("Deaths", 70, 82, 66, 91, 64);
        var average = Series.plain("Five-year average", Map.of("2020", 74.0, "2021", 75.5));
        return chart(
                List.of(deaths, average),
                List.of(
                        new Mark.Band("Five-year average", "likely range", ranges(average)),
                        new Mark.Span("2021", "2024", "National Mission, from January 2021"),
                        new Mark.Break("2021", 1),
                        new Mark.Annotation("2022", 2),
                        new Mark.Annotation("2023", 3),
                        new Mark.Target(40, "2023", "2024", "Target: 40 by 2024")));
    }

    private static LineChart chart(Series... series) {
        return chart(List.of(series), List.of());
    }

    private static LineChart chart(Mark mark) {
        return chart(List.of(series("A", 1)), List.of(mark));
    }

    private static LineChart chart(List<Series> series, List<Mark> marks) {
        return chart("deaths", series, marks);
    }

    private static LineChart chart(String id, List<Series> series, List<Mark> marks) {
        return new LineChart(id, WORDS, LineChart.years(2020, 2024), series, marks);
    }

    private static Series series(String name, double... values) {
        return series(2020, name, values);
    }

    private static Series series(int first, String name, double... values) {
        var byYear = new LinkedHashMap<String, Double>();
        for (int i = 0; i < values.length; i++) {
            byYear.put(Integer.toString(first + i), values[i]);
        }
        return Series.withPoints(name, byYear);
    }

    private static Map<String, Mark.Range> ranges(Series series) {
        var ranges = new LinkedHashMap<String, Mark.Range>();
        series.values()
                .forEach((at, value) -> ranges.put(at, new Mark.Range(value - 1, value + 1)));
        return ranges;
    }
}
