package scot.cairn.bundle;

import java.util.List;

/** What came of checking a bundle. */
public sealed interface BundleVerdict {

    /**
     * Every byte is accounted for.
     *
     * @param found what is in it, and by whom it is vouched for
     */
    record Sound(BundleFindings found) implements BundleVerdict {}

    /**
     * Something is not as it was written or signed.
     *
     * @param faults all of them, at least 1; past {@link BundleCheck#MOST_FAULTS} only the first
     * @param more how many further faults are left out
     */
    record Tampered(List<BundleFault> faults, long more) implements BundleVerdict {}

    /**
     * It cannot be read as a bundle at all.
     *
     * @param why a clause without a full stop
     */
    record NoBundle(String why) implements BundleVerdict {}
}
