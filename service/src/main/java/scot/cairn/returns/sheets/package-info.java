/**
 * Returns as spreadsheets, out and back. A file that comes back is held against what stands;
 * nothing of it is an answer until whoever sent it accepts. Start at {@link
 * scot.cairn.returns.sheets.SheetBooks} for the way out and at {@link
 * scot.cairn.returns.sheets.TakingSheets} for the way back.
 */
@NullMarked
package scot.cairn.returns.sheets;

import org.jspecify.annotations.NullMarked;
