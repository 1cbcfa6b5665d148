/**
 * Loads a plan into the running service. Start at {@link scot.cairn.loading.LoadingPack}: every
 * room says what of the plan is its own, then all of it loads in one transaction under one ledger
 * entry.
 */
@ApplicationModule(allowedDependencies = {"ledger", "subjects", "calendar", "pack", "proofs"})
@NullMarked
package scot.cairn.loading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
