/**
 * What named posts are asked to sign: what it says, who is to sign which part, who has, and what
 * changed since they did. Start at {@link scot.cairn.approval.Asking}, which a room above uses to
 * ask, and {@link scot.cairn.approval.Signable}, by which it says what happens once all have
 * signed.
 */
@ApplicationModule(
        allowedDependencies = {"access", "layout", "ledger", "subjects", "calendar", "proofs"})
@NullMarked
package scot.cairn.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
