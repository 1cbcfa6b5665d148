/**
 * Cairn measured from outside: the built program beside a plain file server and beside a bare
 * table, in one run on one machine, and a made-up plan as large as wanted. Start at {@link
 * scot.cairn.bench.Main}.
 *
 * <p>Invariant: a figure is only ever printed beside what it was measured against in the same run.
 */
@NullMarked
package scot.cairn.bench;

import org.jspecify.annotations.NullMarked;
