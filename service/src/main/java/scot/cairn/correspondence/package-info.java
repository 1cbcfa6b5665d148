/**
 * Something asked of someone: a day to reply by, replies in order, and a rule who may close it.
 * Start at {@link scot.cairn.correspondence.Corresponding}; what may be asked is an {@link
 * scot.cairn.correspondence.AskingKind} of the room that asks. Its own kind is the report of a
 * problem with a page, in {@code problems}. Nobody sees what was asked but those whom it concerns,
 * and nothing of the public's words is published.
 */
@ApplicationModule(
        allowedDependencies = {
            "notices",
            "jobs",
            "access",
            "layout",
            "ledger",
            "subjects",
            "calendar",
            "proofs"
        })
@NullMarked
package scot.cairn.correspondence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
