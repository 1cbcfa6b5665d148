package scot.cairn.e2e;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The visits to the samples: each is made once, and every test that asks for it shares it. */
final class Visits {

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final Chromium chromium;
    private final Map<Place, Visit> made = new HashMap<>();

    Visits(Chromium chromium) {
        this.chromium = chromium;
    }

    private record Place(Sample sample, Screen screen) {}

    /** The visit to a page at a width. */
    Visit to(Sample sample, Screen screen) {
        return made.computeIfAbsent(new Place(sample, screen), this::make);
    }

    private Visit make(Place place) {
        Window window = chromium.window(place.screen());
        int status = window.open(place.sample().path());
        Look look = window.ask("look.js", Look.class);
        Path picture =
                Build.output()
                        .resolve("screenshots")
                        .resolve(
                                "%s-%d.png"
                                        .formatted(place.sample().slug(), place.screen().width()));
        window.page().screenshot(new ScreenshotOptions().setPath(picture).setFullPage(true));
        List<String> violations = violations(window.page());
        return new Visit(
                status,
                look,
                (Integer) window.page().evaluate(Resources.text("space.js")),
                violations,
                window.console(),
                window.failures(),
                picture);
    }

    /** The pages have no frames, so the engine may run in the page itself, which is quicker. */
    static List<String> violations(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        AxeResults results =
                new AxeBuilder(page).options(options).withTags(TAGS).setLegacyMode(true).analyze();
        return results.getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream().map(node -> violation(rule, node)))
                .toList();
    }

    private static String violation(Rule rule, CheckedNode node) {
        return "%s (%s): %s%n  %s%n  %s"
                .formatted(
                        rule.getId(),
                        rule.getImpact(),
                        node.getTarget(),
                        node.getHtml(),
                        node.getFailureSummary());
    }
}
