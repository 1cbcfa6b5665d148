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
    void whatCannotBeSeenIsShownAsSomething() {
        assertThat(Shown.of("a\u202eb\u2028c\u200bd")).isEqualTo("\"a\ufffdb c\ufffdd\"");
    }

    @Test
    void aLongTextIsCutBetweenCharacters() {
        assertThat(Shown.of("😀".repeat(61))).isEqualTo("\"" + "😀".repeat(60) + "...\"");
    }
}
