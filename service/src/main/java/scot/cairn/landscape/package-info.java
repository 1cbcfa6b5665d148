/**
 * The areas that figures, promises and returns are about. Start at {@link
 * scot.cairn.landscape.Areas}. An area is known by its official code and is of exactly one set;
 * nothing is joined by name.
 */
@ApplicationModule(
        allowedDependencies = {"sources", "loading", "ledger", "subjects", "calendar", "pack"})
@NullMarked
package scot.cairn.landscape;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
