package scot.cairn.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody has to scroll sideways to read: at 320 pixels, which is also a desk's 400% zoom. */
@Order(Visits.MADE)
@ExtendWith(RunningCairn.class)
class ReflowTest {

    private final Visits visits;
    private final Chromium chromium;

    ReflowTest(Visits visits, Chromium chromium) {
        this.visits = visits;
        this.chromium = chromium;
    }

    @ForEveryKindOfPageAtEveryWidth
    void thePageIsNoWiderThanTheScreen(Sample page, Screen screen) {
        assertThat(visits.to(page, screen).look().width())
                .as("%s at %s", page, screen)
                .isLessThanOrEqualTo(screen.width());
    }

    @ForEveryKindOfPageAtEveryWidth
    void thePageIsNoWiderWhenItsTextIsSpacedOut(Sample page, Screen screen) {
        assertThat(visits.to(page, screen).widthWithWideText())
                .as("%s at %s", page, screen)
                .isLessThanOrEqualTo(screen.width());
    }

    @ForTheLongestOfEachKind
    void theLongestPagesOfEachKindFitAPhone(Answer page) {
        Window phone = chromium.window(Screen.PHONE, Script.OFF);
        phone.open(page.path());

        assertThat(phone.ask("look.js", Look.class).width())
                .as(page.path())
                .isLessThanOrEqualTo(320);
    }
}
