package scot.cairn.e2e;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * The visits to the samples: each is made once, and every test that asks for it shares it. For each
 * width a browser of its own makes one after the other from the start, while the tests that look
 * for themselves go on in another.
 */
final class Visits implements AutoCloseable {

    /** The place among the test classes of those that ask for visits: when most are made. */
    static final int MADE = Integer.MAX_VALUE - 1;

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final Map<Screen, Visitor> visitors = new EnumMap<>(Screen.class);
    private final Map<Place, Future<Visit>> visits = new HashMap<>();

    /** Begins to visit every sample of the site at an address, at every width. */
    Visits(URI home) {
        for (Screen screen : Screen.values()) {
            visitors.put(screen, Visitor.started(home));
        }
        for (Sample sample : Samples.named()) {
            for (Screen screen : Screen.values()) {
                var _ = visit(new Place(sample, screen));
            }
        }
    }

    private record Place(Sample sample, Screen screen) {}

    /** A browser and its thread, as a browser answers only the thread that started it. */
    private record Visitor(ExecutorService thread, Future<Chromium> chromium) {

        static Visitor started(URI home) {
            ExecutorService thread = Executors.newSingleThreadExecutor();
            return new Visitor(thread, thread.submit(() -> new Chromium(home)));
        }

        void stop() {
            thread.execute(() -> chromium.resultNow().close());
            thread.close();
        }
    }

    /** The visit to a page at a width, once it is made. */
    Visit to(Sample sample, Screen screen) {
        try {
            return visit(new Place(sample, screen)).get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("no visit to " + sample, failure.getCause());
        } catch (InterruptedException stopWaiting) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopWaiting);
        }
    }

    private Future<Visit> visit(Place place) {
        Visitor visitor = Objects.requireNonNull(visitors.get(place.screen()));
        return visits.computeIfAbsent(
                place,
                _ -> visitor.thread().submit(() -> make(place, visitor.chromium().resultNow())));
    }

    private static Visit make(Place place, Chromium chromium) {
        boolean closely = PagesToTest.isLookedAtCloselyAt(place.sample(), place.screen());
        Window window = chromium.window(place.screen());
        int status = window.open(place.sample().path());
        Look look = window.ask("look.js", Look.class);
        @Nullable Path picture = closely ? picture(place, window.page()) : null;
        @Nullable List<String> violations = closely ? violations(window.page()) : null;
        return new Visit(
                status,
                look,
                (Integer) window.page().evaluate(Resources.text("space.js")),
                violations,
                window.console(),
                window.failures(),
                picture,
                place.screen() == Screen.DESK ? sheet(window) : null);
    }

    private static Sheet sheet(Window window) {
        window.print(Sheet.PAPER * 4 / 3);
        return window.ask("paper.js", Sheet.class);
    }

    private static Path picture(Place place, Page page) {
        String name = "%s-%d.jpg".formatted(place.sample().slug(), place.screen().width());
        Path picture = Build.output().resolve("screenshots").resolve(name);
        page.screenshot(new ScreenshotOptions().setPath(picture).setFullPage(true));
        return picture;
    }

    /** Makes no more visits. */
    @Override
    public void close() {
        visits.values().forEach(visit -> visit.cancel(false));
        visitors.values().forEach(Visitor::stop);
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
