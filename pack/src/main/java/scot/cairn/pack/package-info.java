/**
 * Reads a plan from a folder of plain text, and locates every fault in it. The same text that a
 * policy officer reads in a diff becomes the records that the service shows.
 *
 * <p>Start at {@link scot.cairn.pack.PackReader}. It parses each file into a tree that knows its
 * lines and columns, checks the trees against the JSON Schemas in {@code schema/}, then against
 * each other, and only then types them as a {@link scot.cairn.pack.Plan}.
 *
 * <p>A plan exists only if its pack has no fault: no record is built from a guess, and no content,
 * however broken, throws.
 */
@NullMarked
package scot.cairn.pack;

import org.jspecify.annotations.NullMarked;
