package scot.cairn.disclosure.protect;

import java.util.Arrays;
import scot.cairn.disclosure.tables.Sums;

/** What is to be protected: numbers, what adds up to what, and what may become of each. */
public final class Task {

    /** What becomes of a number. */
    public enum Part {
        /** Nobody is shown it, and nobody asked for its protection. */
        UNPUBLISHED,
        /** It may be hidden to protect others. */
        MAY_HIDE,
        /** A rule hides it. */
        RULED,
        /** It must be shown, or is public already. */
        MUST_SHOW
    }

    private final Sums sums;
    private final long[] values;
    private final long[] costs;
    private final Part[] parts;
    private final long[] reach;
    private final long[] width;
    private final long[] least;

    /** A task in which every number is unpublished, nought, and free. */
    public Task(Sums sums) {
        this.sums = sums;
        this.values = new long[sums.size()];
        this.costs = new long[sums.size()];
        this.parts = new Part[sums.size()];
        this.reach = new long[sums.size()];
        this.width = new long[sums.size()];
        this.least = new long[sums.size()];
        Arrays.fill(parts, Part.UNPUBLISHED);
    }

    /**
     * Takes what a cell says of its number; of cells that must be equal, the strongest part counts
     * and costs add up.
     *
     * @param value the true number, not below nought
     * @param cost what is lost by hiding it
     */
    public void cell(int number, long value, Part part, long cost) {
        values[number] = value;
        costs[number] += cost;
        parts[number] = parts[number].compareTo(part) > 0 ? parts[number] : part;
    }

    /**
     * Says how well a number is to be protected, should it be hidden.
     *
     * @param atLeast how far apart its least and its most must be
     * @param up what readers must think it can be at least
     */
    public void protection(int number, long atLeast, long up) {
        width[number] = Math.max(width[number], atLeast);
        reach[number] = Math.max(reach[number], up);
    }

    /**
     * Says what everybody knows of a number, should it be hidden.
     *
     * @param atLeast that it is, and not more than it truly is
     */
    public void known(int number, long atLeast) {
        least[number] = Math.max(least[number], Math.min(atLeast, values[number]));
    }

    public Sums sums() {
        return sums;
    }

    /** How many numbers. */
    public int size() {
        return values.length;
    }

    /** The true number. */
    public long value(int number) {
        return values[number];
    }

    /** What is lost by hiding it. */
    public long cost(int number) {
        return costs[number];
    }

    public Part part(int number) {
        return parts[number];
    }

    /** What readers must think it can be at least. */
    public long reach(int number) {
        return reach[number];
    }

    /** How far apart its least and its most must be. */
    public long width(int number) {
        return width[number];
    }

    /** By how many less it can be than it is, for all that everybody knows. */
    public long fewer(int number) {
        return values[number] - least[number];
    }

    boolean isUnknown(int number) {
        return parts[number] == Part.RULED || parts[number] == Part.UNPUBLISHED;
    }
}
