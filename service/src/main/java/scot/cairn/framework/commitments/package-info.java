/**
 * What was promised, in its first words, with every date it ever had, and what is known of it.
 * Start at {@link scot.cairn.framework.commitments.Commitments}; how a promise stands is worked out
 * in {@link scot.cairn.framework.commitments.Promise}, never stored.
 */
@NamedInterface("commitments")
@NullMarked
package scot.cairn.framework.commitments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
