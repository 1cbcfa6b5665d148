package scot.cairn.help.web;

import java.util.List;
import java.util.Map;

/**
 * A page of help.
 *
 * @param title its name
 * @param mission title of the mission, or empty when none is loaded
 * @param alarm why the record is closed, or empty
 * @param breadcrumbs the pages above it, then itself
 * @param lead what it says first, as HTML
 * @param lists links to other pages of help under a heading; may be empty
 * @param steps what can be done, and how; may be empty
 * @param rest what it says last, as HTML
 */
public record HelpView(
        String title,
        String mission,
        String alarm,
        List<Map.Entry<String, String>> breadcrumbs,
        String lead,
        List<Linked> lists,
        List<Steps> steps,
        String rest) {

    /** Words and addresses under a heading. */
    public record Linked(String id, String title, List<Map.Entry<String, String>> links) {}

    /**
     * How something is done.
     *
     * @param id anchor
     * @param title what
     * @param tasks what of it one may do
     * @param how as HTML; empty when it is not written yet
     */
    public record Steps(String id, String title, List<String> tasks, String how) {}
}
