/**
 * A hostile file in; typed rows or plain reasons out. Start at {@link scot.cairn.intake.Intake}.
 *
 * <p>By NCSC's "Pattern: safely importing data" (16 July 2018) in two stages that share nothing but
 * plain rows: {@code open} transforms a file in a process of its own, run by {@code worker}; {@link
 * scot.cairn.intake.rows.RowChecking} then checks, here, what the rows mean. Nothing is guessed:
 * what can be read in two ways is a question. A file is taken as a whole or not at all.
 */
@NullMarked
package scot.cairn.intake;

import org.jspecify.annotations.NullMarked;
