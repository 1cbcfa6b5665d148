package scot.cairn.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import scot.cairn.ledger.Actor;

/**
 * Somebody who is signed in; in two sessions they are one person.
 *
 * @param account their pseudonym, under which the ledger names them
 * @param name as their issuer of sign-ins gave it
 * @param capacities in which they may act today
 */
public record Person(UUID account, String name, List<Capacity> capacities) {

    /** The roles they may act in today. */
    public Set<Role> roles() {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        capacities.forEach(capacity -> roles.add(capacity.role()));
        return roles;
    }

    /** One of today's capacities. */
    public Optional<Capacity> capacity(long id) {
        return capacities.stream().filter(capacity -> capacity.id() == id).findFirst();
    }

    /** As the ledger names whoever acts in a capacity. */
    public Actor as(Capacity capacity) {
        return new Actor(account, capacity.role().id(), Set.copyOf(capacity.areas()));
    }
}
