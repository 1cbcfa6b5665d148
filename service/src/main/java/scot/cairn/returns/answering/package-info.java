/**
 * Answers to what is owed: written by those who prepare them, part by part, every version kept;
 * signed by the posts that sign, and then public. Start at {@link
 * scot.cairn.returns.answering.ReturnDrafts}.
 */
@NullMarked
package scot.cairn.returns.answering;

import org.jspecify.annotations.NullMarked;
