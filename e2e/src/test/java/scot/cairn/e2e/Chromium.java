package scot.cairn.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The machine's own Chromium, one for all tests. */
final class Chromium implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final List<String> ARGUMENTS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private final URI home;
    private final Playwright playwright;
    private final Browser browser;
    private final Map<Kind, Window> windows = new HashMap<>();

    private record Kind(Screen screen, Script script) {}

    /** Starts it, to read the site at an address. */
    Chromium(URI home) {
        this.home = home;
        playwright =
                Playwright.create(
                        new CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(new LaunchOptions().setExecutablePath(PROGRAM).setArgs(ARGUMENTS));
    }

    /**
     * The window of a size, with its script on or off. There is one of each for all tests, as
     * opening one is slow; every page that is opened in it starts afresh.
     */
    Window window(Screen screen, Script script) {
        return windows.computeIfAbsent(new Kind(screen, script), this::open);
    }

    /** The window of a size with the script on. */
    Window window(Screen screen) {
        return window(screen, Script.ON);
    }

    private Window open(Kind kind) {
        Browser.NewContextOptions options =
                new Browser.NewContextOptions()
                        .setBaseURL(home.toString())
                        .setViewportSize(kind.screen().width(), kind.screen().height())
                        .setJavaScriptEnabled(kind.script() == Script.ON)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/London");
        return new Window(browser.newContext(options).newPage(), kind.screen());
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
