/**
 * The plans on record, those held in outline too, and what of one became what of another. Start at
 * {@link scot.cairn.framework.plans.PlanPages}.
 */
@NamedInterface("plans")
@NullMarked
package scot.cairn.framework.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
