package scot.cairn.pack;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The ids that references of one kind can name.
 *
 * @param noun what such an id names
 * @param home where it is listed
 * @param ids ids without a fault
 * @param doubtful ids that are at fault themselves: a reference near one is not faulted as well
 */
record Known(String noun, String home, Set<String> ids, Set<String> doubtful) {

    /** The ids that stand in a pack whose structure is checked. */
    static Known of(String noun, String home, Stream<Scalar> listed, Faults faults) {
        Set<String> ids = new HashSet<>();
        Set<String> doubtful = new HashSet<>();
        listed.forEach(id -> (faults.areAt(id.place()) ? doubtful : ids).add(id.text()));
        return new Known(noun, home, ids, doubtful);
    }

    /** Whether nothing is listed, so that the list itself is at fault and says so. */
    boolean isEmpty() {
        return ids.isEmpty() && doubtful.isEmpty();
    }

    /** Notes a reference to nothing that is listed. */
    void check(Scalar reference, Faults faults) {
        String id = reference.text();
        if (!ids.contains(id) && Nearest.to(id, doubtful).isEmpty()) {
            faults.add(
                    reference.place(),
                    "no %s is called %s".formatted(noun, Shown.of(id)),
                    Nearest.to(id, ids)
                            .map(meant -> "write \"%s\", or add it to %s".formatted(meant, home))
                            .orElse("add it to %s, or correct the id".formatted(home)));
        }
    }
}
