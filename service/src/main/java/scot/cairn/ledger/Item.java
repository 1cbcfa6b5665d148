package scot.cairn.ledger;

import scot.cairn.proofs.Hash;
import scot.cairn.subjects.Subject;

/**
 * One thing that a load brings in or changes.
 *
 * @param subject which
 * @param content hash of its content
 */
public record Item(Subject subject, Hash content) {}
