/**
 * The public pages. Start at {@code Routes}: one page a kind of subject, made of the panels that
 * rooms contribute, in the order of the five questions.
 */
@ApplicationModule(
        allowedDependencies = {
            "measures",
            "measures::disclosure",
            "measures::quality",
            "framework",
            "framework::commitments",
            "landscape",
            "sources",
            "loading",
            "notices",
            "correspondence",
            "correspondence::problems",
            "landscape::lines",
            "ledger",
            "layout",
            "subjects",
            "subjects::chart",
            "calendar",
            "pack",
            "proofs"
        })
@NullMarked
package scot.cairn.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
