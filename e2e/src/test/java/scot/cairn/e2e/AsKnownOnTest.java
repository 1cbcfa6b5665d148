package scot.cairn.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A page can be read as it was known on another day, and left again. */
@ExtendWith(RunningCairn.class)
class AsKnownOnTest {

    private static final String MEASURE = "/measures/nrs-drug-misuse-deaths";

    private final Chromium chromium;

    AsKnownOnTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @ParameterizedTest(name = "script {0}")
    @EnumSource
    void aDayCanBeAskedForAndLeft(Script script) {
        Window window = chromium.window(Screen.DESK, script);
        window.open(MEASURE);
        Page page = window.page();
        Locator banner = page.getByText("You are reading what was known on");
        assertThat(row(page, "2024")).hasCount(1);
        assertThat(banner).hasCount(0);

        page.getByLabel("See this page as it was known on another day").fill("2021-01-20");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Show that day")).click();

        assertThat(page).hasURL(MEASURE + "?as-known-on=2021-01-20");
        assertThat(banner).containsText("20 January 2021");
        assertThat(row(page, "2024")).hasCount(0);
        assertThat(row(page, "2019")).hasCount(1);

        page.getByText("Read what is known today").click();

        assertThat(page).hasURL(MEASURE);
        assertThat(banner).hasCount(0);
        assertThat(row(page, "2024")).hasCount(1);
    }

    /** The row of a year in the table of figures. */
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
