package scot.cairn.subjects.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Finds room for labels among the lines and the labels that are already there. */
final class Placing {

    /** How far a label keeps from lines that are not its own. */
    private static final double CLEARANCE = 8;

    private static final int OVER_A_LABEL = 10_000;
    private static final int OVER_A_LINE = 100;

    private final Box paper;
    private final List<Box> taken = new ArrayList<>();
    private final List<Segment> lines = new ArrayList<>();

    Placing(Box paper) {
        this.paper = paper;
    }

    void take(Box box) {
        taken.add(box);
    }

    void take(Collection<Segment> segments) {
        lines.addAll(segments);
    }

    /**
     * Takes the first of the places that is free, or else the one that hides least.
     *
     * @param places best first, all of one size, at least one
     */
    Box put(List<Box> places) {
        List<Box> inside = places.stream().map(this::movedIn).distinct().toList();
        int best =
                IntStream.range(0, inside.size())
                        .boxed()
                        .min(Comparator.comparingInt(i -> hidden(inside.get(i))))
                        .orElseThrow();
        take(inside.get(best));
        return inside.get(best);
    }

    /** Whether anything at all lies under the box. */
    boolean isFree(Box box) {
        return hidden(box) == 0;
    }

    private int hidden(Box box) {
        Box wider = box.grown(CLEARANCE);
        long labels = taken.stream().filter(box::meets).count();
        long crossed = lines.stream().filter(wider::meets).count();
        return Math.toIntExact(labels * OVER_A_LABEL + crossed * OVER_A_LINE);
    }

    private Box movedIn(Box box) {
        double left = Math.min(box.left(), paper.right() - box.width());
        double top = Math.min(box.top(), paper.bottom() - box.height());
        return new Box(
                Math.max(left, paper.left()),
                Math.max(top, paper.top()),
                box.width(),
                box.height());
    }
}
