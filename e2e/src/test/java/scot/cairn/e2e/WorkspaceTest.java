package scot.cairn.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * People sign in, see what they may do, and are appointed by others. It comes last, as the others
 * compare pages of a record that does not grow.
 */
@Order(Integer.MAX_VALUE)
@ExtendWith(RunningCairn.class)
class WorkspaceTest {

    private final Chromium chromium;
    private final List<BrowserContext> contexts = new ArrayList<>();

    WorkspaceTest(Chromium chromium) {
        this.chromium = chromium;
    }

    /** Other tests read in the same windows, as strangers. */
    @AfterEach
    void leave() {
        contexts.forEach(BrowserContext::clearCookies);
    }

    @ParameterizedTest(name = "script {0}")
    @CsvSource({"ON, Funder, Head of profession", "OFF, Publisher, Assessor"})
    void anAdministratorAppointsAndLetsGo(Script script, String person, String role) {
        Page page = signedIn(script, Screen.DESK, "Administrator");
        link(page, "Accounts and capacities").click();
        link(page, person + " (demonstration)").first().click();

        page.getByLabel("Role").selectOption(role);
        button(page, "Appoint").click();
        assertThat(page.locator(".ds_error-summary")).containsText("Give the first day");
        assertThat(page.getByLabel("Role").locator("option:checked")).hasText(role);
        link(page, "Give the letter, minute or decision").click();
        assertThat(page.getByLabel("Letter, minute or decision")).isFocused();

        page.getByLabel("First day").fill("2026-11-01");
        page.getByLabel("Letter, minute or decision").fill("Letter of 1 November 2026");
        button(page, "Appoint").click();
        assertThat(page.locator("[role=status]")).containsText("on record");
        Locator given =
                page.locator("section", new Page.LocatorOptions().setHasText("Letter of 1"));
        assertThat(given).containsText(role);

        given.getByLabel("Why it ends").fill("Given by mistake");
        given.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("[role=status]")).containsText("has ended");

        button(page, "Sign out").click();
        page.navigate("/access");
        assertThat(page).hasURL(Pattern.compile("/sign-in$"));
    }

    @ParameterizedTest
    @EnumSource
    void everyPageOfTheWorkspaceIsForEverybody(Screen screen) {
        Page page = signedIn(Script.ON, screen, "Administrator");
        for (String path : new String[] {"/work", "/access", "/access/permissions"}) {
            page.navigate(path);
            look(page, path, screen);
        }
        page.navigate("/access");
        link(page, "Area co-ordinator (demonstration)").first().click();
        look(page, "/access/account", screen);
        button(page, "Appoint").click();
        look(page, "/access/account-with-faults", screen);
    }

    private static void look(Page page, String name, Screen screen) {
        page.screenshot(
                new ScreenshotOptions()
                        .setPath(
                                Build.output()
                                        .resolve("screenshots")
                                        .resolve(
                                                "%s-%d.png"
                                                        .formatted(
                                                                new Sample(name, 200).slug(),
                                                                screen.width())))
                        .setFullPage(true));
        assertThat(Visits.violations(page)).as(name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isEqualTo(screen.width());
    }

    private Page signedIn(Script script, Screen screen, String role) {
        Window window = chromium.window(screen, script);
        contexts.add(window.page().context());
        window.open("/work");
        Page page = window.page();
        assertThat(page).hasURL(Pattern.compile("/sign-in$"));
        page.getByLabel("Act as").selectOption(role);
        page.getByLabel("Password").fill("demonstration");
        button(page, "Sign in").click();
        assertThat(page).hasURL(Pattern.compile("/work$"));
        return page;
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(words).setExact(true));
    }

    private static Locator link(Page page, String words) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(words));
    }
}
