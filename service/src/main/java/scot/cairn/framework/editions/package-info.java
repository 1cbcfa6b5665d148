/**
 * The framework's wording, edition beside edition. Start at {@link
 * scot.cairn.framework.editions.EditionPages}. An edition never replaces the one before; what
 * changed between them is worked out, never stored.
 */
@NamedInterface("editions")
@NullMarked
package scot.cairn.framework.editions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
