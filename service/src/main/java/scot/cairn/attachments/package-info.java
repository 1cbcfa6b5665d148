/**
 * Files that other rooms hang on a subject. Start at {@link scot.cairn.attachments.Attaching}. A
 * version is never replaced, and no byte is kept of a file that holds data about persons. Who may
 * read and attach is said by the room of the subject, as its {@link
 * scot.cairn.attachments.AttachmentRule}.
 */
@ApplicationModule(
        allowedDependencies = {
            "notices",
            "access",
            "layout",
            "ledger",
            "subjects",
            "calendar",
            "intake",
            "proofs"
        })
@NullMarked
package scot.cairn.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
