/**
 * What areas owe by when, and what came of it. Start at {@link
 * scot.cairn.returns.obligations.Obliging}, which makes obligations by an act, and {@link
 * scot.cairn.returns.obligations.OwedReturns}, which says how they stand. Whatever is worked out
 * from something made up is made up too, and counted with nothing real.
 */
@NamedInterface("obligations")
@NullMarked
package scot.cairn.returns.obligations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
