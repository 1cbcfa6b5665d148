/**
 * Sets of standards and of principles: their words, whom they bind, which outcomes they contribute
 * to and what they wait for. Start at {@link scot.cairn.framework.standards.StandardSets}. What is
 * not held is said to be missing; standards are never blended into one figure.
 */
@NamedInterface("standards")
@NullMarked
package scot.cairn.framework.standards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
