package scot.cairn.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The faults found so far. */
final class Faults {

    private static final Comparator<Fault> BY_PLACE =
            Comparator.comparing((Fault fault) -> fault.place().file())
                    .thenComparingInt(fault -> fault.place().line())
                    .thenComparingInt(fault -> fault.place().column())
                    .thenComparing(Fault::problem);

    private final List<Fault> found = new ArrayList<>();
    private final Set<Place> places = new HashSet<>();

    void add(Place place, String problem, String mend) {
        found.add(new Fault(place, problem, mend));
        places.add(place);
    }

    /** Whether a fault stands at {@code place}. */
    boolean areAt(Place place) {
        return places.contains(place);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Each fault once, by file, line and column. */
    List<Fault> sorted() {
        return found.stream().distinct().sorted(BY_PLACE).toList();
    }
}
