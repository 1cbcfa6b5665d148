/**
 * Where and who: the areas that figures, promises and returns are about, the bodies and groups that
 * documents name, and the instruments they stand on. Start at {@link scot.cairn.landscape.Areas}
 * and {@link scot.cairn.landscape.Bodies}. An area is known by its official code and is of exactly
 * one set; nothing is joined by name. A name that a document prints is never replaced by ours; both
 * are kept.
 */
@ApplicationModule(
        allowedDependencies = {"sources", "loading", "ledger", "subjects", "calendar", "pack"})
@NullMarked
package scot.cairn.landscape;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
