/**
 * Whether two figures may be set against each other: one rule for the whole service. Start at
 * {@link scot.cairn.measures.comparability.Gate}.
 */
@NullMarked
package scot.cairn.measures.comparability;

import org.jspecify.annotations.NullMarked;
