/**
 * The append-only record of every act. Start at {@link scot.cairn.ledger.Recording}. An act's entry
 * is written in the act's own transaction; once placed it never moves and never changes.
 */
@ApplicationModule(allowedDependencies = {"subjects", "calendar", "proofs"})
@NullMarked
package scot.cairn.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
