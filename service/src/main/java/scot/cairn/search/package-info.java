/**
 * Finds public subjects by words. Start at {@link scot.cairn.search.Searching}. The index is made
 * of what the rooms above say of their public subjects, read under the role of the public, so what
 * is held back is not in it.
 */
@ApplicationModule(allowedDependencies = {"layout", "loading", "subjects", "calendar"})
@NullMarked
package scot.cairn.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
