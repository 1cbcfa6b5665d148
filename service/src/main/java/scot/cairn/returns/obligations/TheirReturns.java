package scot.cairn.returns.obligations;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import scot.cairn.access.Capacity;
import scot.cairn.access.Person;
import scot.cairn.access.Role;
import scot.cairn.landscape.Gazetteer;
import scot.cairn.landscape.Gazetteer.Lie;
import scot.cairn.subjects.AsKnownOn;

/** What the areas owe for which somebody acts. */
@Component
public class TheirReturns {

    private static final Set<Role> FOR_AN_AREA =
            EnumSet.of(Role.AREA_CO_ORDINATOR, Role.CHIEF_OFFICER, Role.NAMED_LOCAL_OFFICER);

    private final OwedReturns owed;
    private final Gazetteer gazetteer;

    TheirReturns(OwedReturns owed, Gazetteer gazetteer) {
        this.owed = owed;
        this.gazetteer = gazetteer;
    }

    /** Whether they act for areas of their own. */
    public static boolean actsForAreas(Person person) {
        return !areas(person).isEmpty();
    }

    /**
     * What is owed for their areas, or for an area that is the same places as one of theirs or lies
     * within it, by the day on which it is due.
     */
    public List<Owed> of(Person person) {
        Set<String> theirs = areas(person);
        if (theirs.isEmpty()) {
            return List.of();
        }
        Gazetteer.On on = gazetteer.on(owed.day(AsKnownOn.PRESENT));
        return owed.all(AsKnownOn.PRESENT).stream()
                .filter(one ->
                        theirs.stream()
                                .map(area -> on.lie(one.obligation().area(), area))
                                .anyMatch(lie -> lie == Lie.SAME || lie == Lie.WITHIN))
                .toList();
    }

    private static Set<String> areas(Person person) {
        return person.capacities().stream()
                .filter(capacity -> FOR_AN_AREA.contains(capacity.role()))
                .map(Capacity::areas)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }
}
