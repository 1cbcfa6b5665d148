package scot.cairn.e2e;

import java.util.List;

/**
 * What a reader meets on a page.
 *
 * @param width how wide it is when all of it is laid out, in CSS pixels
 * @param headings level and words, in order
 * @param tables each its caption, then its rows of cells
 * @param words all of the main content
 * @param linksNotUnderlined links in running text that only their colour marks
 * @param chartsNotShownOnce charts of which none or both of the drawings are seen
 */
record Look(
        int width,
        List<String> headings,
        List<List<List<String>>> tables,
        String words,
        List<String> linksNotUnderlined,
        List<String> chartsNotShownOnce) {}
