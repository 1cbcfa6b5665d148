package scot.cairn.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.cairn.subjects.Address;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Filters;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.Table;

/**
 * A page, whatever its form: what the HTML, the CSV and the JSON are all made from.
 *
 * @param subject whose page it is
 * @param history whether it is the subject's history
 * @param label what sort of thing it is
 * @param title its name
 * @param sentence where things stand, or null
 * @param trail pages above it, home first
 * @param panels in the order of the five questions, the kind of subject's first question first
 * @param asKnownOn the date it is read as of, in ISO form, or empty for the present
 * @param asKnownOnWords the same in words
 * @param filters what a list is narrowed to
 * @param contact the posts and bodies that answer for it; empty where none is on record
 */
public record Page(
        Subject subject,
        boolean history,
        String label,
        String title,
        @Nullable String sentence,
        List<Step> trail,
        List<Panel> panels,
        String asKnownOn,
        String asKnownOnWords,
        Filters filters,
        List<Span> contact) {

    /** A page above this one. */
    public record Step(String title, String url) {}

    /** Every table on it, in order. */
    public List<Table> tables() {
        return tables(_ -> true);
    }

    private List<Table> tables(Predicate<Panel> wanted) {
        return panels.stream()
                .filter(wanted)
                .flatMap(panel -> panel.blocks().stream())
                .flatMap(block -> block instanceof Table table ? Stream.of(table) : Stream.empty())
                .toList();
    }

    /**
     * The table of an id. When the id is empty, the first that is not about who answers, for which
     * most pages are no place of their own; the first of all where there is no other.
     */
    Optional<Table> table(String id) {
        return id.isEmpty()
                ? Stream.concat(
                                tables(panel -> panel.question() != Question.ANSWERS).stream(),
                                tables().stream())
                        .findFirst()
                : tables().stream().filter(table -> table.id().equals(id)).findFirst();
    }

    /** Whether anything on it is made up for the demonstration. */
    public boolean synthetic() {
        return tables().stream().anyMatch(Table::synthetic);
    }

    /** Its path as a page. */
    public String path() {
        return Address.path(subject, history, Address.Form.HTML);
    }

    /** Its path as JSON. */
    public String jsonPath() {
        return Address.path(subject, history, Address.Form.JSON) + query("?");
    }

    /** The path of one of its tables as CSV. */
    public String csvPath(Table table) {
        return Address.path(subject, history, Address.Form.CSV)
                + "?table="
                + table.id()
                + query("&");
    }

    /** The path of the history of what it is about. */
    public String historyPath() {
        return Address.path(subject, true, Address.Form.HTML);
    }

    private String query(String first) {
        List<String> parts = new ArrayList<>();
        new TreeMap<>(filters.values())
                .forEach((name, value) ->
                        parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        if (!asKnownOn.isEmpty()) {
            parts.add("as-known-on=" + asKnownOn);
        }
        return parts.isEmpty() ? "" : first + String.join("&", parts);
    }
}
