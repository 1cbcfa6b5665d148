/**
 * Signed heads of the ledger, and proofs that need no trust in this service. Start at {@link
 * scot.cairn.checkpoints.Signing}: a head is signed only if it continues the last one; the key and
 * a copy of the last head are kept outside the database.
 */
@ApplicationModule(allowedDependencies = {"ledger", "subjects", "calendar", "proofs", "bundle"})
@NullMarked
package scot.cairn.checkpoints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
