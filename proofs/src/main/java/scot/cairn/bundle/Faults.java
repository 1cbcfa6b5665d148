package scot.cairn.bundle;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong, up to a limit; past it only counts. */
final class Faults {

    private final List<BundleFault> faults = new ArrayList<>();
    private long more;

    void add(BundleFault fault) {
        if (faults.size() < BundleCheck.MOST_FAULTS) {
            faults.add(fault);
        } else {
            more++;
        }
    }

    void add(BundleFile file, Tampering kind, String words) {
        add(BundleFault.of(file, kind, words));
    }

    void add(BundleFile file, long line, Tampering kind, String words) {
        add(BundleFault.of(file, line, kind, words));
    }

    void addMore(long uncounted) {
        more += uncounted;
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    List<BundleFault> list() {
        return List.copyOf(faults);
    }

    long more() {
        return more;
    }
}
