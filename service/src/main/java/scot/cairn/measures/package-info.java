/**
 * Measures and their values, never overwritten. Start at {@link scot.cairn.measures.Measures}.
 * Public reads see only the public view of values.
 */
@ApplicationModule(
        allowedDependencies = {
            "framework",
            "framework::commitments",
            "landscape",
            "sources",
            "correspondence",
            "drafting",
            "loading",
            "access",
            "jobs",
            "layout",
            "ledger",
            "subjects",
            "subjects::chart",
            "calendar",
            "pack",
            "intake",
            "proofs",
            "disclosure",
            "disclosure::tables",
            "disclosure::rules",
            "disclosure::protect",
            "disclosure::attack",
            "statistics",
            "statistics::rates",
            "statistics::targets",
            "statistics::trend",
            "statistics::charts",
            "statistics::inequality"
        })
@NullMarked
package scot.cairn.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
