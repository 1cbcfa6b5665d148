package scot.cairn.subjects.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

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
        Box best = movedIn(places.getFirst());
        int least = hidden(best);
        for (int i = 1; i < places.size() && least > 0; i++) {
            Box next = movedIn(places.get(i));
            int hidden = hidden(next);
            if (hidden < least) {
                best = next;
                least = hidden;
            }
        }
        take(best);
        return best;
    }

    /** Takes the first of the places that hides no other label; empty where each would. */
    Optional<Box> putIfFree(List<Box> places) {
        Optional<Box> free =
                places.stream()
                        .map(this::movedIn)
                        .filter(box -> taken.stream().noneMatch(box::meets))
                        .findFirst();
        free.ifPresent(this::take);
        return free;
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
        return box.at(Math.max(left, paper.left()), Math.max(top, paper.top()));
    }
}
