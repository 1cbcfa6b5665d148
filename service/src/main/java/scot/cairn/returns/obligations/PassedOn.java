package scot.cairn.returns.obligations;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import scot.cairn.access.Capacity;
import scot.cairn.access.Person;
import scot.cairn.access.Role;
import scot.cairn.landscape.Gazetteer;
import scot.cairn.landscape.Gazetteer.Lie;
import scot.cairn.subjects.AsKnownOn;

/** Late returns that were passed on to somebody, and are still waited for. */
@Component
public class PassedOn {

    private final ToldOnce told;
    private final OwedReturns owed;
    private final Gazetteer gazetteer;

    PassedOn(ToldOnce told, OwedReturns owed, Gazetteer gazetteer) {
        this.told = told;
        this.owed = owed;
        this.gazetteer = gazetteer;
    }

    /** A late return, and that it was passed on. */
    public record Late(Owed owed, Told told) {}

    /**
     * Those that were passed on to a role that somebody holds for the bodies or the area, and are
     * late on a day; each once.
     */
    public List<Late> to(Person person, LocalDate day) {
        List<Told> theirs =
                told.passedOn().stream()
                        .filter(one -> one.role().filter(person.roles()::contains).isPresent())
                        .toList();
        if (theirs.isEmpty()) {
            return List.of();
        }
        Map<String, Owed> late =
                owed.all(AsKnownOn.PRESENT).stream()
                        .filter(one -> State.of(one.obligation(), one.receipt(), day) == State.LATE)
                        .collect(
                                Collectors.toMap(
                                        one -> one.obligation().id(), Function.identity()));
        return theirs.stream()
                .flatMap(one ->
                        Optional.ofNullable(late.get(one.obligation()))
                                .filter(found -> concerns(person, found, one.role().orElseThrow()))
                                .map(found -> new Late(found, one))
                                .stream())
                .collect(Collectors.groupingBy(one -> one.owed().obligation().id()))
                .values()
                .stream()
                .map(some -> some.getFirst())
                .sorted(
                        Comparator.comparing((Late one) -> one.owed().obligation().due())
                                .thenComparing(one -> one.owed().obligation().id()))
                .toList();
    }

    private boolean concerns(Person person, Owed one, Role role) {
        return person.capacities().stream()
                .filter(capacity -> capacity.role() == role)
                .anyMatch(capacity -> concerns(capacity, one.obligation()));
    }

    private boolean concerns(Capacity capacity, Obligation one) {
        Gazetteer.On on = gazetteer.on(owed.day(AsKnownOn.PRESENT));
        return (capacity.body().isEmpty() && capacity.areas().isEmpty())
                || one.accountable().contains(capacity.body())
                || one.preparedBy().contains(capacity.body())
                || capacity.areas().stream()
                        .map(area -> on.lie(one.area(), area))
                        .anyMatch(lie -> lie == Lie.SAME || lie == Lie.WITHIN);
    }
}
