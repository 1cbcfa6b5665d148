package scot.cairn.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything is there for a reader whose browser runs no script. */
@Order(Visits.MADE)
@ExtendWith(RunningCairn.class)
class WithoutScriptTest {

    private final Visits visits;
    private final Chromium chromium;

    WithoutScriptTest(Visits visits, Chromium chromium) {
        this.visits = visits;
        this.chromium = chromium;
    }

    @ForEveryKindOfPage
    void thePageSaysTheSame(Sample page) {
        Look withScript = visits.to(page, Screen.DESK).look();

        Window plain = chromium.window(Screen.DESK, Script.OFF);
        plain.open(page.path());
        Look without = plain.ask("look.js", Look.class);

        assertThat(without.headings())
                .as(page.path())
                .isEqualTo(withScript.headings())
                .isNotEmpty();
        assertThat(without.tables()).as(page.path()).isEqualTo(withScript.tables());
        assertThat(without.words()).as(page.path()).isEqualTo(withScript.words()).isNotEmpty();
        assertThat(plain.console()).as(page.path()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Outcomes, /outcomes",
        "Measures, /measures",
        "Sources, /sources",
        "About the data, /about-the-data",
        "Ledger, /ledger"
    })
    void theNavigationLeadsToEachMainPage(String name, String path) {
        Window plain = chromium.window(Screen.DESK, Script.OFF);
        plain.open("/");
        Page page = plain.page();

        page.getByRole(AriaRole.NAVIGATION, new GetByRoleOptions().setName("Main").setExact(true))
                .getByText(
                        name,
                        new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .click();

        assertThat(page).hasURL(path);
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText(name);
    }
}
