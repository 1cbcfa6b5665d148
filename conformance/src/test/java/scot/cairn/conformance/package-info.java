/**
 * Checks Cairn against test files that other people wrote and that are not in the repository.
 *
 * <p>Start at {@link scot.cairn.conformance.ForeignFolder}, which says where the files are looked
 * for.
 *
 * <p>Invariant: a file that is not there fails the test that needs it; nothing is skipped.
 */
@NullMarked
package scot.cairn.conformance;

import org.jspecify.annotations.NullMarked;
