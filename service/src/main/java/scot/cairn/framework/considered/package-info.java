/**
 * Sentences that were read as possible promises and not taken as one, so that nobody must wonder
 * what was left out. Start at {@link scot.cairn.framework.considered.NotTaken}. Each says why.
 */
@NamedInterface("considered")
@NullMarked
package scot.cairn.framework.considered;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
