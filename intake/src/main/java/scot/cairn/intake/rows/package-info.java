/**
 * Says what plain rows mean, in the process that asked: pure functions over text. Start at {@link
 * scot.cairn.intake.rows.RowChecking}.
 */
@NullMarked
package scot.cairn.intake.rows;

import org.jspecify.annotations.NullMarked;
