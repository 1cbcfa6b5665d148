package scot.cairn.attachments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import scot.cairn.intake.FileType;
import scot.cairn.subjects.Subject;

/**
 * A file that hangs on a subject, in every version.
 *
 * @param id random
 * @param subject what it hangs on
 * @param isPublic whether everybody may read it
 * @param versions newest first, never empty
 */
public record Attachment(UUID id, Subject subject, boolean isPublic, List<Version> versions) {

    /**
     * One version.
     *
     * @param number from 1
     * @param fileName made safe
     * @param type by its content
     * @param size in bytes
     * @param sha256 64 hexadecimal digits
     * @param note what it is, in a line
     * @param expires the last day on which it holds; null where none is set
     * @param declaration what was signed of its content; null where its text was read instead
     * @param synthetic whether it is made up for the demonstration
     * @param account whose act it was
     * @param capacity id of the role in which
     * @param at when
     */
    public record Version(
            int number,
            String fileName,
            FileType type,
            long size,
            String sha256,
            String note,
            @Nullable LocalDate expires,
            @Nullable String declaration,
            boolean synthetic,
            UUID account,
            String capacity,
            Instant at) {

        /** Whether it no longer holds on a day. */
        public boolean hasLapsed(LocalDate day) {
            return expires != null && expires.isBefore(day);
        }
    }

    /** The newest version. */
    public Version latest() {
        return versions.getFirst();
    }

    /** Its page. */
    public String url() {
        return "/attachments/" + id;
    }

    /** Where a version is downloaded. */
    public String url(Version version) {
        return "%s/versions/%d/file".formatted(url(), version.number());
    }
}
