/**
 * The documents that everything else cites, and the words that need care. Start at {@link
 * scot.cairn.sources.Sources}. Nothing shown as true lacks a source here.
 */
@ApplicationModule(allowedDependencies = {"loading", "ledger", "subjects", "calendar", "pack"})
@NullMarked
package scot.cairn.sources;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
