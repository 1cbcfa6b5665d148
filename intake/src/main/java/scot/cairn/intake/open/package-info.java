/**
 * Opens a table that may be hostile and tells its rows as plain text: runs in the worker process.
 * Start at {@link scot.cairn.intake.open.Opening}. By NCSC's "Pattern: safely importing data" (16
 * July 2018) this side only transforms to a simple form; what rows mean is checked by who is told.
 */
@NullMarked
package scot.cairn.intake.open;

import org.jspecify.annotations.NullMarked;
