/**
 * All that a database of Cairn holds in one file, and back again. Start at {@link
 * scot.cairn.backup.Backup} and {@link scot.cairn.backup.Restoring}. What is restored is on record
 * wholly or not at all, and its ledger is the one that was signed.
 */
@NullMarked
package scot.cairn.backup;

import org.jspecify.annotations.NullMarked;
