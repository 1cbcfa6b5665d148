package scot.cairn.returns.answering;

import java.util.List;
import java.util.Optional;
import scot.cairn.attachments.Attachment;
import scot.cairn.attachments.Attachment.Version;
import scot.cairn.returns.answering.Submission.SubmittedAnswer;
import scot.cairn.returns.answering.Submission.SubmittedPart;

/**
 * The files of a return as a part of what is signed: each by its name and the hash of its bytes, so
 * that another file, or another version of one, is another return.
 */
final class SubmittedFiles {

    /** The id of the part. */
    static final String PART = "files";

    private SubmittedFiles() {}

    /** The part; empty where no file hangs on the return. */
    static Optional<SubmittedPart> of(List<Attachment> files) {
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new SubmittedPart(
                                PART, "Files", files.stream().map(SubmittedFiles::of).toList()));
    }

    private static SubmittedAnswer of(Attachment file) {
        Version version = file.latest();
        return new SubmittedAnswer(
                file.id().toString(),
                version.note(),
                "%s, version %d, SHA-256 %s"
                        .formatted(version.fileName(), version.number(), version.sha256()),
                Given.of(version.sha256()));
    }
}
