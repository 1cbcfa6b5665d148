package scot.cairn.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTest {

    @Test
    void aTextIsShownInQuotationMarks() {
        assertThat(Shown.of("a text")).isEqualTo("\"a text\"");
    }

    @Test
    void aTextStaysOnOneLine() {
        assertThat(Shown.of("two\nlines\tand\u001Ba colour"))
                .isEqualTo("\"two lines and a colour\"");
    }

    @Test
    void aLongTextIsCutBetweenCharacters() {
        assertThat(Shown.of("😀".repeat(61))).isEqualTo("\"" + "😀".repeat(60) + "...\"");
    }
}
