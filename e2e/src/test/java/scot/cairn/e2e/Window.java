package scot.cairn.e2e;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** A window of the browser, which keeps what went wrong in it. */
final class Window {

    private final Page page;
    private final Screen screen;
    private final List<String> console = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    Window(Page page, Screen screen) {
        this.page = page;
        this.screen = screen;
        page.onConsoleMessage(this::note);
        page.onPageError(error -> console.add("error: " + error));
        page.onRequestFailed(
                request -> failures.add(request.url() + " failed: " + request.failure()));
        page.onResponse(this::note);
    }

    /** A page that answers 400 or 404 on purpose is said on the console too; that is no fault. */
    private void note(ConsoleMessage message) {
        boolean pageItself =
                message.text().startsWith("Failed to load resource: the server responded")
                        && message.location().startsWith(page.url());
        if (!pageItself) {
            console.add("%s: %s".formatted(message.type(), message.text()));
        }
    }

    private void note(Response response) {
        if (response.status() >= 400 && !response.request().isNavigationRequest()) {
            failures.add("%s answered %d".formatted(response.url(), response.status()));
        }
    }

    /** Opens a path and waits until all of it is there; returns the HTTP status. */
    int open(String path) {
        page.setViewportSize(screen.width(), screen.height());
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
        console.clear();
        failures.clear();
        return Objects.requireNonNull(page.navigate(path)).status();
    }

    /** Shows the page as on paper of a width in CSS pixels. */
    void print(int width) {
        page.setViewportSize(width, screen.height());
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
    }

    Page page() {
        return page;
    }

    /** Runs one of the scripts beside the tests, and reads the JSON it returns. */
    <T> T ask(String script, Class<T> type) {
        return JsonMapper.shared().readValue((String) page.evaluate(Resources.text(script)), type);
    }

    /** What the console said. */
    List<String> console() {
        return List.copyOf(console);
    }

    /** Requests that had no answer, or an answer that says no. */
    List<String> failures() {
        return List.copyOf(failures);
    }
}
