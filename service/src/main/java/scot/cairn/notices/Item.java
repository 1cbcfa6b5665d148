package scot.cairn.notices;

import java.time.Instant;

/**
 * Something on public record.
 *
 * @param place of its entry in the ledger
 * @param leaf hash of the entry, in hexadecimal
 * @param at when it was recorded
 * @param words what was done to what
 * @param path of the page that says more
 */
record Item(long place, String leaf, Instant at, String words, String path) {}
