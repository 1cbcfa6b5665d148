/**
 * Studies that asked people: how each was done, whom it is of, what was found, and words with the
 * consent to show them. Start at {@link scot.cairn.framework.evidence.Studies}. Words whose consent
 * has ended are never shown.
 */
@NamedInterface("evidence")
@NullMarked
package scot.cairn.framework.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
