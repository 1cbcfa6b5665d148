/**
 * The plan: its aim, vision, outcomes and their wordings by edition. Start at {@link
 * scot.cairn.framework.Frameworks}. A wording is never replaced: a new edition adds one.
 */
@ApplicationModule(
        allowedDependencies = {
            "landscape",
            "sources",
            "loading",
            "notices",
            "attachments",
            "layout",
            "access",
            "ledger",
            "subjects",
            "calendar",
            "pack",
            "proofs",
            "statistics"
        })
@NullMarked
package scot.cairn.framework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
