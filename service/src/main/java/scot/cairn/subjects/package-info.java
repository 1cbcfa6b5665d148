/**
 * What can be pointed at, and what is shown about it. Start at {@link scot.cairn.subjects.Subject}
 * and {@link scot.cairn.subjects.Panel}: rooms contribute panels, {@code site} shows them. One
 * {@link scot.cairn.subjects.Table} is behind the page, the file and the data, so they cannot
 * differ.
 */
@ApplicationModule(allowedDependencies = {"calendar"})
@NullMarked
package scot.cairn.subjects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
