/**
 * Signs of data about persons in what a file says. Start at {@link
 * scot.cairn.intake.persons.PersonalData}. Places are kept and never a value.
 */
@NullMarked
package scot.cairn.intake.persons;

import org.jspecify.annotations.NullMarked;
