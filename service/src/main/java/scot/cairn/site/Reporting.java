package scot.cairn.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where a problem with a page is reported. */
final class Reporting {

    private Reporting() {}

    /**
     * The address of the form.
     *
     * @param path of the page; empty where it has no address of its own
     */
    static String address(String path) {
        return path.isEmpty()
                ? "/report-a-problem"
                : "/report-a-problem?page="
                        + URLEncoder.encode(path, StandardCharsets.UTF_8).replace("%2F", "/");
    }
}
