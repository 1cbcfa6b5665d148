package scot.cairn.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;

/**
 * A page with what surrounds it.
 *
 * @param page the page
 * @param mission title of the mission, or empty when none is loaded
 * @param lastChanged when the record last changed, in words
 * @param alarm why the record is closed, or empty while it is open
 */
public record PageView(Page page, String mission, String lastChanged, String alarm) {

    /** Who answers for what it is about, or that this is to be supplied. */
    public List<Span> contact() {
        return page.contact().isEmpty() ? List.of(Span.plain("To be supplied")) : page.contact();
    }

    /** The one source of all its figures; empty where they have none or several. */
    public List<Span> source() {
        List<List<Span>> sources =
                page.panels().stream()
                        .flatMap(panel -> panel.blocks().stream())
                        .map(PageView::source)
                        .filter(source -> !source.isEmpty())
                        .distinct()
                        .toList();
        return sources.size() == 1 ? sources.getFirst() : List.of();
    }

    private static List<Span> source(Block block) {
        return switch (block) {
            case Table table -> table.source();
            case Block.Chart chart -> chart.source();
            default -> List.of();
        };
    }

    /** Where a problem with it is reported. */
    public String report() {
        return Reporting.address(page.path());
    }

    /** Links above the page, home first, the page itself last without a link. */
    public List<Map.Entry<String, String>> breadcrumbs() {
        List<Map.Entry<String, String>> crumbs = new ArrayList<>();
        if (page.subject().kind() == SubjectKind.MISSION && !page.history()) {
            return crumbs;
        }
        crumbs.add(Map.entry("Home", "/"));
        page.trail().forEach(step -> crumbs.add(Map.entry(step.title(), step.url())));
        crumbs.add(Map.entry(page.title(), ""));
        return crumbs;
    }

    /**
     * How the page is laid out: a list takes the full width, anything else the width for reading.
     */
    public String layout() {
        boolean list = page.subject().isList() && page.subject().kind() != SubjectKind.MISSION;
        return list && !page.history() ? "category-list" : "article";
    }

    /**
     * The title with what it is the title of, as a body and a group, or two areas of different
     * sets, may have one name.
     */
    public String documentTitle() {
        if (page.subject().isList()) {
            return page.title();
        }
        SubjectKind kind = page.subject().kind();
        return "%s (%s)"
                .formatted(page.title(), kind == SubjectKind.AREA ? page.label() : kind.noun());
    }

    /** The page that says how this one is followed. */
    public String follow() {
        return "/follow?subject=" + page.subject().url();
    }

    /** Where a feed reader finds what is new about this page; of a page of many, of all. */
    public List<Map.Entry<String, String>> alternates() {
        String feed = page.subject().isOfMany() ? "/record" : page.subject().url();
        return List.of(Map.entry("application/atom+xml", "/feeds%s.atom".formatted(feed)));
    }

    /** The item of the navigation this page belongs to. */
    public String current() {
        return switch (page.subject().kind()) {
            case MISSION, VISION_CLAUSE -> "home";
            case AIM,
                    OUTCOME,
                    PRIORITY,
                    APPROACH,
                    PROGRAMME,
                    EDITION,
                    PLAN,
                    MAPPING,
                    PACK_FILE,
                    STUDY ->
                    "outcomes";
            case COMMITMENT, CONSIDERED -> "commitments";
            case STANDARD, SCORING_METHOD, ROUND -> "standards";
            case MEASURE, VALUE, STATEMENT, DATASET, COMPARISON, TEST_OF_CHANGE, EVENT ->
                    "measures";
            case BODY, OFFICE, HOLDER, GROUP, INSTRUMENT -> "bodies";
            case LINE, CONFLICT -> "who-answers";
            case TEMPLATE, OBLIGATION, CADENCE, MADE_UP -> "returns";
            case AREA, AREA_SET, AREA_LINK -> "areas";
            case SOURCE -> "sources";
            case ENTRY -> "ledger";
            case CAPACITY, CLIENT, APPROVAL, ASKING, ATTACHMENT -> "work";
            case COVERAGE,
                    ABOUT_THE_DATA,
                    WORD,
                    CORRECTION,
                    LINKAGE,
                    DISCLOSURE_POLICY,
                    DISCLOSURE_ASSESSMENT ->
                    "about-the-data";
        };
    }

    /** Whether a panel is the first under its question, so that the question is asked before it. */
    public boolean asksBefore(Panel panel) {
        int place = page.panels().indexOf(panel);
        return place == 0 || page.panels().get(place - 1).question() != panel.question();
    }
}
