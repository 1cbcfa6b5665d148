/**
 * What areas owe under instruments: asked once, answered by those who know, signed by the one who
 * answers for it. Start at {@link scot.cairn.returns.templates.ReturnTemplates} for what is asked,
 * and at {@link scot.cairn.returns.obligations.OwedReturns} for what is owed and what came of it.
 * An obligation is made by an act and never changes; how it stands is worked out from what came and
 * is stored nowhere. Rooms above supply facts about areas as {@link
 * scot.cairn.returns.FactSource}s.
 */
@ApplicationModule(
        allowedDependencies = {
            "measures",
            "framework",
            "framework::standards",
            "landscape",
            "landscape::lines",
            "sources",
            "loading",
            "approval",
            "correspondence",
            "attachments",
            "notices",
            "jobs",
            "access",
            "layout",
            "ledger",
            "subjects",
            "subjects::chart",
            "calendar",
            "pack",
            "intake",
            "proofs"
        })
@NullMarked
package scot.cairn.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
