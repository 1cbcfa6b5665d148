package scot.cairn.pack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Rules for policies of disclosure and for assessments that no single key shows. */
final class DisclosureRules {

    private final Draft draft;
    private final Faults faults;
    private final Map<String, Mapping> measures = new HashMap<>();

    private DisclosureRules(Draft draft, Faults faults) {
        this.draft = draft;
        this.faults = faults;
    }

    /**
     * Notes a second policy for what is not assessed, rules for classes that name only one of two
     * halves, a decision without its policy, figures in two assessments, and figures that are no
     * counts and are to be protected as such.
     */
    static void check(Draft draft, Faults faults) {
        var rules = new DisclosureRules(draft, faults);
        draft.roots(FileKind.MEASURE)
                .forEach(measure ->
                        measure.text("id").ifPresent(id -> rules.measures.put(id, measure)));
        rules.checkPolicies();
        rules.checkAssessments();
    }

    private void checkPolicies() {
        Place[] first = new Place[1];
        draft.roots(FileKind.DISCLOSURE_POLICY)
                .forEach(policy -> {
                    checkClasses(policy);
                    policy.scalar("unassessed")
                            .filter(one -> one.text().equals("true"))
                            .ifPresent(one -> {
                                if (first[0] != null) {
                                    faults.add(
                                            one.place(),
                                            "%s protects what is not assessed already"
                                                    .formatted(first[0].file()),
                                            "keep unassessed in the newer version, and take it out of the other");
                                }
                                first[0] = one.place();
                            });
                });
    }

    private void checkClasses(Mapping policy) {
        boolean hasAttributes = policy.values().containsKey("attributes");
        if (hasAttributes != policy.values().containsKey("group")) {
            faults.add(
                    policy.place(),
                    "a rule for classes needs the attributes and the size of a group",
                    "add the other, or take both out");
        }
        Set<String> breakdowns = new HashSet<>();
        measures.values().stream()
                .flatMap(measure -> measure.items("breakdowns"))
                .forEach(one -> one.text("id").ifPresent(breakdowns::add));
        var known = new Known("breakdown", "a measure", breakdowns, Set.of());
        policy.scalars("attributes").forEach(one -> known.check(one, faults));
    }

    private void checkAssessments() {
        var policies =
                Known.of(
                        "policy of disclosure",
                        "methods/disclosure",
                        draft.ids(FileKind.DISCLOSURE_POLICY),
                        faults);
        var counts = new Known("measure", "measures", draft.measures(), Set.of());
        Map<String, Place> seen = new HashMap<>();
        draft.items(FileKind.DISCLOSURE_ASSESSMENTS, "assessments")
                .forEach(assessment -> {
                    assessment.scalar("policy").ifPresent(policy -> policies.check(policy, faults));
                    figures(assessment)
                            .forEach(figure -> {
                                counts.check(figure, faults);
                                checkOnce(figure, seen);
                            });
                    checkDecision(assessment);
                    checkReview(assessment);
                });
    }

    private static Stream<Scalar> figures(Mapping assessment) {
        return Stream.of("measures", "derived").flatMap(assessment::scalars);
    }

    private void checkOnce(Scalar figure, Map<String, Place> seen) {
        Place earlier = seen.putIfAbsent(figure.text(), figure.place());
        if (earlier != null) {
            faults.add(
                    figure.place(),
                    "%s is assessed already, in line %d"
                            .formatted(Shown.of(figure.text()), earlier.line()),
                    "name each measure in one assessment");
        }
    }

    private void checkDecision(Mapping assessment) {
        boolean isProtected = assessment.text("decision").filter("protected"::equals).isPresent();
        Optional<Scalar> policy = assessment.scalar("policy");
        if (isProtected && policy.isEmpty()) {
            faults.add(
                    assessment.place(),
                    "the figures are protected, and it is not said by which policy",
                    "add policy with the id of a version");
        }
        if (!isProtected && policy.isPresent()) {
            faults.add(
                    policy.get().place(),
                    "a policy stands beside figures that are shown as published",
                    "take policy out, or write protected");
        }
        if (isProtected) {
            assessment
                    .scalars("measures")
                    .filter(this::isNoCount)
                    .forEach(figure ->
                            faults.add(
                                    figure.place(),
                                    "%s is no count".formatted(Shown.of(figure.text())),
                                    "name it under derived, beside the count it is worked out from"));
        }
    }

    private boolean isNoCount(Scalar figure) {
        Mapping measure = measures.get(figure.text());
        return measure != null
                && (measure.text("decimals").filter(decimals -> !decimals.equals("0")).isPresent()
                        || (measure.values().get("about") instanceof Mapping about
                                && about.scalar("denominator").isPresent()));
    }

    private void checkReview(Mapping assessment) {
        Optional<WrittenDate> on = date(assessment, "on");
        Optional<WrittenDate> review = date(assessment, "review");
        if (on.isPresent()
                && review.isPresent()
                && review.get().last().isBefore(on.get().first())) {
            faults.add(
                    assessment.keys().getOrDefault("review", assessment.place()),
                    "it is to be looked at again before it was made",
                    "correct one of the two dates");
        }
    }

    private static Optional<WrittenDate> date(Mapping assessment, String key) {
        try {
            return assessment.text(key).map(WrittenDate::parse);
        } catch (IllegalArgumentException notADate) {
            return Optional.empty();
        }
    }
}
