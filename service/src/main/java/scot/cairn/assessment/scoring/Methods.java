package scot.cairn.assessment.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import scot.cairn.framework.standards.StandardSets;
import scot.cairn.loading.Items;
import scot.cairn.pack.ScoringMethod;
import scot.cairn.pack.StandardSet;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.SubjectKind;

/** The methods of assessment on record, each version by itself. */
@Component
public class Methods {

    private final Items items;
    private final StandardSets sets;

    Methods(Items items, StandardSets sets) {
        this.items = items;
        this.sets = sets;
    }

    /** Those in force from the day or before, in the order of their first days. */
    public List<ScoringMethod> known(AsKnownOn asKnownOn) {
        return items.all(SubjectKind.SCORING_METHOD, ScoringMethod.class).stream()
                .filter(method -> asKnownOn.date().filter(method.from().first()::isAfter).isEmpty())
                .sorted(Comparator.comparing(method -> method.from().first()))
                .toList();
    }

    /** Those of a set of standards. */
    public List<ScoringMethod> of(String set, AsKnownOn asKnownOn) {
        return known(asKnownOn).stream().filter(method -> method.set().equals(set)).toList();
    }

    /** One version. */
    public Optional<ScoringMethod> find(String id) {
        return items.find(SubjectKind.SCORING_METHOD, id, ScoringMethod.class);
    }

    /** The set that a method assesses. */
    Optional<StandardSet> set(ScoringMethod method) {
        return sets.all(AsKnownOn.PRESENT).stream()
                .filter(set -> set.id().equals(method.set()))
                .findFirst();
    }

    /** What computes statuses by a version. */
    public Scoring scoring(ScoringMethod method) {
        return new Scoring(method, streams(method));
    }

    /** The name of each stream of evidence of the set that a method assesses, by id. */
    Map<String, String> streams(ScoringMethod method) {
        return set(method).stream()
                .flatMap(set -> set.streams().stream())
                .collect(Collectors.toMap(StandardSet.Stream::id, StandardSet.Stream::name));
    }
}
