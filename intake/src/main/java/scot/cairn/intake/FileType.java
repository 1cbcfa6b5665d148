package scot.cairn.intake;

import java.util.Locale;
import java.util.Optional;

/** The types of file that are taken; any other is refused. */
public enum FileType {
    PDF("application/pdf", "PDF document", true),
    CSV("text/csv", "CSV table", true),
    TXT("text/plain", "plain text", true),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "Excel workbook",
            true),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "OpenDocument spreadsheet", true),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "Word document",
            false),
    ODT("application/vnd.oasis.opendocument.text", "OpenDocument text", false),
    PNG("image/png", "PNG picture", false),
    JPEG("image/jpeg", "JPEG picture", false);

    private final String media;
    private final String words;
    private final boolean scanned;

    FileType(String media, String words, boolean scanned) {
        this.media = media;
        this.words = words;
        this.scanned = scanned;
    }

    /** As HTTP names it. */
    public String media() {
        return media;
    }

    /** As a page names it. */
    public String words() {
        return words;
    }

    /** Whether all its text can be read for data about persons. */
    public boolean scanned() {
        return scanned;
    }

    /** How its names end, without the dot. */
    public String ending() {
        return this == JPEG ? "jpg" : name().toLowerCase(Locale.ROOT);
    }

    /** Whether a file of this type may be called so. */
    public boolean fits(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith("." + ending()) || (this == JPEG && name.endsWith(".jpeg"));
    }

    /** The type of a name such as {@code XLSX}. */
    public static Optional<FileType> of(String name) {
        for (FileType type : values()) {
            if (type.name().equals(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
