/**
 * What those who answer for a promise report of it: how it stands, when they expect it to be done,
 * when it was. Start at {@link scot.cairn.framework.progress.ReportingProgress}.
 */
@NamedInterface("progress")
@NullMarked
package scot.cairn.framework.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
