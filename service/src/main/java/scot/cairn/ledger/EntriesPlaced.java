package scot.cairn.ledger;

/**
 * Entries were given their places in the tree.
 *
 * @param count how many, 1 or more
 */
public record EntriesPlaced(long count) {}
