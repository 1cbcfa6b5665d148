package scot.cairn.pack;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules for promises that no single key shows. */
final class CommitmentRules {

    private static final List<String> NUMBERS = List.of("baseline", "change", "percent", "result");
    private static final Set<String> FINDINGS_OF_EXPLORING = Set.of("proceed", "not_proceed");

    private final Faults faults;
    private final Map<String, Mapping> byId;

    private CommitmentRules(Draft draft, Faults faults) {
        this.faults = faults;
        this.byId =
                draft.items(FileKind.COMMITMENTS, "commitments")
                        .filter(commitment -> commitment.text("id").isPresent())
                        .collect(
                                Collectors.toMap(
                                        commitment -> commitment.text("id").orElseThrow(),
                                        Function.identity(),
                                        (first, _) -> first));
    }

    /**
     * Notes promises whose versions do not begin with the first words or are out of order, whose
     * dates lack the words for them or the words the dates, that are targets without a measure,
     * that follow themselves, and the like.
     */
    static void check(Draft draft, Faults faults) {
        var rules = new CommitmentRules(draft, faults);
        draft.items(FileKind.COMMITMENTS, "commitments").forEach(rules::check);
    }

    private void check(Mapping commitment) {
        checkVersions(commitment.items("versions").toList());
        checkMeasurable(commitment);
        checkTarget(commitment);
        checkMoney(commitment);
        checkFindings(commitment);
        checkOwners(commitment);
        checkFollows(commitment);
        commitment.items("arithmetic").forEach(this::checkSum);
    }

    private void checkVersions(List<Mapping> versions) {
        for (int index = 0; index < versions.size(); index++) {
            Mapping version = versions.get(index);
            boolean first = version.text("change").filter("first"::equals).isPresent();
            if (first != (index == 0)) {
                faults.add(
                        place(version, "change"),
                        first
                                ? "a later version is called the first"
                                : "the first version is not called so",
                        "put the first words first, with change: first, and no other so");
            }
            checkDue(version);
            checkReason(version);
            if (index > 0) {
                checkOrder(versions.get(index - 1), version);
            }
        }
    }

    private void checkDue(Mapping version) {
        boolean due = version.scalar("due").isPresent();
        if (due != version.scalar("due_words").isPresent()) {
            faults.add(
                    place(version, due ? "due" : "due_words"),
                    due ? "a date stands without its words" : "words stand without their date",
                    "give both due and due_words, or neither");
        }
    }

    private void checkReason(Mapping version) {
        boolean moved = version.text("change").filter("re_based"::equals).isPresent();
        if (moved
                && !version.values().containsKey("why")
                && version.scalar("authority").isEmpty()) {
            faults.add(
                    version.place(),
                    "the promise was re-based and nothing says why or by whose authority",
                    "quote the reason under why, or name the authority");
        }
    }

    private void checkOrder(Mapping earlier, Mapping later) {
        Optional<WrittenDate> before = earlier.scalar("on").flatMap(Scalar::date);
        Optional<WrittenDate> after = later.scalar("on").flatMap(Scalar::date);
        if (before.isPresent()
                && after.isPresent()
                && after.get().last().isBefore(before.get().first())) {
            faults.add(
                    place(later, "on"),
                    "the version was said before the one above it",
                    "put the versions in the order in which they were said");
        }
    }

    private void checkMeasurable(Mapping commitment) {
        group(commitment, "measurable")
                .ifPresent(measurable -> {
                    boolean asStated =
                            measurable.text("as_stated").filter("true"::equals).isPresent();
                    boolean lacks =
                            measurable.scalars("lacks").findAny().isPresent()
                                    && measurable.scalar("why").isPresent();
                    boolean silent =
                            measurable.scalars("lacks").findAny().isEmpty()
                                    && measurable.scalar("why").isEmpty();
                    if (asStated ? !silent : !lacks) {
                        faults.add(
                                place(measurable, "as_stated"),
                                asStated
                                        ? "a promise that is measurable lacks nothing"
                                        : "nothing says what the promise lacks and why",
                                asStated
                                        ? "take lacks and why out, or write as_stated: false"
                                        : "fill in lacks and why");
                    }
                });
    }

