package scot.cairn.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * In each role: in by the page, to everything that the table of permissions gives, to nothing that
 * it does not, to the guide, and out, after which nothing is left to see.
 */
@Order(Integer.MAX_VALUE)
@ExtendWith(RunningCairn.class)
class RoleJourneyTest {

    /** A page that one is sent to on the way to a signature; nothing links to it. */
    private static final String PROOF = "/sign-in/again";

    private final Chromium chromium;

    RoleJourneyTest(Chromium chromium) {
        this.chromium = chromium;
    }

    /** The roles that the page for signing in offers: id and words. */
    static final class EveryRole implements ArgumentsProvider {

        @Override
        public Stream<Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            return RunningCairn.site(context)
                    .at("/sign-in")
                    .document()
                    .select("select[name=username] option:not([value=''])")
                    .stream()
                    .map(option -> Arguments.of(option.attr("value"), option.text()));
        }
    }

    /** Pages are asked for with the browser's cookies; how they look is for other tests. */
    @ParameterizedTest(name = "{0}")
    @ArgumentsSource(EveryRole.class)
    void aRoleGetsWhatIsItsOwnAndLeavesNothingBehind(String role, String words) throws IOException {
        Window window = chromium.window(Screen.DESK, Script.OFF);
        window.open("/work");
        Page page = window.page();
        signIn(page, words);
        String name = words + " (demonstration)";
        assertThat(page.locator(".cn_signed-in")).containsText("Signed in as " + name);
        assertThat(page.locator("h2[id^=capacity-]").first()).containsText(words);

        Set<String> offered = links(page);
        assertThat(offered).containsAll(pagesOf(role));
        for (String own : pagesOf(role)) {
            APIResponse answer = page.request().get(own);
            assertThat(answer.status()).as(own).isEqualTo(200);
            assertThat(Jsoup.parse(answer.text()).select(".cn_signed-in").text()).contains(name);
        }
        assertThat(page.request().get(notOf(role)).status()).isEqualTo(404);

        window.open("/work");
        Locator guide = page.locator("a[href='/help/roles/%s']".formatted(role));
        String title = guide.innerText();
        guide.click();
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText(title);

        window.open("/work");
        button(page, "Sign out").click();
        assertThat(page).hasURL(Pattern.compile("/sign-in[?]out"));
        page.goBack();
        assertThat(page).hasURL(Pattern.compile("/sign-in"));
        assertThat(page.locator("body")).not().containsText(name);
    }

    @Test
    void thereIsAJourneyForEachRole() throws IOException {
        Window window = chromium.window(Screen.DESK, Script.OFF);
        window.open("/sign-in");
        Set<String> named =
                permissions().stream()
                        .flatMap(row -> Stream.of(row.getField("roles").split(" ", -1)))
                        .filter(role ->
                                !Set.of("everyone", "strangers", "clients", "signed-in")
                                        .contains(role))
                        .collect(Collectors.toSet());

        Set<String> offered =
                window.page().locator("select[name=username] option").all().stream()
                        .map(option -> Objects.requireNonNull(option.getAttribute("value")))
                        .collect(Collectors.toSet());

        assertThat(offered).hasSizeGreaterThan(20).containsAll(named);
    }

    private static void signIn(Page page, String words) {
        assertThat(page).hasURL(Pattern.compile("/sign-in$"));
        page.getByLabel("Act as").selectOption(words);
        page.getByLabel("Password").fill("demonstration");
        button(page, "Sign in").click();
        assertThat(page).hasURL(Pattern.compile("/work$"));
    }

    private static Set<String> links(Page page) {
        return page.locator("main a").all().stream()
                .map(link -> Objects.requireNonNull(link.getAttribute("href")))
                .collect(Collectors.toSet());
    }

    /** What the table gives a role and not everybody, and needs no more than to be opened. */
    private static List<String> pagesOf(String role) throws IOException {
        return permissions().stream()
                .filter(row -> isOf(role, row) && !row.getField("roles").equals("everyone"))
                .map(row -> row.getField("route"))
                .filter(route -> !route.equals("/work") && !route.equals(PROOF))
                .toList();
    }

    /** The first page that the table gives others, or one that it gives nobody. */
    private static String notOf(String role) throws IOException {
        return permissions().stream()
                .filter(row -> !isOf(role, row))
                .map(row -> row.getField("route"))
                .findFirst()
                .orElse("/access/nonsense");
    }

    private static boolean isOf(String role, NamedCsvRecord row) {
        return List.of("everyone", "signed-in").contains(row.getField("roles"))
                || List.of(row.getField("roles").split(" ", -1)).contains(role);
    }

    /** Rows of pages whose address has no gap. */
    private static List<NamedCsvRecord> permissions() throws IOException {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder()
                        .ofNamedCsvRecord(
                                Build.repository()
                                        .resolve(
                                                "service/src/main/resources/scot/cairn/access/permissions.csv"))) {
            return rows.stream()
                    .filter(row -> row.getField("method").equals("GET"))
                    .filter(row -> !row.getField("route").contains("{"))
                    .toList();
        }
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(words).setExact(true));
    }
}
