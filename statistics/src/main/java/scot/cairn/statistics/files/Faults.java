package scot.cairn.statistics.files;

import java.util.ArrayList;
import java.util.List;

/** The faults found so far: the first thousand kept, the others counted. */
final class Faults {

    private static final int MOST_KEPT = 1000;

    private final List<Fault> kept = new ArrayList<>();
    private long more;

    void add(Fault fault) {
        if (kept.size() < MOST_KEPT) {
            kept.add(fault);
        } else {
            more++;
        }
    }

    boolean isEmpty() {
        return kept.isEmpty();
    }

    /** In the order they were found, which is that of files and rows. */
    List<Fault> kept() {
        return List.copyOf(kept);
    }

    /** How many more there are. */
    long more() {
        return more;
    }
}
