package scot.cairn.site;

import java.util.List;
import java.util.Map;
import scot.cairn.subjects.Block;

/**
 * A page about the site itself, or about what went wrong.
 *
 * @param title its name
 * @param mission title of the mission, or empty when none is loaded
 * @param path its address; empty where it has none of its own
 * @param blocks what it says
 */
public record MessageView(String title, String mission, String path, List<Block> blocks) {

    /** Where a problem with it is reported. */
    public String report() {
        return Reporting.address(path);
    }

    /** Home, then the page itself. */
    public List<Map.Entry<String, String>> breadcrumbs() {
        return List.of(Map.entry("Home", "/"), Map.entry(title, ""));
    }
}
