package scot.cairn.pack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Rules for the questions of a template that no single key shows. */
final class QuestionRules {

    private static final Map<String, String> PARTS =
            Map.of("options", "choice", "columns", "table", "refers_to", "reference");

    private final Faults faults;

    /** By its id each question of the template that was come to so far. */
    private final Map<String, Mapping> before = new HashMap<>();

    private QuestionRules(Faults faults) {
        this.faults = faults;
    }

    /**
     * Notes ids that are used twice, words without their basis, options of what is no choice and
     * the like, conditions on what was not asked before, and a template that holds nothing and does
     * not say what is missing.
     */
    static void check(Draft draft, Faults faults) {
        draft.roots(FileKind.RETURN_TEMPLATE)
                .forEach(template -> new QuestionRules(faults).check(template));
    }

    private void check(Mapping template) {
        template.items("sections").forEach(this::checkSection);
        template.items("sections")
                .flatMap(section -> section.items("questions"))
                .forEach(question ->
                        question.items("checks").forEach(check -> checkCheck(check, question)));
        boolean holdsSome = template.items("sections").findAny().isPresent();
        if (!holdsSome && template.scalar("missing").isEmpty()) {
            faults.add(
                    template.place(),
                    "the template holds no section and does not say what is missing",
                    "add sections, or say under missing who could supply them");
        }
    }

    private void checkSection(Mapping section) {
        condition(section).ifPresent(this::checkCondition);
        if (section.items("questions").findAny().isEmpty() && section.scalar("missing").isEmpty()) {
            faults.add(
                    section.place(),
                    "the section holds no question and does not say what is missing",
                    "add questions, or say under missing who could supply them");
        }
        section.items("questions").forEach(this::checkQuestion);
    }

    private void checkQuestion(Mapping question) {
        condition(question).ifPresent(this::checkCondition);
        question.scalar("id").ifPresent(id -> checkOnce(id, question));
        checkBasis(question);
        PARTS.forEach((key, kind) -> checkPart(question, key, kind));
        checkKind(question);
    }

    private void checkOnce(Scalar id, Mapping question) {
        Mapping earlier = before.putIfAbsent(id.text(), question);
        boolean ofAnotherList = earlier != null && !faults.areAt(id.place());
        if (ofAnotherList) {
            faults.add(
                    id.place(),
                    "the question %s stands in line %d already"
                            .formatted(Shown.of(id.text()), earlier.place().line()),
                    "give it an id of its own");
        }
    }

    private void checkBasis(Mapping question) {
        String basis = question.text("basis").orElse("");
        boolean supplied = !basis.equals("to_be_supplied");
        boolean shown = basis.equals("printed") || basis.equals("shown");
        if (supplied != question.values().containsKey("words")) {
            faults.add(
                    question.place(),
                    supplied
                            ? "the question has no words"
                            : "the words are to be supplied, and stand here",
                    supplied
                            ? "add words, or say that they are to_be_supplied"
                            : "say whether they are printed, shown or proposed");
        }
        if (shown && !question.values().containsKey("said")) {
            faults.add(
                    question.place(),
                    "no document is cited for a question that one is said to show",
                    "add said, or say that it is proposed");
        }
        if (!shown && !question.values().containsKey("why") && !basis.isEmpty()) {
            faults.add(
                    question.place(),
                    supplied
                            ? "it is not said why this is proposed"
                            : "it is not said who can supply the words",
                    "add why");
        }
    }

    private void checkPart(Mapping question, String key, String kind) {
        boolean isOfKind = question.text("kind").filter(kind::equals).isPresent();
        boolean has = question.values().containsKey(key);
        boolean mayLack = question.text("basis").filter("to_be_supplied"::equals).isPresent();
        if (has && !isOfKind) {
            faults.add(
                    question.keys().getOrDefault(key, question.place()),
                    "only a %s has %s".formatted(kind, key),
                    "take them out, or make the question a " + kind);
        }
        if (!has && isOfKind && !mayLack) {
            faults.add(
                    question.place(),
                    "the %s has no %s".formatted(kind, key),
                    "add them, or give the question another kind");
        }
    }

    private void checkKind(Mapping question) {
        String kind = question.text("kind").orElse("");
        if (question.values().containsKey("several") && !kind.equals("choice")) {
            faults.add(
                    question.keys().getOrDefault("several", question.place()),
                    "only of a choice several may be chosen",
                    "take it out");
        }
        if (kind.equals("choice") && question.items("options").count() == 1) {
            faults.add(
                    question.place(), "one option is no choice", "add at least one other option");
        }
    }

    private void checkCondition(Mapping condition) {
        Optional<Scalar> asked = condition.scalar("question");
        if (asked.isEmpty()) {
            return;
        }
        Mapping question = before.get(asked.get().text());
        if (question == null) {
            faults.add(
                    asked.get().place(),
                    "no question before this one is called " + Shown.of(asked.get().text()),
                    Nearest.to(asked.get().text(), before.keySet())
                            .map(meant -> "write \"%s\"".formatted(meant))
                            .orElse("name one that is asked before"));
            return;
        }
        Set<String> options = new HashSet<>();
        question.items("options").forEach(one -> one.text("id").ifPresent(options::add));
        if (options.isEmpty()) {
            faults.add(
                    asked.get().place(),
                    "the question %s is no choice".formatted(Shown.of(asked.get().text())),
                    "name a question with options");
            return;
        }
        Known known = new Known("option", "the question", options, Set.of());
        condition.scalars("is").forEach(option -> known.check(option, faults));
    }

    /** A number is held against a number, a date against a date or the period, text by length. */
    private void checkCheck(Mapping check, Mapping question) {
        String rule = check.text("rule").orElse("");
        String kind = question.text("kind").orElse("");
        boolean fits =
                switch (rule) {
                    case "at_least", "at_most" -> kind.equals("number") || kind.equals("money");
                    case "not_before", "not_after" -> kind.equals("date");
                    case "longest" -> kind.equals("text");
                    default -> true;
                };
        if (!fits) {
            faults.add(
                    check.place(),
                    "the rule %s holds nothing of a %s".formatted(rule, kind),
                    "choose a rule for a " + kind);
        }
        checkAgainst(check, rule);
        check.scalar("question").ifPresent(other -> checkOther(other, kind));
    }

    private void checkAgainst(Mapping check, String rule) {
        long against = Stream.of("value", "question").filter(check.values()::containsKey).count();
        boolean isDate = rule.startsWith("not_");
        if (against > 1 || (against == 0 && !isDate)) {
            faults.add(
                    check.place(),
                    "it is not said in one way what the answer is held against",
                    "give value or question" + (isDate ? ", or neither for the period" : ""));
        }
    }

    private void checkOther(Scalar other, String kind) {
        Known known = new Known("question", "this template", before.keySet(), Set.of());
        known.check(other, faults);
        Optional.ofNullable(before.get(other.text()))
                .flatMap(question -> question.text("kind"))
                .filter(of -> !of.equals(kind))
                .ifPresent(of ->
                        faults.add(
                                other.place(),
                                "a %s cannot be held against a %s".formatted(kind, of),
                                "name a question of the same kind"));
    }

    private static Optional<Mapping> condition(Mapping of) {
        return of.values().get("when") instanceof Mapping when
                ? Optional.of(when)
                : Optional.empty();
    }
}
