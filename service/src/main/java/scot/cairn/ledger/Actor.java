package scot.cairn.ledger;

import java.util.Set;
import java.util.UUID;

/**
 * Who does an act, as the ledger names them: never a person's name.
 *
 * @param pseudonym random, one an actor
 * @param capacity the role in which they act, for example {@code operator}
 * @param areas official codes of the areas they act for; empty for the whole nation
 */
public record Actor(UUID pseudonym, String capacity, Set<String> areas) {}
