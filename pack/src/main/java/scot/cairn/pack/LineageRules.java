package scot.cairn.pack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Rules for what became of questions from one version of a template to the next. */
final class LineageRules {

    /** What a question that is the same has in common with the one before it. */
    private static final List<String> OF_THE_SAME =
            List.of("words", "kind", "unit", "options", "several", "columns", "refers_to");

    private final Faults faults;
    private final Map<String, Mapping> templates = new HashMap<>();

    private LineageRules(Faults faults) {
        this.faults = faults;
    }

    /**
     * Notes versions of another form or in a circle, questions whose lineage is not said or leads
     * nowhere, questions called the same that differ, and questions of the version before of which
     * nothing is said.
     */
    static void check(Draft draft, Faults faults) {
        var rules = new LineageRules(faults);
        draft.roots(FileKind.RETURN_TEMPLATE)
                .forEach(one -> one.text("id").ifPresent(id -> rules.templates.put(id, one)));
        draft.roots(FileKind.RETURN_TEMPLATE).forEach(rules::check);
    }

    private void check(Mapping template) {
        Optional<Scalar> earlier = template.scalar("earlier");
        if (earlier.isEmpty()) {
            questions(template).forEach(this::checkNone);
            return;
        }
        new Known("template", "returns", templates.keySet(), Set.of()).check(earlier.get(), faults);
        Mapping before = templates.get(earlier.get().text());
        if (before == null) {
            return;
        }
        if (!before.text("form").equals(template.text("form"))) {
            faults.add(
                    earlier.get().place(),
                    "the version before is of another form",
                    "name a template of the same form");
        } else if (isInACircle(template)) {
            faults.add(
                    earlier.get().place(),
                    "the versions follow each other in a circle",
                    "name the one that was asked before");
        } else {
            checkAll(template, before);
        }
    }

    private boolean isInACircle(Mapping template) {
        Set<Mapping> seen = new HashSet<>();
        Mapping at = template;
        while (at != null && seen.add(at)) {
            at = at.text("earlier").map(templates::get).orElse(null);
        }
        return at != null;
    }

    private void checkNone(Mapping question) {
        if (question.values().get("lineage") instanceof Mapping lineage) {
            faults.add(
                    lineage.place(),
                    "the template names no version before it",
                    "add earlier to the template, or take the lineage out");
        }
    }

    private void checkAll(Mapping template, Mapping before) {
        Map<String, Mapping> asked = new LinkedHashMap<>();
        questions(before).forEach(one -> one.text("id").ifPresent(id -> asked.put(id, one)));
        Set<String> told = new HashSet<>();
        Known known =
                new Known("question", "the version before", Set.copyOf(asked.keySet()), Set.of());
        questions(template).forEach(question -> checkOne(question, asked, known, told));
        template.items("ended")
                .flatMap(one -> one.scalar("question").stream())
                .forEach(question -> {
                    known.check(question, faults);
                    told.add(question.text());
                });
        asked.keySet().removeAll(told);
        if (!asked.isEmpty()) {
            faults.add(
                    template.keys().getOrDefault("earlier", template.place()),
                    "nothing is said of what became of %s"
                            .formatted(Shown.of(String.join(", ", asked.keySet()))),
                    "name each under the lineage of a question, or under ended");
        }
    }

    private void checkOne(
            Mapping question, Map<String, Mapping> asked, Known known, Set<String> told) {
        if (!(question.values().get("lineage") instanceof Mapping lineage)) {
            faults.add(
                    question.place(),
                    "it is not said what became of this question since the version before",
                    "add lineage: same, changed, new or not_held");
            return;
        }
        String is = lineage.text("is").orElse("");
        checkSaid(lineage, is);
        lineage.scalar("of")
                .ifPresent(of -> {
                    known.check(of, faults);
                    told.add(of.text());
                    Optional.ofNullable(asked.get(of.text()))
                            .filter(_ -> is.equals("same"))
                            .ifPresent(one -> checkSame(question, one, lineage));
                });
    }

    private void checkSaid(Mapping lineage, String is) {
        boolean isNew = is.equals("new");
        boolean names = lineage.values().containsKey("of");
        if (isNew && names) {
            faults.add(lineage.place(), "a new question has none before it", "take of out");
        }
        if ((is.equals("same") || is.equals("changed")) && !names) {
            faults.add(lineage.place(), "it is not said which question it was", "add of");
        }
        boolean mustSayWhy = is.equals("changed") || is.equals("not_held");
        if (mustSayWhy && !lineage.values().containsKey("why")) {
            faults.add(
                    lineage.place(),
                    is.equals("changed")
                            ? "it is not said what changed"
                            : "it is not said who can say what became of it",
                    "add why");
        }
    }

    private void checkSame(Mapping question, Mapping before, Mapping lineage) {
        OF_THE_SAME.stream()
                .filter(key -> !Objects.equals(written(question, key), written(before, key)))
                .findFirst()
                .ifPresent(key ->
                        faults.add(
                                lineage.place(),
                                "the question is called the same, and its key %s differs from before"
                                        .formatted(key),
                                "say that it changed, and how"));
    }

    /** What stands under a key, wherever it stands. */
    private static String written(Mapping question, String key) {
        Node node = question.values().get(key);
        return node == null ? "" : SchemaInput.of(node).toString();
    }

    private static Stream<Mapping> questions(Mapping template) {
        return template.items("sections").flatMap(section -> section.items("questions"));
    }
}
