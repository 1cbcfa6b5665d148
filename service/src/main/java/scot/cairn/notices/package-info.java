/**
 * Tells people what changed: by mail, by a feed, in a calendar or by a webhook. Start at {@link
 * scot.cairn.notices.Notices} to tell somebody something, and at {@code Telling} for how news gets
 * out. Only what is public is told of a subject; addresses are kept apart, and erased when their
 * holders stop.
 */
@ApplicationModule(
        allowedDependencies = {
            "jobs",
            "access",
            "ledger",
            "layout",
            "subjects",
            "calendar",
            "proofs"
        })
@NullMarked
package scot.cairn.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
