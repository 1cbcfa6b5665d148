package scot.cairn.subjects.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dots beside a line, funnels and small multiples: what of them can be worked out by hand. */
class PictureTest {

    private static final String HOSTILE = "<script>\"a\" & 'b'</script>\u0000";
    private static final Words WORDS = new Words(HOSTILE, HOSTILE, HOSTILE);

    static Stream<Picture> pictures() {
        return Stream.of(dots(0.5, 1, 2), funnel(), small(7));
    }

    private static DotPlot dots(double... values) {
        return new DotPlot(
                "dots",
                WORDS,
                new DotPlot.Line(1, HOSTILE),
                IntStream.range(0, values.length)
                        .mapToObj(i ->
                                new DotPlot.Row(
                                        HOSTILE + i,
                                        HOSTILE,
                                        values[i],
                                        new Mark.Range(values[i] / 2, values[i] * 2)))
                        .toList());
    }

    private static FunnelPlot funnel() {
        return new FunnelPlot(
                "funnel",
                WORDS,
                HOSTILE,
                10,
                List.of(
                        new FunnelPlot.Limit(
                                "",
                                true,
                                List.of(new FunnelPlot.At(10, 12), new FunnelPlot.At(90, 11)))),
                List.of(
                        new FunnelPlot.Dot(
                                HOSTILE, new FunnelPlot.At(50, 20), FunnelPlot.Place.FAR_OUTSIDE),
                        new FunnelPlot.Dot(
                                "Within", new FunnelPlot.At(100, 10), FunnelPlot.Place.WITHIN)));
    }

    private static SmallMultiples small(int panels) {
        return new SmallMultiples(
                "small",
                WORDS,
                LineChart.years(2001, 2004),
                Set.of("2003"),
                IntStream.range(0, panels)
                        .mapToObj(i ->
                                new SmallMultiples.Panel(
                                        HOSTILE + i,
                                        Map.of("2001", 1.0, "2002", 2.0, "2003", 3.0, "2004", 4.0)))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void isSoundAndEscapedInBothSizesAndSharesNoId(Picture picture) throws Exception {
        var wide = Drawing.of(picture, Size.WIDE);
        var narrow = Drawing.of(picture, Size.NARROW);

        for (Drawing drawing : List.of(wide, narrow)) {
            assertThat(drawing.all("script")).isEmpty();
            assertThat(drawing.root().getAttribute("role")).isEqualTo("img");
            assertThat(drawing.all("title").getFirst().getTextContent())
                    .startsWith("<script>\"a\" & 'b'</script>");
        }
        assertThat(wide.root().getAttribute("aria-labelledby"))
                .isNotEqualTo(narrow.root().getAttribute("aria-labelledby"));
        assertThat(picture.svg(Size.WIDE)).doesNotContain("style", "href");
    }

    @Test
    void aDotThatEqualsTheLineLiesOnIt() throws Exception {
        var drawing = Drawing.of(dots(0.5, 1, 2), Size.WIDE);
        List<Double> dots = drawing.attribute("cx").stream().map(Double::valueOf).toList();
        double line =
                drawing.all("line").stream()
                        .filter(one -> one.getAttribute("stroke-dasharray").equals("8 5"))
                        .mapToDouble(one -> Double.parseDouble(one.getAttribute("x1")))
                        .findFirst()
                        .orElseThrow();

        assertThat(dots).hasSize(3);
        assertThat(dots.get(0)).isLessThan(line);
        assertThat(dots.get(1)).isEqualTo(line);
        assertThat(dots.get(2)).isGreaterThan(line);
    }

    @Test
    void onlyWhatLiesFarOutsideIsNamed() throws Exception {
        assertThat(Drawing.of(funnel(), Size.WIDE).texts())
                .anyMatch(word -> word.startsWith("<script>"))
                .doesNotContain("Within");
    }

    @Test
    void aBreakPartsEachSmallLine() throws Exception {
        assertThat(Drawing.of(small(1), Size.NARROW).all("polyline")).hasSize(2);
    }

    @Test
    void refusesWhatCannotBeDrawn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dots())
                .withMessage("a dot plot needs at least one row; none came");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> small(0))
                .withMessage("small multiples need two periods and a panel, not 4 and 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SmallMultiples.Panel("A", Map.of("2001", -1.0)))
                .withMessage("'A' in 2001 needs a number of 0 or more, not -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new FunnelPlot("funnel", WORDS, "people", 1, List.of(), List.of()))
                .withMessage("a funnel plot needs at least one dot; none came");
    }
}
