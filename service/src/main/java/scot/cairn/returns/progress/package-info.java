/**
 * How far areas are: the steps of their plans beside what their returns say of them, and how the
 * answers move from one return to the next. Nothing here is stored: it is worked out from what was
 * signed. Start at {@link scot.cairn.returns.progress.Followed}.
 */
@NullMarked
package scot.cairn.returns.progress;

import org.jspecify.annotations.NullMarked;
