package scot.cairn.pack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Rules for methods of scoring that no single key shows. They see to it that more evidence never
 * lowers a status: rules stand from the highest status down, and each asks for levels or more.
 */
final class ScoringRules {

    private final Draft draft;
    private final Faults faults;

    private ScoringRules(Draft draft, Faults faults) {
        this.draft = draft;
        this.faults = faults;
    }

    /**
     * Notes references to levels, statuses, streams and sets that there are not, statuses without a
     * rule or out of order, needs that ask for nothing, and statuses that the evidence asked for
     * after them could not keep.
     */
    static void check(Draft draft, Faults faults) {
        var rules = new ScoringRules(draft, faults);
        draft.roots(FileKind.SCORING_METHOD).forEach(rules::check);
    }

    private void check(Mapping method) {
        Known levels = of("level", "levels", method.items("levels"));
        Known statuses = of("status", "scale", method.items("scale"));
        Known streams = streams(method);
        method.items("rules")
                .flatMap(rule -> rule.items("needs"))
                .forEach(need -> checkNeed(need, levels, streams));
        checkOrder(method, statuses);
        if (method.values().get("life") instanceof Mapping life) {
            life.scalars("statuses").forEach(status -> statuses.check(status, faults));
        }
        checkAsked(method, statuses, streams);
    }

    private static Known of(String noun, String home, Stream<Mapping> items) {
        Set<String> ids = new HashSet<>();
        items.flatMap(item -> item.scalar("id").stream()).forEach(id -> ids.add(id.text()));
        return new Known(noun, home, ids, Set.of());
    }

    /** The streams of the set that it assesses, which must be there. */
    private Known streams(Mapping method) {
        Known sets =
                Known.of("set of standards", "standards", draft.ids(FileKind.STANDARD_SET), faults);
        method.scalar("set").ifPresent(set -> sets.check(set, faults));
        String set = method.text("set").orElse("");
        return of(
                "stream of evidence",
                "the streams of " + Shown.of(set),
                draft.roots(FileKind.STANDARD_SET)
                        .filter(one -> one.text("id").filter(set::equals).isPresent())
                        .flatMap(one -> one.items("streams")));
    }

    private void checkNeed(Mapping need, Known levels, Known streams) {
        need.scalars("streams").forEach(stream -> streams.check(stream, faults));
        Stream.of("submitted", "confirmed")
                .flatMap(key -> need.scalar(key).stream())
                .forEach(level -> levels.check(level, faults));
        boolean hasStreams = need.values().containsKey("streams");
        boolean hasLevel =
                need.values().containsKey("submitted") || need.values().containsKey("confirmed");
        boolean isMonitoring = need.text("monitored").filter("true"::equals).isPresent();
        if (hasStreams != hasLevel || (!hasStreams && !isMonitoring)) {
            faults.add(
                    need.place(),
                    "this asks for nothing",
                    "name streams with the level that each must show as submitted or confirmed, or"
                            + " write monitored: true");
        }
    }

    private void checkOrder(Mapping method, Known statuses) {
        List<String> scale =
                method.items("scale").flatMap(one -> one.text("id").stream()).distinct().toList();
        List<Scalar> ruled =
                method.items("rules").flatMap(rule -> rule.scalar("status").stream()).toList();
        int above = scale.size();
        for (Scalar status : ruled) {
            statuses.check(status, faults);
            int rank = scale.indexOf(status.text());
            if (rank >= above) {
                faults.add(
                        status.place(),
                        "%s is not below the status of the rule above"
                                .formatted(Shown.of(status.text())),
                        "put the rules in order, the highest status first and each once");
            }
            if (rank == 0) {
                faults.add(
                        status.place(),
                        "%s is the lowest status, which is what is left"
                                .formatted(Shown.of(status.text())),
                        "take this rule out");
            }
            above = rank < 0 ? above : rank;
        }
        scale.stream()
                .skip(1)
                .filter(status -> ruled.stream().noneMatch(one -> one.text().equals(status)))
                .forEach(status ->
                        faults.add(
                                method.keys().getOrDefault("rules", method.place()),
                                "no rule says what %s needs".formatted(Shown.of(status)),
                                "add a rule for it, or take it out of the scale"));
    }

    /**
     * A stream that is not asked for counts for nothing, so that a status that needs it is lost.
     */
    private void checkKept(Mapping method, Scalar status, Mapping asked) {
        List<String> named = asked.scalars("streams").map(Scalar::text).toList();
        List<String> needed =
                method.items("rules")
                        .filter(rule ->
                                rule.text("status").filter(status.text()::equals).isPresent())
                        .flatMap(rule -> rule.items("needs"))
                        .flatMap(need -> need.scalars("streams"))
                        .map(Scalar::text)
                        .distinct()
                        .filter(stream -> !named.contains(stream))
                        .toList();
        if (!needed.isEmpty()) {
            faults.add(
                    status.place(),
                    "%s needs %s, which is not asked for after it, so that it could not be kept"
                            .formatted(Shown.of(status.text()), String.join(" and ", needed)),
                    "ask for it, or take it out of what the status needs");
        }
    }

    private void checkAsked(Mapping method, Known statuses, Known streams) {
        Map<String, Place> seen = new HashMap<>();
        method.items("asked")
                .forEach(asked -> {
                    asked.scalars("streams").forEach(stream -> streams.check(stream, faults));
                    asked.scalars("after")
                            .forEach(status -> {
                                statuses.check(status, faults);
                                Place first = seen.putIfAbsent(status.text(), status.place());
                                if (first != null) {
                                    faults.add(
                                            status.place(),
                                            "line %d says already what is asked for after %s"
                                                    .formatted(
                                                            first.line(), Shown.of(status.text())),
                                            "name each status once");
                                }
                                checkKept(method, status, asked);
                            });
                });
    }
}
