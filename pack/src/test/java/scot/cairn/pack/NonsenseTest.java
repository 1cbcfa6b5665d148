package scot.cairn.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** No content, however broken, throws or takes long. */
@Timeout(20)
class NonsenseTest {

    private PackCopy pack;

    @BeforeEach
    void copy(@TempDir Path parent) {
        pack = PackCopy.in(parent);
    }

    @Test
    void aPictureIsNotText() {
        pack.write("words.yaml", new byte[] {'w', ':', '\n', ' ', (byte) 0x89, 'P', 'N', 'G'});

        assertThat(pack.faults())
                .containsExactly(
                        "words.yaml:2:2: the file is not text in UTF-8; save it as plain text in"
                                + " UTF-8");
    }

    @Test
    void aNullByteIsHidden() {
        pack.write("measures/values/old.csv", new byte[] {'a', 0, 'b'});

        assertThat(pack.faults())
                .containsExactly(
                        "measures/values/old.csv:1:2: a hidden character stands here (U+0000); take"
                                + " it out, and save the file as plain UTF-8 without a byte-order"
                                + " mark");
    }

    @Test
    void tenThousandLevelsAreTooMany() {
        pack.write("words.yaml", "words: " + "[".repeat(10_000) + "]".repeat(10_000));

        assertThat(pack.faults())
                .containsExactly(
                        "words.yaml:1:47: more than 40 levels stand inside each other; take levels"
                                + " out: no part of a plan needs so many");
    }

    @Test
    void tenThousandIndentedLevelsAreTooMany() {
        pack.write("words.yaml", "- ".repeat(10_000) + "x");

        assertThat(pack.faults())
                .containsExactly(
                        "words.yaml:1:81: more than 40 levels stand inside each other; take levels"
                                + " out: no part of a plan needs so many");
    }

    @Test
    void aBombOfAliasesDoesNotGoOff() {
        pack.write(
                "words.yaml",
                """
                a: &a [x, x, x, x, x, x, x, x, x]
                b: &b [*a, *a, *a, *a, *a, *a, *a, *a]
                c: &c [*b, *b, *b, *b, *b, *b, *b, *b]
                words: [*c, *c, *c, *c, *c, *c, *c, *c]
                """);

        assertThat(pack.faults())
                .containsExactly(
                        "words.yaml:1:4: an anchor (&) names this value; take the anchor out",
                        "words.yaml:2:4: an anchor (&) names this value; take the anchor out",
                        "words.yaml:2:8: an asterisk stands for something written elsewhere; write"
                                + " the words out, or put the text in quotation marks");
    }

    @Test
    void aLineOfFiftyMegabytesIsNotRead() {
        byte[] line = new byte[50_000_000];
        Arrays.fill(line, (byte) 'x');
        pack.write("words.yaml", line);
        pack.write("measures/values/old.csv", line);

        assertThat(pack.faults())
                .containsExactly(
                        "measures/values/old.csv:1:1: the file is larger than 4 MB; split it, or"
                                + " take out what is no part of the plan",
                        "words.yaml:1:1: the file is larger than 4 MB; split it, or take out what"
                                + " is no part of the plan");
    }

    @Test
    void aMillionBracketsAreFaultedAtOnce() {
        pack.write("words.yaml", "{".repeat(1_000_000));

        assertThat(pack.faults()).singleElement().asString().contains("more than 40 levels");
    }

    @RepeatedTest(60)
    void aFileWithASliceOfNoiseIsReadOrFaulted(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        String signs = "\t\n \"'#&*!|>%@`-?:,[]{}~0123456789abcxyz–\\";
        var noise = new StringBuilder();
        random.ints(200, 0, signs.length()).forEach(index -> noise.append(signs.charAt(index)));

        pack.append("words.yaml", noise.toString());
        pack.append("measures/statements.yaml", "\n" + noise);
        pack.append("measures/values/nrs-drug-misuse-deaths.csv", noise.toString());
        pack.write("framework/vision.yaml", noise.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(pack.faults()).isNotEmpty();
    }
}
