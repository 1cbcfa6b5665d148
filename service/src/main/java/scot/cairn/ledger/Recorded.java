package scot.cairn.ledger;

import java.time.Instant;

/**
 * A recorded act, to which rows written in the same transaction refer.
 *
 * @param entry id of its entry; not its place in the tree, which it has only once committed
 * @param at when, to the millisecond
 */
public record Recorded(long entry, Instant at) {}
