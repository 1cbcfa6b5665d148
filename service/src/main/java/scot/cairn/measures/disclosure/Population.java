package scot.cairn.measures.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import scot.cairn.disclosure.rules.Policy;
import scot.cairn.measures.Amounts;
import scot.cairn.pack.DisclosureAssessment;
import scot.cairn.pack.DisclosureAssessment.Decision;
import scot.cairn.pack.DisclosurePolicy;
import scot.cairn.pack.Measure;

/**
 * People or events that some measures count, and how their figures are protected.
 *
 * @param policy the version by which they are
 * @param counts the measures that count them
 * @param derived ids of the measures that are worked out from these
 */
public record Population(DisclosurePolicy policy, List<Measure> counts, List<String> derived) {

    /**
     * The populations that are protected: those that an assessment says, and whatever is counted
     * and not assessed.
     */
    public static List<Population> protectedOnes(
            List<DisclosurePolicy> policies,
            List<DisclosureAssessment> assessments,
            List<Measure> measures) {
        List<Population> found = new ArrayList<>();
        Set<String> assessed = new HashSet<>();
        for (DisclosureAssessment one : assessments) {
            assessed.addAll(one.measures());
            assessed.addAll(one.derived());
            if (one.decision() == Decision.PROTECTED) {
                policies.stream()
                        .filter(policy -> policy.id().equals(one.policy()))
                        .findFirst()
                        .ifPresent(policy ->
                                found.add(
                                        new Population(
                                                policy,
                                                named(one.measures(), measures),
                                                one.derived())));
            }
        }
        Optional<DisclosurePolicy> forOthers =
                policies.stream().filter(DisclosurePolicy::unassessed).findFirst();
        forOthers.ifPresent(policy ->
                measures.stream()
                        .filter(measure -> !assessed.contains(measure.id()))
                        .filter(Population::isCount)
                        .forEach(measure ->
                                found.add(new Population(policy, List.of(measure), List.of()))));
        return found;
    }

    private static List<Measure> named(List<String> ids, List<Measure> measures) {
        return measures.stream().filter(measure -> ids.contains(measure.id())).toList();
    }

    /** Whether a measure counts: its numbers are whole, and parts of nothing. */
    static boolean isCount(Measure measure) {
        return measure.decimals() == 0
                && measure.about().denominator() == null
                && !Amounts.isPercentage(measure);
    }

    /** Whether a measure's figures are of it. */
    public boolean has(String measure) {
        return counted(measure) || derived.contains(measure);
    }

    /** Whether a measure counts it. */
    boolean counted(String measure) {
        return counts.stream().anyMatch(one -> one.id().equals(measure));
    }

    /** Ids of all its measures. */
    public List<String> measures() {
        List<String> all = new ArrayList<>(counts.stream().map(Measure::id).toList());
        all.addAll(derived);
        return all;
    }

    /** The rules of its policy. */
    Policy rules() {
        return new Policy(
                policy.threshold(),
                Policy.Zeros.valueOf(policy.zeros().name().toUpperCase(Locale.ROOT)),
                policy.width(),
                policy.attributes(),
                policy.group());
    }
}
