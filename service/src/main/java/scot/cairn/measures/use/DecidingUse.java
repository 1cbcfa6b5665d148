package scot.cairn.measures.use;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.access.Capacity;
import scot.cairn.access.DemonstrationAccounts;
import scot.cairn.access.Person;
import scot.cairn.access.Role;
import scot.cairn.ledger.Act;
import scot.cairn.ledger.Recorded;
import scot.cairn.ledger.Recording;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Measure.PermittedUse;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * Decides that a measure may be used beyond what it is permitted for, or may no longer be: a head
 * of profession, in an act that is public at once. The permitted use itself stays.
 */
@Service
public class DecidingUse {

    private final RecordedUses uses;
    private final Recording recording;
    private final ObjectProvider<DemonstrationAccounts> demonstration;

    DecidingUse(
            RecordedUses uses,
            Recording recording,
            ObjectProvider<DemonstrationAccounts> demonstration) {
        this.uses = uses;
        this.recording = recording;
        this.demonstration = demonstration;
    }

    /**
     * Decides.
     *
     * @return what is wrong, by the names of the fields; empty once it is on record
     * @throws IllegalStateException if they may not
     */
    @Transactional
    public Map<String, String> decide(Person person, Measure measure, TypedUse typed) {
        Capacity capacity =
                person.capacities().stream()
                        .filter(one -> one.role() == Role.HEAD_OF_PROFESSION)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("may not decide on uses"));
        Map<String, String> wrong = typed.faults(measure);
        Optional<PermittedUse> use = typed.of(measure);
        if (!wrong.isEmpty() || use.isEmpty()) {
            return wrong;
        }
        uses.oneAtATime();
        List<RecordedUse> before = uses.of(measure.id(), AsKnownOn.PRESENT);
        Optional<RecordedUse> last = Uses.last(before, use.get());
        if (last.filter(one -> saysTheSame(one, typed)).isPresent()) {
            return Map.of("words", "The last decision says the same: it is on record already");
        }
        if (!typed.allows() && last.filter(RecordedUse::allows).isEmpty()) {
            return Map.of("verdict", "No decision taken here allows it, so none is taken back");
        }
        Recorded recorded = recording.record(act(person, capacity, measure, typed));
        uses.keep(
                person.account(),
                new RecordedUse(
                        measure.id(),
                        before.size() + 1,
                        use.get(),
                        typed.allows(),
                        typed.said(),
                        capacity.role().id(),
                        capacity.body(),
                        demonstration.getIfAvailable() != null,
                        recorded.at(),
                        recorded.entry()));
        return Map.of();
    }

    private static boolean saysTheSame(RecordedUse one, TypedUse typed) {
        return one.allows() == typed.allows() && one.words().equals(typed.said());
    }

    private static Act act(Person person, Capacity capacity, Measure measure, TypedUse typed) {
        TreeMap<String, String> details = new TreeMap<>();
        details.put("use", typed.of(measure).map(Uses::words).orElseThrow());
        details.put("permitted", Uses.words(measure.about().permittedUse()));
        details.put("decided", typed.allows() ? "allowed" : "no longer allowed");
        details.put("words", typed.said());
        if (!capacity.body().isEmpty()) {
            details.put("body", capacity.body());
        }
        return new Act(
                "decide-use",
                new Subject(SubjectKind.MEASURE, measure.id()),
                person.as(capacity),
                details,
                List.of(),
                null);
    }
}
