package scot.cairn.e2e;

import java.util.List;

/**
 * What a printed page shows.
 *
 * @param width how wide it is when all of it is laid out, in CSS pixels
 * @param navigation what is of no use on paper and is there all the same
 * @param lost content that is not there
 * @param cut content that runs out of its box, where paper cannot scroll
 * @param withoutAddress links whose address is not printed
 */
record Sheet(
        int width,
        List<String> navigation,
        List<String> lost,
        List<String> cut,
        List<String> withoutAddress) {

    /**
     * A4 less its margins of 16 mm is 673 pixels wide. Chromium lays a page out a third wider than
     * its paper and shrinks it, to half its size at most; what is wider yet is cut off.
     */
    static final int PAPER = 673;
}
