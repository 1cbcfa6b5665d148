/**
 * Reports of a problem with a page, by anybody, and the public log of corrections. Start at {@link
 * scot.cairn.correspondence.problems.ReportingProblem}. A reporter's words stay with those who
 * answer; what is published is the answer.
 */
@NamedInterface("problems")
@NullMarked
package scot.cairn.correspondence.problems;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
