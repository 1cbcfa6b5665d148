package scot.cairn.measures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import scot.cairn.framework.commitments.Commitments;
import scot.cairn.framework.commitments.Promise;
import scot.cairn.pack.Commitment;
import scot.cairn.pack.Measure;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** What another definition of a measure would change on public pages. Nothing is written. */
@Component
public class DefinitionEffects {

    private final Measures measures;
    private final MeasurePages pages;
    private final FiguresOnRecord onRecord;
    private final Commitments commitments;

    DefinitionEffects(
            Measures measures,
            MeasurePages pages,
            FiguresOnRecord onRecord,
            Commitments commitments) {
        this.measures = measures;
        this.pages = pages;
        this.onRecord = onRecord;
        this.commitments = commitments;
    }

    /**
     * A page whose title or sentence changes.
     *
     * @param before as it is announced now; empty where there is no such page
     * @param after as it would be; empty where there would be none
     */
    public record Announced(Subject page, String before, String after) {}

    /**
     * All that changes.
     *
     * @param announced pages that would be announced otherwise
     * @param comparable figures that may be compared with the one before them, now
     * @param comparableThen how many of the same figures could be
     * @param promises targets that name the measure, or are followed by it
     * @param derived measures that are worked out from it
     * @param statements documents' sentences that are checked against it
     */
    public record Effects(
            List<Announced> announced,
            int comparable,
            int comparableThen,
            List<Subject> promises,
            List<Subject> derived,
            int statements) {}

    /** What changes when one definition stands instead of another of the same measure. */
    public Effects of(Measure now, Measure then) {
        return new Effects(
                announced(now, then),
                comparable(now),
                comparable(then),
                promises(now.id()),
                measures.all().stream()
                        .filter(measure -> isFrom(measure, now.id()))
                        .map(measure -> new Subject(SubjectKind.MEASURE, measure.id()))
                        .toList(),
                measures.statements(now.id()).size());
    }

    private List<Announced> announced(Measure now, Measure then) {
        Map<Subject, String> after = new HashMap<>();
        pages.announced(then).forEach(page -> after.put(page.subject(), words(page)));
        List<Announced> changed = new ArrayList<>();
        for (Heading page : pages.announced(now)) {
            String before = words(page);
            String words = Objects.requireNonNullElse(after.remove(page.subject()), "");
            if (!before.equals(words)) {
                changed.add(new Announced(page.subject(), before, words));
            }
        }
        after.forEach((page, words) -> changed.add(new Announced(page, "", words)));
        return changed;
    }

    private static String words(Heading page) {
        return page.sentence() == null ? page.title() : page.title() + ". " + page.sentence();
    }

    private record Key(String area, Map<String, String> breakdown) {}

    /** How many figures may be compared with the one of the period before. */
    private int comparable(Measure definition) {
        Map<Key, List<Value>> series = new HashMap<>();
        for (Value value : onRecord.of(definition, AsKnownOn.PRESENT).latest()) {
            series.computeIfAbsent(new Key(value.area(), value.breakdown()), _ -> new ArrayList<>())
                    .add(value);
        }
        return series.entrySet().stream()
                .map(one ->
                        Series.of(
                                one.getValue(),
                                AsKnownOn.PRESENT,
                                definition.breaksBy(one.getKey().breakdown().keySet())))
                .mapToInt(DefinitionEffects::comparable)
                .sum();
    }

    private static int comparable(Series series) {
        return (int)
                series.values().stream()
                        .filter(value ->
                                series.before(value)
                                        .filter(one -> series.between(one, value).isEmpty())
                                        .isPresent())
                        .count();
    }

    private List<Subject> promises(String measure) {
        return commitments.all(AsKnownOn.PRESENT).stream()
                .map(Promise::commitment)
                .filter(commitment -> names(commitment, measure))
                .map(commitment -> new Subject(SubjectKind.COMMITMENT, commitment.id()))
                .toList();
    }

    private static boolean names(Commitment commitment, String measure) {
        Commitment.Target target = commitment.target();
        return target != null
                && (measure.equals(target.measure())
                        || target.monitoredBy().stream()
                                .anyMatch(monitor -> monitor.measure().equals(measure)));
    }

    private static boolean isFrom(Measure measure, String id) {
        return measure.derivation() != null && measure.derivation().from().equals(id);
    }
}
