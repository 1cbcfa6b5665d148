/**
 * Paths to a target, the pace it needs, and how likely it is to be met.
 *
 * <p>Start at {@link scot.cairn.statistics.targets.TargetPath}.
 *
 * <p>Invariant: whether a target is on track follows from the probability of meeting it, never from
 * a forecast without its interval; each forecast names its method.
 */
@NullMarked
package scot.cairn.statistics.targets;

import org.jspecify.annotations.NullMarked;
