package scot.cairn.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The faults found so far. */
final class Faults {

    private static final Comparator<Fault> BY_PLACE =
            Comparator.comparing((Fault fault) -> fault.place().file())
                    .thenComparingInt(fault -> fault.place().line())
                    .thenComparingInt(fault -> fault.place().column())
                    .thenComparing(Fault::problem);

    private final List<Fault> found = new ArrayList<>();

    void add(Place place, String problem, String mend) {
        found.add(new Fault(place, problem, mend));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Each fault once, by file, line and column. */
    List<Fault> sorted() {
        return found.stream().distinct().sorted(BY_PLACE).toList();
    }
}
