package scot.cairn.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ways a reader takes from a sentence to its proof. */
@ExtendWith(RunningCairn.class)
class JourneyTest {

    private static final String MEASURE = "/measures/nrs-drug-misuse-deaths";

    private final Chromium chromium;

    JourneyTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @ParameterizedTest(name = "script {0}")
    @EnumSource
    void fromTheFirstSentenceToItsSourceAndBack(Script script) {
        Window window = chromium.window(Screen.DESK, script);
        window.open("/");
        Page page = window.page();
        String sentence = page.locator(".cn_sentence").innerText();

        follow(page, "How do we know?");
        assertThat(page).hasURL(MEASURE);
        assertThat(page.locator(".cn_sentence")).hasText(sentence);

        follow(page, "Drug-related deaths in Scotland in 2024");
        assertThat(page).hasURL("/sources/nrs-drug-related-deaths-2024");
        assertThat(title(page)).hasText("Drug-related deaths in Scotland in 2024");

        page.goBack();
        assertThat(page).hasURL(MEASURE);
        page.goBack();
        assertThat(page.locator(".cn_sentence")).hasText(sentence);
        assertThat(page).hasURL("/");
    }

    @ParameterizedTest(name = "script {0}")
    @EnumSource
    void fromTheMissionToAPartOfAnOutcomeAndUpAgain(Script script) {
        Window window = chromium.window(Screen.DESK, script);
        window.open("/");
        Page page = window.page();

        follow(page, "Risk is reduced for people who take harmful drugs");
        assertThat(page).hasURL("/outcomes/2");
        follow(page, "All people are offered evidence based harm reduction and advice");
        assertThat(page).hasURL("/outcomes/2/b");
        assertThat(title(page))
                .hasText("All people are offered evidence based harm reduction and advice");

        Locator breadcrumb =
                page.getByRole(AriaRole.NAVIGATION, new GetByRoleOptions().setName("Breadcrumb"));
        breadcrumb.getByText("Outcome 2").click();
        assertThat(page).hasURL("/outcomes/2");
        breadcrumb.getByText("Home").click();
        assertThat(page).hasURL("/");
    }

    @ParameterizedTest(name = "script {0}")
    @EnumSource
    void fromAFigureToTheActThatRecordedItAndItsProof(Script script)
            throws NoSuchAlgorithmException {
        Window window = chromium.window(Screen.DESK, script);
        window.open(MEASURE);
        Page page = window.page();

        follow(page, "Every recorded act about this page");
        assertThat(page).hasURL(MEASURE + "/history");
        follow(page, "Entry 0");
        assertThat(page).hasURL(Pattern.compile("/ledger/0[?]from=[0-9]+$"));
        String text = page.locator("pre code").first().textContent();
        assertThat(page.getByText("Leaf (SHA-256 of a zero byte and the text)")).isVisible();
        assertThat(page.locator("dd").allInnerTexts()).contains(leaf(text));

        page.getByRole(
                        AriaRole.LINK,
                        new GetByRoleOptions()
                                .setName("measure nrs-drug-misuse-deaths")
                                .setExact(true))
                .click();
        assertThat(page).hasURL(MEASURE);
    }

    /** SHA-256 of a zero byte and the text, as the page says that anybody can work it out. */
    private static String leaf(String text) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) 0);
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Clicks the first link in the content whose name holds some words. */
    private static void follow(Page page, String words) {
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words))
                .first()
                .click();
    }

    private static Locator title(Page page) {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
    }
}
