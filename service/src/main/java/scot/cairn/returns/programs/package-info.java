/**
 * Returns as registered programs read and write them: the form as it is asked now with the answers
 * that stand, and answers sent together, each weighed by itself. Start at {@code ProgramRoutes}.
 */
@NullMarked
package scot.cairn.returns.programs;

import org.jspecify.annotations.NullMarked;
