package scot.cairn.returns.queries;

import java.time.Instant;

/**
 * That an assessor took a submission as it stands.
 *
 * @param obligation id of what it answers
 * @param number of the submission
 * @param synthetic whether it was taken in a demonstration
 * @param at when
 * @param entry where that is in the ledger
 */
record Acceptance(String obligation, int number, boolean synthetic, Instant at, long entry) {}
