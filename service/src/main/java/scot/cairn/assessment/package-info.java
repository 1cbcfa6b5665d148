/**
 * How standards are judged: evidence, what it shows, and the status that a stored method computes
 * and a person awards. Start at {@link scot.cairn.assessment.scoring.Scoring}.
 */
@ApplicationModule(
        allowedDependencies = {
            "framework",
            "framework::standards",
            "sources",
            "loading",
            "layout",
            "ledger",
            "subjects",
            "calendar",
            "pack"
        })
@NullMarked
package scot.cairn.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
