package scot.cairn.pack;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules for sets of standards that no single key shows. */
final class StandardRules {

    private final Faults faults;

    private StandardRules(Faults faults) {
        this.faults = faults;
    }

    /**
     * Notes numbers that are used twice or out of order, phases of standards that a set does not
     * hold, titles without their source, and a set that holds nothing and does not say what is
     * missing.
     */
    static void check(Draft draft, Faults faults) {
        var rules = new StandardRules(faults);
        draft.of(FileKind.STANDARD_SET)
                .map(Document::root)
                .filter(Mapping.class::isInstance)
                .forEach(set -> rules.check((Mapping) set));
    }

    private void check(Mapping set) {
        Map<String, Place> numbers = new HashMap<>();
        set.items("standards")
                .forEach(standard -> {
                    standard.scalar("number").ifPresent(number -> checkOnce(number, numbers));
                    checkTitle(standard);
                });
        checkPhases(set, numbers.keySet());
        if (numbers.isEmpty() && set.scalar("missing").isEmpty()) {
            faults.add(
                    set.keys().getOrDefault("standards", set.place()),
                    "the set holds no standard and does not say what is missing",
                    "add the standards, or say under missing who could supply them");
        }
    }

    private void checkOnce(Scalar number, Map<String, Place> numbers) {
        Place earlier = numbers.putIfAbsent(number.text(), number.place());
        if (earlier != null) {
            faults.add(
                    number.place(),
                    "the number %s is taken by line %d".formatted(number.text(), earlier.line()),
                    "give it one of its own");
        }
    }

    private void checkTitle(Mapping standard) {
        if (standard.scalar("title").isPresent() != standard.scalar("title_source").isPresent()) {
            faults.add(
                    standard.place(),
                    "a title stands without its source, or a source without its title",
                    "give both title and title_source, or neither");
        }
    }

    private void checkPhases(Mapping set, Set<String> numbers) {
        set.items("phases")
                .flatMap(phase -> phase.scalars("standards"))
                .filter(number -> !numbers.contains(number.text()))
                .forEach(number ->
                        faults.add(
                                number.place(),
                                "the set holds no standard " + number.text(),
                                "write one of "
                                        + numbers.stream()
                                                .sorted()
                                                .collect(Collectors.joining(", "))));
    }
}
