/**
 * Definitions of measures: prepared by an analyst, looked at before they stand, signed by the head
 * of profession, and kept when another follows. Start at {@link
 * scot.cairn.measures.definitions.Redefining}. Nothing stands that nobody else has signed.
 */
@NullMarked
package scot.cairn.measures.definitions;

import org.jspecify.annotations.NullMarked;
