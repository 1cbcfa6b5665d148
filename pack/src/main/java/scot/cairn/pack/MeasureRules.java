package scot.cairn.pack;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules for measures that no single key shows. */
final class MeasureRules {

    private final Draft draft;
    private final Faults faults;
    private final Map<String, Mapping> measures;

    private MeasureRules(Draft draft, Faults faults) {
        this.draft = draft;
        this.faults = faults;
        this.measures =
                draft.of(FileKind.MEASURE)
                        .filter(document -> document.root() instanceof Mapping)
                        .collect(Collectors.toMap(Document::stem, d -> (Mapping) d.root()));
    }

    /**
     * Notes a primary measure that is no official statistic, a measure worked out from itself, and
     * a measure said to be another's like when it is the same, or whose rate is of itself.
     */
    static void check(Draft draft, Faults faults) {
        var rules = new MeasureRules(draft, faults);
        rules.checkPrimary();
        rules.measures.keySet().forEach(rules::checkDerivation);
        rules.measures.forEach(rules::checkSameSubject);
        rules.measures.forEach(rules::checkRate);
    }

    private void checkPrimary() {
        draft.root(FileKind.MISSION)
                .flatMap(mission -> mission.scalar("primary_measure"))
                .ifPresent(primary ->
                        whyNotOfficial(primary.text()).ifPresent(why -> notePrimary(primary, why)));
    }

    private Optional<String> whyNotOfficial(String measure) {
        Optional<Mapping> definition = Optional.ofNullable(measures.get(measure));
        if (definition.filter(found -> found.values().containsKey("derivation")).isPresent()) {
            return Optional.of(Designation.DERIVED.words());
        }
        return definition
                .flatMap(found -> found.text("designation"))
                .flatMap(Designation::in)
                .filter(designation -> !designation.isOfficial())
                .map(Designation::words);
    }

    private void notePrimary(Scalar primary, String why) {
        faults.add(
                primary.place(),
                "the primary measure %s is %s".formatted(Shown.of(primary.text()), why),
                "name a measure that is an official statistic");
    }

    private void checkDerivation(String measure) {
        Set<String> chain = new LinkedHashSet<>();
        Optional<String> next = Optional.of(measure);
        while (next.isPresent() && chain.add(next.get())) {
            next = derivedFrom(next.get()).map(Scalar::text);
        }
        if (next.filter(measure::equals).isPresent()) {
            derivedFrom(measure)
                    .ifPresent(from ->
                            faults.add(
                                    from.place(),
                                    "%s is worked out from itself: %s"
                                            .formatted(
                                                    Shown.of(measure),
                                                    String.join(" from ", chain)
                                                            + " from "
                                                            + measure),
                                    "name the measure that a source gives"));
        }
    }

    private Optional<Scalar> derivedFrom(String measure) {
        return Optional.ofNullable(measures.get(measure))
                .map(definition -> definition.values().get("derivation"))
                .flatMap(derivation -> derivation.texts("from").findFirst());
    }

    private void checkSameSubject(String measure, Mapping definition) {
        definition
                .items("same_subject")
                .flatMap(related -> related.scalar("measure").stream())
                .filter(related -> related.text().equals(measure))
                .forEach(related ->
                        faults.add(
                                related.place(),
                                "a measure is not another of the same subject as itself",
                                "name the other measure, or take the item out"));
    }

    private void checkRate(String measure, Mapping definition) {
        Optional.ofNullable(definition.values().get("rate")).stream()
                .flatMap(rate -> rate.texts("measure"))
                .filter(people -> people.text().equals(measure))
                .forEach(people ->
                        faults.add(
                                people.place(),
                                "a rate of a measure is not of itself",
                                "name the measure that counts the people at risk"));
    }
}
