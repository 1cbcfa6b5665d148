package scot.cairn.intake.scan;

import java.util.Locale;
import java.util.Optional;
import scot.cairn.intake.office.Archive;
import scot.cairn.intake.office.Unfit;

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

    /**
     * What the parts of an archive make it.
     *
     * @throws Unfit if it holds macros or is of none of these types
     */
    public static FileType of(Archive archive) throws Unfit {
        String kind = archive.text("mimetype").strip();
        String types = archive.text("[Content_Types].xml");
        if (types.contains("macroEnabled") || types.contains("vbaProject")) {
            throw new Unfit("The file holds macros: save it without them");
        }
        if (kind.equals(ODS.media())) {
            return ODS;
        }
        if (kind.equals(ODT.media())) {
            return ODT;
        }
        if (types.contains("spreadsheetml.sheet.main+xml") && archive.has("xl/workbook.xml")) {
            return XLSX;
        }
        if (types.contains("wordprocessingml.document.main+xml")
                && archive.has("word/document.xml")) {
            return DOCX;
        }
        throw new Unfit(
                "The file is an archive of a type that is not taken; of archives, only XLSX, ODS, DOCX"
                        + " and ODT are");
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
