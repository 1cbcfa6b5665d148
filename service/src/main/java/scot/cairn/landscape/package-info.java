/**
 * Who and where: bodies with their names as printed, groups, the instruments they stand on, and the
 * areas that figures, promises and returns are about. Start at {@link scot.cairn.landscape.Bodies}
 * and {@link scot.cairn.landscape.Areas}. A name that a document prints is kept beside ours; an
 * area is known by its official code, is of exactly one set, and nothing is joined by name.
 */
@ApplicationModule(
        allowedDependencies = {
            "sources",
            "loading",
            "ledger",
            "access",
            "subjects",
            "subjects :: chart",
            "calendar",
            "pack"
        })
@NullMarked
package scot.cairn.landscape;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
