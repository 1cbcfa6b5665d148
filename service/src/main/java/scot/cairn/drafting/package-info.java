/**
 * Changes to a plan while they are prepared: somebody of the mission team changes files of its
 * pack, sees what is wrong and what it would bring, and asks for a signature; a second person's
 * signature loads it. Start at {@link scot.cairn.drafting.Drafting} and {@link
 * scot.cairn.drafting.PlanChange}.
 */
@ApplicationModule(
        allowedDependencies = {
            "approval",
            "loading",
            "access",
            "layout",
            "ledger",
            "subjects",
            "calendar",
            "pack",
            "intake",
            "proofs"
        })
@NullMarked
package scot.cairn.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
