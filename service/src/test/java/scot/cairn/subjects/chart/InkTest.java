package scot.cairn.subjects.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contrast as WCAG 2.2 works it out: 3 to 1 for marks (1.4.11), 4.5 to 1 for text (1.4.3). */
class InkTest {

    @ParameterizedTest
    @EnumSource(Ink.class)
    void marksStandOutFromThePaper(Ink ink) {
        assertThat(contrast(ink.line, Ink.PAPER)).isGreaterThanOrEqualTo(3);
        assertThat(contrast(ink.edge, Ink.PAPER)).isGreaterThanOrEqualTo(3);
    }

    @Test
    void textCanBeReadOnPaperOnASpanAndOnEveryTint() {
        Stream<String> grounds =
                Stream.concat(
                        Stream.of(Ink.PAPER, Ink.SPAN), Stream.of(Ink.values()).map(i -> i.tint));

        assertThat(grounds)
                .allMatch(ground -> contrast(Ink.TEXT, ground) >= 4.5)
                .allMatch(ground -> contrast(Ink.SECONDARY, ground) >= 4.5);
    }

    @Test
    void noTwoLinesDifferByColourAlone() {
        assertThat(Stream.of(Ink.values()).map(ink -> ink.shape)).doesNotHaveDuplicates();
    }

    private static double contrast(String one, String other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
    }

    private static double linear(String colour, int at) {
        double channel = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
