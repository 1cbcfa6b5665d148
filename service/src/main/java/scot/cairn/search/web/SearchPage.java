package scot.cairn.search.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import scot.cairn.search.Asked;
import scot.cairn.search.Found;
import scot.cairn.search.Hit;
import scot.cairn.subjects.SubjectKind;

/**
 * What was found, as a page shows it.
 *
 * @param found all of it
 * @param mission title of the mission, or empty when none is loaded
 * @param alarm why the record is closed, or empty while it is open
 */
public record SearchPage(Found found, String mission, String alarm) {

    /** A kind to narrow to: its words, how many there are, and where it leads. */
    public record Narrowing(String words, int count, String url, boolean chosen) {}

    /** A page of results: its number, where it is, and whether it is this one; 0 for a gap. */
    public record Step(int number, String url, boolean current) {}

    /** The page's name. */
    public String title() {
        return found.asked().words().isEmpty() ? "Search" : "Search: " + found.asked().words();
    }

    /** Home, then this page. */
    public List<Map.Entry<String, String>> breadcrumbs() {
        return List.of(Map.entry("Home", "/"), Map.entry("Search", ""));
    }

    /** Whether words were asked for. */
    public boolean asks() {
        return !found.asked().words().isEmpty();
    }

    /** How much was found, in words. */
    public String count() {
        int total = found.total();
        String what =
                found.asked()
                        .kind()
                        .map(kind -> " of the kind \u201c%s\u201d".formatted(kind.noun()))
                        .orElse("");
        String many = total == 1 ? "1 result%s" : number(total) + " results%s";
        String all = many.formatted(what);
        return found.pages() > 1
                ? "%s, page %d of %d".formatted(all, found.asked().page(), found.pages())
                : all;
    }

    /** How the words were taken, where not as they were typed; empty otherwise. */
    public String taken() {
        return switch (found.as()) {
            case ALL -> "";
            case MENDED ->
                    "Nothing on record has the words \u201c%s\u201d. Did you mean \u201c%s\u201d? This is what was found for it."
                            .formatted(found.asked().words(), found.searched());
            case SOME -> "Nothing on record has all of these words. What follows has some of them.";
        };
    }

    /** Where the mended words are searched; empty where none were mended. */
    public String mended() {
        return found.as() == Found.Way.MENDED ? "/search?q=" + encoded(found.searched()) : "";
    }

    /** How much is searched, in words. */
    public String searched() {
        return number(found.subjects())
                + (found.subjects() == 1 ? " page or part" : " pages and parts of pages");
    }

    /** Every kind of which something was found, after all of them. */
    public List<Narrowing> narrowings() {
        List<Narrowing> all = new ArrayList<>();
        all.add(
                new Narrowing(
                        "Everything",
                        found.ofEveryKind(),
                        "/search?q=" + encoded(found.asked().words()),
                        found.asked().kind().isEmpty()));
        found.kinds()
                .forEach((kind, count) ->
                        all.add(
                                new Narrowing(
                                        kind.listTitle(),
                                        count,
                                        "/search?q=%s&kind=%s"
                                                .formatted(
                                                        encoded(found.asked().words()),
                                                        Asked.slug(kind)),
                                        found.asked().kind().filter(kind::equals).isPresent())));
        return all;
    }

    /** What sort of thing a result is: its kind, and its label where that says more. */
    public String kind(Hit hit) {
        String noun = hit.subject().kind().noun();
        String kind = noun.substring(0, 1).toUpperCase(Locale.UK) + noun.substring(1);
        return hit.label().equalsIgnoreCase(noun) || hit.label().isBlank()
                ? kind
                : kind + ": " + hit.label();
    }

    /** The pages of results, with a gap wherever some are left out. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        int here = found.asked().page();
        int last = found.pages();
        for (int page = 1; page <= last; page++) {
            if (page == 1 || page == last || Math.abs(page - here) <= 1) {
                steps.add(new Step(page, url("/search", page), page == here));
            } else if (steps.getLast().number() != 0) {
                steps.add(new Step(0, "", false));
            }
        }
        return steps;
    }

    /** The first number of the list of results. */
    public int start() {
        return (found.asked().page() - 1) * Asked.A_PAGE + 1;
    }

    /** Where a page of the results stands, in a form of it. */
    public String url(String path, int page) {
        String kind = found.asked().kind().map(Asked::slug).map("&kind="::concat).orElse("");
        return "%s?q=%s%s%s"
                .formatted(
                        path,
                        encoded(found.asked().words()),
                        kind,
                        page == 1 ? "" : "&page=" + page);
    }

    /** Id of the kind that is wanted, as an address writes it; empty for every kind. */
    public String wanted() {
        return found.asked().kind().map(Asked::slug).orElse("");
    }

    /** The lists that a reader can go to instead, with their addresses. */
    public List<Map.Entry<String, String>> lists() {
        return List.of(
                        SubjectKind.OUTCOME,
                        SubjectKind.COMMITMENT,
                        SubjectKind.STANDARD,
                        SubjectKind.MEASURE,
                        SubjectKind.AREA,
                        SubjectKind.BODY,
                        SubjectKind.GROUP,
                        SubjectKind.INSTRUMENT,
                        SubjectKind.PLAN,
                        SubjectKind.SOURCE)
                .stream()
                .map(kind -> Map.entry(kind.listTitle(), kind.path()))
                .toList();
    }

    private static String number(int count) {
        return NumberFormat.getIntegerInstance(Locale.UK).format(count);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
