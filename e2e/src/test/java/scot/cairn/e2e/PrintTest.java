package scot.cairn.e2e;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.extension.ExtendWith;

/** Paper shows the content and the addresses of its links, and nothing that needs a screen. */
@ExtendWith(RunningCairn.class)
class PrintTest {

    /**
     * A4 less its margins of 16 mm is 673 pixels wide. Chromium lays a page out a third wider than
     * its paper and shrinks it, to half its size at most; what is wider yet is cut off.
     */
    private static final int PAPER = 673;

    private final Chromium chromium;

    PrintTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @ForEveryKindOfPage
    void paperShowsTheWholeOfTheContentAndNothingElse(Sample sample) {
        Window window = chromium.window(Screen.DESK);
        window.open(sample.path());
        window.print(PAPER * 4 / 3);

        Sheet sheet = window.ask("paper.js", Sheet.class);

        SoftAssertions all = new SoftAssertions();
        all.assertThat(sheet.navigation()).as("navigation on %s", sample).isEmpty();
        all.assertThat(sheet.lost()).as("content not printed of %s", sample).isEmpty();
        all.assertThat(sheet.cut()).as("content cut off %s", sample).isEmpty();
        all.assertThat(sheet.withoutAddress()).as("links without address on %s", sample).isEmpty();
        all.assertThat(sheet.width()).as("width of %s", sample).isLessThanOrEqualTo(PAPER * 2);
        all.assertAll();
    }
}
