/**
 * Protects small counts in tables that add up, and attacks its own protection.
 *
 * <p>{@code tables} reads tables of counts into one system of sums; {@code rules} say which cells
 * may not be shown; {@code protect} hides as many more as are needed, and keeps for each hidden
 * cell two whole tables that agree with all that is shown and differ in it; {@code attack} works
 * out from what is shown alone what each hidden cell can be; {@code certificate} writes the tables
 * down and checks them by addition; {@code alternatives} round, merge, or find the least that could
 * be hidden.
 *
 * <p>Invariant: nothing is called protected but by tables that were found.
 */
@NullMarked
package scot.cairn.disclosure;

import org.jspecify.annotations.NullMarked;
