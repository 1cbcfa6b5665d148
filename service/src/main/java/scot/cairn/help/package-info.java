/**
 * Help beside each task and a guide for each role, written as Markdown in {@code resources} so that
 * a policy officer can edit it. Start at {@link scot.cairn.help.Help}. What a role can do is read
 * from the table of permissions; the files only say how.
 */
@ApplicationModule(allowedDependencies = {"access", "layout"})
@NullMarked
package scot.cairn.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
