/**
 * The shell of every page and the parts of forms. Start at {@link scot.cairn.layout.Templates}; a
 * page for somebody who is signed in is a {@link scot.cairn.layout.WorkPage}, made of sections
 * which may end in a {@link scot.cairn.layout.Form}.
 */
@ApplicationModule(allowedDependencies = "subjects")
@NullMarked
package scot.cairn.layout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
