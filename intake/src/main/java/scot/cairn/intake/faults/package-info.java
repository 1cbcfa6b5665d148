/**
 * What is wrong with a file, in plain words with its place: alike faults are one, with how many
 * rows have it. Start at {@link scot.cairn.intake.faults.Faults}.
 */
@NullMarked
package scot.cairn.intake.faults;

import org.jspecify.annotations.NullMarked;
