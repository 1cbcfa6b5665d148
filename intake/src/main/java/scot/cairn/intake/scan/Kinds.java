package scot.cairn.intake.scan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.tika.Tika;
import scot.cairn.intake.FileType;
import scot.cairn.intake.office.Archive;
import scot.cairn.intake.office.Unfit;

/**
 * The type of a file by its content: magic numbers as Apache Tika knows them, what an archive
 * holds, and for text whether it is a table. A file that is two things at once is refused.
 */
final class Kinds {

    private static final byte[] END_OF_ARCHIVE = {'P', 'K', 5, 6};
    private static final byte[] END_OF_PNG = {
        'I', 'E', 'N', 'D', (byte) 0xae, 0x42, 0x60, (byte) 0x82
    };
    private static final byte[] END_OF_JPEG = {(byte) 0xff, (byte) 0xd9};
    private static final String TAKEN =
            "Files of these types are taken: PDF, CSV, TXT, XLSX, ODS, DOCX, ODT, PNG and JPEG";

    private Kinds() {}

    static FileType of(byte[] bytes) throws Unfit {
        if (bytes.length == 0) {
            throw new Unfit("The file is empty");
        }
        if (bytes.length > Checking.LARGEST) {
            throw new Unfit("The file is larger than 20 MB");
        }
        String media = new Tika().detect(Arrays.copyOf(bytes, Math.min(bytes.length, 65_536)));
        return switch (media) {
            case "application/pdf" -> pdf(bytes);
            case "image/png" -> picture(FileType.PNG, bytes, END_OF_PNG);
            case "image/jpeg" -> picture(FileType.JPEG, bytes, END_OF_JPEG);
            case "application/zip", "application/x-tika-ooxml" -> archive(bytes);
            default -> {
                if (media.startsWith("application/vnd.oasis.opendocument")) {
                    yield archive(bytes);
                }
                if (media.equals("text/plain") || media.equals("text/csv")) {
                    yield TextReading.isTable(TextReading.text(bytes))
                            ? FileType.CSV
                            : FileType.TXT;
                }
                throw new Unfit(
                        "The content of the file is of another type (" + media + "). " + TAKEN);
            }
        };
    }

    private static FileType pdf(byte[] bytes) throws Unfit {
        if (!starts(bytes, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
            throw new Unfit(
                    "The file does not begin as a PDF does, so it may be two things at once");
        }
        requireNoArchive(bytes);
        return FileType.PDF;
    }

    private static FileType picture(FileType type, byte[] bytes, byte[] end) throws Unfit {
        requireNoArchive(bytes);
        int from = bytes.length - end.length;
        if (from < 0 || !Arrays.equals(bytes, from, bytes.length, end, 0, end.length)) {
            throw new Unfit("The picture is cut short, or something else follows it in the file");
        }
        return type;
    }

    private static FileType archive(byte[] bytes) throws Unfit {
        if (!starts(bytes, new byte[] {'P', 'K', 3, 4})) {
            throw new Unfit("Something stands before the archive in the file");
        }
        return Archive.of(bytes).type();
    }

    /** An archive at the end of another file would be opened by a program for archives. */
    private static void requireNoArchive(byte[] bytes) throws Unfit {
        int from = Math.max(0, bytes.length - 66_000);
        for (int at = from; at + END_OF_ARCHIVE.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + 4, END_OF_ARCHIVE, 0, 4)) {
                throw new Unfit("The file is two things at once: an archive follows its content");
            }
        }
    }

    private static boolean starts(byte[] bytes, byte[] with) {
        return bytes.length >= with.length
                && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }
}
