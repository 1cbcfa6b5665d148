/**
 * What a file is and whether it holds data about persons, found out from its bytes alone. Plain
 * Java, as it runs in a process of its own: start at {@link scot.cairn.intake.scan.Checking}. No
 * value of a file leaves it, only places.
 */
@NullMarked
package scot.cairn.intake.scan;

import org.jspecify.annotations.NullMarked;
