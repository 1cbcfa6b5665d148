package scot.cairn.site;

import java.util.List;
import java.util.Map;
import scot.cairn.subjects.Block;

/**
 * A page about the site itself, or about what went wrong.
 *
 * @param title its name
 * @param mission title of the mission, or empty when none is loaded
 * @param blocks what it says
 */
public record MessageView(String title, String mission, List<Block> blocks) {

    /** Home, then the page itself. */
    public List<Map.Entry<String, String>> breadcrumbs() {
        return List.of(Map.entry("Home", "/"), Map.entry(title, ""));
    }
}
