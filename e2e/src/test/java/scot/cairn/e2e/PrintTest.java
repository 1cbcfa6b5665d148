package scot.cairn.e2e;

import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;

/** Paper shows the content and the addresses of its links, and nothing that needs a screen. */
@Order(Visits.MADE)
@ExtendWith(RunningCairn.class)
class PrintTest {

    private final Visits visits;

    PrintTest(Visits visits) {
        this.visits = visits;
    }

    @ForEveryKindOfPage
    void paperShowsTheWholeOfTheContentAndNothingElse(Sample sample) {
        Sheet sheet = Objects.requireNonNull(visits.to(sample, Screen.DESK).sheet());

        SoftAssertions all = new SoftAssertions();
        all.assertThat(sheet.navigation()).as("navigation on %s", sample).isEmpty();
        all.assertThat(sheet.lost()).as("content not printed of %s", sample).isEmpty();
        all.assertThat(sheet.cut()).as("content cut off %s", sample).isEmpty();
        all.assertThat(sheet.withoutAddress()).as("links without address on %s", sample).isEmpty();
        all.assertThat(sheet.width())
                .as("width of %s", sample)
                .isLessThanOrEqualTo(Sheet.PAPER * 2);
        all.assertAll();
    }
}
