package scot.cairn.measures.comparability;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether two figures may be compared, and why. Where they may not, nothing is worked out from
 * both.
 *
 * @param reasons the weightiest first; may be empty
 */
public record Verdict(List<Reason> reasons) {

    /** Nothing stands against comparing them. */
    public static final Verdict FREE = new Verdict(List.of());

    /** Puts the weightiest first. */
    public Verdict {
        reasons = reasons.stream().sorted(Comparator.comparing(Reason::weight).reversed()).toList();
    }

    /** What may be done with two figures, from the freest to the strictest. */
    public enum Weight {
        ALLOWED("●", "Can be compared"),
        WITH_CAVEAT("◐", "Can be compared with care"),
        BLOCKED("○", "Cannot be compared");

        private final String shape;
        private final String words;

        Weight(String shape, String words) {
            this.shape = shape;
            this.words = words;
        }

        /** A shape of its own, so that it does not rest on colour. */
        public String shape() {
            return shape;
        }

        /** As a page says it. */
        public String words() {
            return words;
        }
    }

    /**
     * One reason.
     *
     * @param rule which rule it is of
     * @param weight what it does
     * @param words in a sentence
     * @param ground who says so
     */
    public record Reason(Rule rule, Weight weight, String words, Ground ground) {}

    /** Who says so. */
    public sealed interface Ground {

        /** A document, by its id. */
        record Document(String source) implements Ground {}

        /** The definition of a measure, by its id. */
        record Definition(String measure) implements Ground {}

        /** The gazetteer: how areas lie to each other. */
        record Gazetteer() implements Ground {}

        /** Nobody but this service, whose rule it is. */
        record House() implements Ground {}
    }

    /** What may be done. */
    public Weight weight() {
        return reasons.isEmpty() ? Weight.ALLOWED : reasons.getFirst().weight();
    }

    /** Whether nothing may be worked out from both. */
    public boolean isBlocked() {
        return weight() == Weight.BLOCKED;
    }

    /** The reason why they may not be compared, where they may not. */
    public Optional<Reason> blocking() {
        return reasons.stream().filter(reason -> reason.weight() == Weight.BLOCKED).findFirst();
    }
}