    private void checkTarget(Mapping commitment) {
        Optional<Mapping> target = group(commitment, "target");
        boolean isTarget = commitment.text("kind").filter("target"::equals).isPresent();
        if (isTarget != target.isPresent()) {
            faults.add(
                    place(commitment, "kind"),
                    isTarget
                            ? "a target has no group \"target\""
                            : "a group \"target\" stands with a promise of another kind",
                    isTarget
                            ? "add it: what is to be reached"
                            : "write kind: target, or take the group out");
        }
        target.filter(found -> found.text("state").filter("set"::equals).isPresent())
                .ifPresent(set ->
                        Stream.of("measure", "value", "bound")
                                .filter(key -> set.scalar(key).isEmpty())
                                .forEach(key ->
                                        faults.add(
                                                set.place(),
                                                "a target that is set has no " + key,
                                                "add it, or write state: intended until a document"
                                                        + " defines the target")));
    }

    private void checkMoney(Mapping commitment) {
        if (commitment.text("kind").filter("pledge"::equals).isPresent()
                && commitment.items("money").findAny().isEmpty()) {
            faults.add(
                    place(commitment, "kind"),
                    "a pledge names no money",
                    "add money with its amount, or write kind: action");
        }
    }

    private void checkFindings(Mapping commitment) {
        if (commitment.text("exploratory").filter("true"::equals).isPresent()) {
            return;
        }
        commitment
                .items("evidence")
                .flatMap(evidence -> evidence.scalar("says").stream())
                .filter(says -> FINDINGS_OF_EXPLORING.contains(says.text()))
                .forEach(says ->
                        faults.add(
                                says.place(),
                                "only an exploratory promise ends in " + Shown.of(says.text()),
                                "write exploratory: true, or what became of the promise"));
    }

    private void checkOwners(Mapping commitment) {
        List<Scalar> accountable =
                commitment
                        .items("owners")
                        .filter(owner ->
                                owner.text("role").filter("accountable"::equals).isPresent())
                        .flatMap(owner -> owner.scalar("body").stream())
                        .toList();
        long bodies = accountable.stream().map(Scalar::text).distinct().count();
        if (bodies > 1 && commitment.scalar("conflict").isEmpty()) {
            faults.add(
                    accountable.getLast().place(),
                    "documents name %d bodies as accountable".formatted(bodies),
                    "say under conflict that they differ, so that a person can settle it");
        }
    }

    private void checkFollows(Mapping commitment) {
        Set<String> chain = new LinkedHashSet<>();
        Optional<String> id = commitment.text("id");
        Optional<String> next = id;
        while (next.isPresent() && chain.add(next.get())) {
            next =
                    Optional.ofNullable(byId.get(next.get()))
                            .flatMap(found -> found.text("follows"));
        }
        if (next.isPresent() && next.equals(id)) {
            faults.add(
                    place(commitment, "follows"),
                    "the promise follows itself: "
                            + String.join(" after ", chain)
                            + " after "
                            + next.get(),
                    "name the promise that comes first");
        }
    }

    private void checkSum(Mapping sum) {
        if (NUMBERS.stream().filter(key -> sum.scalar(key).isPresent()).count() < 2) {
            faults.add(
                    sum.place(),
                    "nothing can be worked out from one number",
                    "give at least two of " + String.join(", ", NUMBERS) + ", or take the sum out");
        }
    }

    private static Optional<Mapping> group(Mapping commitment, String key) {
        return commitment.values().get(key) instanceof Mapping group
                ? Optional.of(group)
                : Optional.empty();
    }

    private static Place place(Mapping mapping, String key) {
        return mapping.keys().getOrDefault(key, mapping.place());
    }
}
