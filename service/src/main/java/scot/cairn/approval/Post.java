package scot.cairn.approval;

import java.time.LocalDate;
import java.util.List;
import scot.cairn.access.Capacity;
import scot.cairn.access.Role;

/**
 * A post that is to sign, whoever holds it.
 *
 * @param role what its holder acts as
 * @param body id of the body they act for; empty for none in particular
 * @param areas official codes of the areas it answers for; empty for the whole nation
 * @param parts names of the parts it signs; empty for all of them
 */
public record Post(Role role, String body, List<String> areas, List<String> parts) {

    /** A post for the whole nation that signs everything. */
    public static Post of(Role role) {
        return new Post(role, "", List.of(), List.of());
    }

    boolean isHeldBy(Capacity capacity, LocalDate day) {
        boolean isOfBody = body.isEmpty() || body.equals(capacity.body());
        boolean coversAreas =
                capacity.areas().containsAll(areas)
                        || (capacity.areas().isEmpty()
                                && (capacity.body().isEmpty() || capacity.body().equals(body)));
        return capacity.role() == role && isOfBody && coversAreas && capacity.holdsOn(day);
    }

    boolean signs(Part part) {
        return parts.isEmpty() || parts.contains(part.name());
    }
}
