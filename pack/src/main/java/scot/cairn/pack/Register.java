package scot.cairn.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The bodies, offices and areas of a draft, by id, and what belongs to what. */
final class Register {

    private final Map<String, Mapping> bodies;
    private final Map<String, Mapping> offices;
    private final Map<String, List<Mapping>> members;
    private final Map<String, Mapping> areas;
    private final Map<String, String> places = new HashMap<>();

    private Register(Draft draft) {
        this.bodies = by(draft, FileKind.BODIES, "id");
        this.offices = by(draft, FileKind.OFFICES, "id");
        this.areas = by(draft, FileKind.AREAS, "code");
        this.members =
                draft.rows(FileKind.BODIES)
                        .filter(body -> body.scalar("member_of").isPresent())
                        .collect(
                                Collectors.groupingBy(
                                        body -> body.text("member_of").orElseThrow()));
        draft.rows(FileKind.AREA_LINKS)
                .filter(link -> link.text("relation").filter("same_as"::equals).isPresent())
                .filter(link -> link.scalar("to").isEmpty())
                .forEach(link ->
                        places.put(
                                place(link.text("area").orElse("")),
                                place(link.text("within").orElse(""))));
    }

    static Register of(Draft draft) {
        return new Register(draft);
    }

    private static Map<String, Mapping> by(Draft draft, FileKind kind, String key) {
        return draft.rows(kind)
                .filter(row -> row.scalar(key).isPresent())
                .collect(
                        Collectors.toMap(
                                row -> row.text(key).orElseThrow(),
                                Function.identity(),
                                (first, _) -> first));
    }

    Optional<Mapping> body(String id) {
        return Optional.ofNullable(bodies.get(id));
    }

    Optional<Mapping> office(String id) {
        return Optional.ofNullable(offices.get(id));
    }

    Optional<Mapping> area(String code) {
        return Optional.ofNullable(areas.get(code));
    }

    /** The codes of the areas of a set. */
    List<String> areasOf(String set) {
        return areas.entrySet().stream()
                .filter(area -> area.getValue().text("area_set").filter(set::equals).isPresent())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The body that a body or office is or belongs to; its own id where none is known. */
    String bodyOf(String bodyOrOffice) {
        return office(bodyOrOffice).flatMap(office -> office.text("body")).orElse(bodyOrOffice);
    }

    /** The bodies of a class; none if the body is no class. */
    List<Mapping> membersOf(String body) {
        return members.getOrDefault(body, List.of());
    }

    /** Whether it is a class of bodies, or a post of each body of a class. */
    boolean isOfClass(String bodyOrOffice) {
        return !membersOf(bodyOf(bodyOrOffice)).isEmpty();
    }

    /** Whether two codes name the same places. */
    boolean areSamePlace(String one, String other) {
        return place(one).equals(place(other));
    }

    /** One code for all that name the same places. */
    String place(String code) {
        String place = code;
        while (places.containsKey(place) && !places.get(place).equals(place)) {
            place = places.get(place);
        }
        return place;
    }
}
