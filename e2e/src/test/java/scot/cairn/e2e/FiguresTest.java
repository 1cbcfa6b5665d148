package scot.cairn.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.LocatorOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A reader follows a figure that was revised, and asks to compare what cannot be compared. */
@ExtendWith(RunningCairn.class)
class FiguresTest {

    private static final String MEASURE = "/measures/nrs-drug-misuse-deaths";

    private final Chromium chromium;

    FiguresTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void aRevisedFigureIsReadAsItWasKnownOnEitherDay() {
        Window window = chromium.window(Screen.DESK, Script.OFF);
        Page page = window.page();

        window.open(MEASURE + "?as-known-on=2021-01-20");
        assertThat(row(page, "2019")).containsText("1,264");
        window.open(MEASURE);
        assertThat(row(page, "2019")).containsText("1,280");
        window.open(MEASURE + "/revisions");
        assertThat(page.locator("main")).containsText("1,264");
        assertThat(page.locator("main")).containsText("1,280");
    }

    @Test
    void whatCannotBeComparedIsSaidFirst() {
        Window window = chromium.window(Screen.DESK, Script.OFF);
        Page page = window.page();

        window.open(
                "/compare?one-measure=nrs-drug-misuse-deaths&other-measure=police-suspected-drug-deaths");

        assertThat(page.locator("main")).containsText("Cannot be compared");
    }

    private static Locator row(Page page, String year) {
        return page.locator("#table-values")
                .locator("xpath=ancestor::table")
                .locator("tbody tr")
                .filter(
                        new Locator.FilterOptions()
                                .setHas(
                                        page.locator(
                                                "th[scope=row]",
                                                new LocatorOptions().setHasText(year))));
    }
}
