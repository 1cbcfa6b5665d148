/** Rounds of assessment: what their reports print, and whether one can be held beside another. */
@NamedInterface("rounds")
@NullMarked
package scot.cairn.assessment.rounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
