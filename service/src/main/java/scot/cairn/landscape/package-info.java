/**
 * Who and what a plan names: bodies and their names as printed, groups, and the instruments they
 * stand on. Start at {@link scot.cairn.landscape.Bodies}. A name that a document prints is never
 * replaced by ours; both are kept.
 */
@ApplicationModule(
        allowedDependencies = {"sources", "loading", "ledger", "subjects", "calendar", "pack"})
@NullMarked
package scot.cairn.landscape;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
