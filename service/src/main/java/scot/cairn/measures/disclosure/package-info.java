/**
 * What is not shown to protect people: by which policy, of which figures, and whether a reader
 * could work it out all the same. Start at {@link scot.cairn.measures.disclosure.Protecting}. A
 * figure that is withheld has no number in the public view of values, and so nowhere.
 */
@NamedInterface("disclosure")
@NullMarked
package scot.cairn.measures.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
