package scot.cairn.landscape.lines;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.cairn.landscape.Gazetteer;
import scot.cairn.landscape.Gazetteer.Lie;
import scot.cairn.pack.Area;
import scot.cairn.pack.Body;
import scot.cairn.pack.Office;

/**
 * Where and when is asked, and whom ids stand for there. What was found once is remembered, as many
 * lines name the same few bodies. For one question, by one thread.
 */
final class Place {

    private final Lines lines;
    private final Gazetteer gazetteer;
    private final Gazetteer.On on;
    private final Optional<Area> area;
    private final LocalDate day;

    private final Map<String, List<Body>> members = new HashMap<>();
    private final Map<String, List<Party>> parties = new HashMap<>();
    private final Map<String, Boolean> met = new HashMap<>();

    /**
     * A place.
     *
     * @param area empty for wherever
     */
    Place(Lines lines, Gazetteer gazetteer, Optional<Area> area, LocalDate day) {
        this(lines, gazetteer, gazetteer.on(day), area, day);
    }

    /** A place, where how areas lie on the day is known already. */
    Place(Lines lines, Gazetteer gazetteer, Gazetteer.On on, Optional<Area> area, LocalDate day) {
        this.lines = lines;
        this.gazetteer = gazetteer;
        this.on = on;
        this.area = area;
        this.day = day;
    }

    /** How an area lies to the one asked for; empty where there is none of the two. */
    Optional<Lie> lie(@Nullable String code) {
        return code == null ? Optional.empty() : area.map(asked -> on.lie(asked.code(), code));
    }

    /** Whether an area meets the one asked for, or none of the two was named. */
    boolean meets(@Nullable String code) {
        return lie(code).map(Lie::meets).orElse(true);
    }

    /** Whether an area of a set meets the one asked for. */
    boolean meetsOneOf(String areaSet) {
        return area.isEmpty()
                || met.computeIfAbsent(
                        areaSet,
                        set ->
                                gazetteer.standing(set, day).stream()
                                        .anyMatch(one -> meets(one.code())));
    }

    /** The bodies of a class that stand on the day; empty for what is no class. */
    List<Body> members(String id) {
        return members.computeIfAbsent(id, asked -> lines.members(asked, day));
    }

    /**
     * Whom an id stands for here; of a class, those whose area meets the one asked for, or itself
     * where that is all of them.
     */
    List<Party> parties(@Nullable String id) {
        return id == null
                ? List.of()
                : parties.computeIfAbsent(
                        id, asked -> lines.body(asked).map(this::found).orElse(List.of()));
    }

    private List<Party> found(Body body) {
        if (area.isEmpty()) {
            return List.of(Party.of(body));
        }
        Optional<String> ofPost = lines.office(body.id()).map(Office::body);
        List<Body> all = members(ofPost.orElse(body.id()));
        if (all.isEmpty()) {
            return List.of(Party.of(body));
        }
        List<Body> here = all.stream().filter(member -> meets(member.area())).toList();
        if (here.size() > 1 && here.size() == all.size()) {
            return List.of(Party.of(body));
        }
        return here.stream()
                .map(member ->
                        ofPost.isPresent()
                                ? new Party(body, Optional.of(member), lie(member.area()))
                                : new Party(member, Optional.empty(), lie(member.area())))
                .toList();
    }
}
