/** From what streams of evidence show to a status, by a method that is data, with the reason. */
@NamedInterface("scoring")
@NullMarked
package scot.cairn.assessment.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
