/**
 * The public read API: the same subjects as the pages, as data. Start at {@link
 * scot.cairn.api.Addresses}; what a list holds is contributed by the rooms as {@link
 * scot.cairn.subjects.ItemSource}s, and {@code openapi.json} describes every address. Anyone may
 * read all of it, from any site, and nothing of it can be written. What registered programs may do
 * beside that stands in the rooms that let them.
 */
@ApplicationModule(
        allowedDependencies = {
            "measures",
            "landscape",
            "sources",
            "subjects",
            "calendar",
            "pack",
            "proofs"
        })
@NullMarked
package scot.cairn.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
