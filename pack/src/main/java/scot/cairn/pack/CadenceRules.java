package scot.cairn.pack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Rules for cadences that no single key shows. */
final class CadenceRules {

    private final Draft draft;
    private final Faults faults;

    private CadenceRules(Draft draft, Faults faults) {
        this.draft = draft;
        this.faults = faults;
    }

    /**
     * Notes versions of one number or one day, facts and answers that a rule does not know, and
     * what a rule decides otherwise than its own tests say.
     */
    static void check(Draft draft, Faults faults) {
        var rules = new CadenceRules(draft, faults);
        rules.checkVersions("version");
        rules.checkVersions("from");
        draft.roots(FileKind.CADENCE).forEach(rules::check);
    }

    private void checkVersions(String key) {
        Map<String, Place> seen = new HashMap<>();
        draft.roots(FileKind.CADENCE)
                .forEach(one -> {
                    String rule = one.text("rule").orElse("");
                    one.scalar(key)
                            .ifPresent(at -> {
                                Place earlier =
                                        seen.putIfAbsent(rule + " " + at.text(), at.place());
                                if (earlier != null) {
                                    faults.add(
                                            at.place(),
                                            "%s has the same %s".formatted(earlier.file(), key),
                                            "give this version of the rule one of its own");
                                }
                            });
                });
    }

    private void check(Mapping rule) {
        Map<String, Set<String>> values = new HashMap<>();
        rule.items("facts")
                .forEach(fact -> {
                    Set<String> answers = new HashSet<>();
                    fact.scalars("values").forEach(value -> answers.add(value.text()));
                    fact.text("id").ifPresent(id -> values.put(id, answers));
                    if (answers.size() < 2) {
                        faults.add(
                                fact.place(),
                                "a fact with one answer decides nothing",
                                "add the other answers");
                    }
                });
        int before = faults.sorted().size();
        Stream.concat(
                        rule.items("cases").flatMap(one -> one.items("when")),
                        rule.items("tests").flatMap(one -> one.items("given")))
                .forEach(is -> checkAnswer(is, values));
        if (before == faults.sorted().size() && isWhole(rule)) {
            checkTests(rule);
        }
    }

    private void checkAnswer(Mapping is, Map<String, Set<String>> values) {
        Known facts = new Known("fact", "this rule", values.keySet(), Set.of());
        is.scalar("fact")
                .ifPresent(fact -> {
                    facts.check(fact, faults);
                    Set<String> answers = values.get(fact.text());
                    if (answers != null) {
                        Known known = new Known("answer", "the fact", answers, Set.of());
                        is.scalar("is").ifPresent(answer -> known.check(answer, faults));
                    }
                });
    }

    /** Whether no fault stands anywhere in it, so that it can be tried. */
    private boolean isWhole(Mapping rule) {
        return faults.sorted().stream()
                .noneMatch(fault -> fault.place().file().equals(rule.place().file()));
    }

    private void checkTests(Mapping rule) {
        Cadence cadence = Typed.as(Cadence.class, rule);
        for (int i = 0; i < cadence.tests().size(); i++) {
            Cadence.Test test = cadence.tests().get(i);
            int decided = cadence.of(test).months();
            if (decided != test.months()) {
                faults.add(
                        rule.items("tests").skip(i).findFirst().orElseThrow().place(),
                        "the rule decides %d of these facts, and its test says %d"
                                .formatted(decided, test.months()),
                        "correct the rule, or the test");
            }
        }
    }
}
