package scot.cairn.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** Everything can be reached, seen and used with the keyboard alone. */
@ExtendWith(RunningCairn.class)
class KeyboardTest {

    private static final int MOST_STOPS = 1000;

    /** Before the page is asked for what it noted at each of them. */
    private static final int PRESSES_AT_A_TIME = 20;

    private final Chromium chromium;

    KeyboardTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @ForEveryKindOfPage
    void theFirstStopIsTheSkipLinkAndItLeadsToTheContent(Sample sample) {
        Window window = chromium.window(Screen.DESK);
        window.open(sample.path());
        Page page = window.page();
        Locator skip = page.locator(".ds_skip-links__link");

        page.keyboard().press("Tab");
        assertThat(skip).isFocused();
        assertThat(skip).isInViewport();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("#main-content$"));
        page.keyboard().press("Tab");

        assertThat(
                        page.evaluate(
                                """
                                () => {
                                  const main = document.getElementById("main-content");
                                  const before = Node.DOCUMENT_POSITION_PRECEDING;
                                  return (main.compareDocumentPosition(document.activeElement) & before) === 0;
                                }
                                """))
                .as("the next stop on %s is in the content or after it", sample)
                .isEqualTo(true);
    }

    @ParameterizedTest(name = "{arguments}")
    @ArgumentsSource(PagesToTest.OneOfAKindAtADesk.class)
    void everyStopShowsTheFocusAndNoneIsOutOfReach(Sample sample, Screen screen) {
        Window window = chromium.window(screen);
        window.open(sample.path());

        Walk walk = walk(window);

        SoftAssertions all = new SoftAssertions();
        all.assertThat(walk.stops()).as("stops of %s at %s", sample, screen).isNotEmpty();
        all.assertThat(walk.stops())
                .filteredOn(stop -> !stop.shown())
                .as("stops of %s at %s that do not show the focus", sample, screen)
                .isEmpty();
        all.assertThat(walk.stops())
                .filteredOn(stop -> !stop.seen())
                .as("stops of %s at %s that are out of sight", sample, screen)
                .isEmpty();
        all.assertThat(walk.unreached()).as("out of reach on %s at %s", sample, screen).isEmpty();
        all.assertAll();
    }

    private static Walk walk(Window window) {
        Walk walk = window.ask("step.js", Walk.class);
        for (int pressed = 0; !walk.over(); pressed += PRESSES_AT_A_TIME) {
            if (pressed >= MOST_STOPS) {
                throw new AssertionError("the Tab key does not leave the page");
            }
            for (int i = 0; i < PRESSES_AT_A_TIME; i++) {
                window.page().keyboard().press("Tab");
            }
            walk = window.ask("step.js", Walk.class);
        }
        return walk;
    }

    @Test
    void aWideTableIsScrolledWithTheArrows() {
        Window window = chromium.window(Screen.PHONE);
        window.open("/measures/nrs-drug-misuse-deaths");
        Locator box = window.page().locator(".cn_table").first();

        box.focus();
        window.page().keyboard().press("ArrowRight");

        window.page().waitForFunction("box => box.scrollLeft > 0", box.elementHandle());
    }

    @Test
    void thePhonesMenuOpensAndClosesWithEnter() {
        Window window = chromium.window(Screen.PHONE);
        window.open("/");
        Keyboard keyboard = window.page().keyboard();
        Locator menu = window.page().locator("button.js-toggle-menu");
        Locator navigation = window.page().locator("#mobile-navigation");
        assertThat(navigation).not().isVisible();

        tabTo(window.page(), menu);
        keyboard.press("Enter");
        assertThat(navigation).isVisible();
        assertThat(menu).hasAttribute("aria-expanded", "true");
        keyboard.press("Enter");
        assertThat(navigation).not().isVisible();
        assertThat(menu).hasAttribute("aria-expanded", "false");

        keyboard.press("Enter");
        tabTo(window.page(), navigation.getByText("Outcomes"));
        keyboard.press("Enter");
        assertThat(window.page()).hasURL("/outcomes");
    }

    @Test
    void thePhonesMenuOpensWithSpaceWhenThereIsNoScript() {
        Window window = chromium.window(Screen.PHONE, Script.OFF);
        window.open("/");
        Keyboard keyboard = window.page().keyboard();
        Locator navigation = window.page().locator("#mobile-navigation");
        assertThat(navigation).not().isVisible();

        tabTo(window.page(), window.page().locator("#menu"));
        keyboard.press("Space");
        assertThat(navigation).isVisible();

        tabTo(window.page(), navigation.getByText("Outcomes"));
        keyboard.press("Enter");
        assertThat(window.page()).hasURL("/outcomes");
    }

    private static void tabTo(Page page, Locator wanted) {
        for (int i = 0; i < 20; i++) {
            page.keyboard().press("Tab");
            if (wanted.evaluate("element => element === document.activeElement").equals(true)) {
                return;
            }
        }
        throw new AssertionError("20 presses of Tab do not reach " + wanted);
    }
}
