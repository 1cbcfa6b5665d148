package scot.cairn.intake.open;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.apache.tika.Tika;
import scot.cairn.intake.Cause;
import scot.cairn.intake.Faults;
import scot.cairn.intake.TableType;

/** Tells in which encoding a text is that is not UTF-8, and how to save it as UTF-8. */
final class Encodings {

    private static final String MEND =
            "Save it as UTF-8: in Excel, File, Save As, \"CSV UTF-8 (comma delimited)\"; in"
                    + " LibreOffice, Save As, \"Edit filter settings\", Unicode (UTF-8)";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Encodings() {}

    /** What a file is that is not what it should be, in words. */
    static String kind(byte[] head) {
        String media = new Tika().detect(head);
        return switch (media) {
            case "application/x-tika-msoffice", "application/vnd.ms-excel" ->
                    "it is in the old Excel form (.xls), or protected by a password";
            case "text/plain", "text/csv", "text/html" -> "it is text";
            default -> "it is of type " + media;
        };
    }

    /** Refuses what does not begin as UTF-8 text does; false where nothing is wrong so far. */
    static boolean refuse(byte[] head, Faults faults) {
        int first = head.length > 1 ? ((head[0] & 0xff) << 8) | (head[1] & 0xff) : 0;
        if (first == 0xfffe || first == 0xfeff) {
            refuse("UTF-16 (Excel calls it Unicode Text)", faults);
            return true;
        }
        int[] zeros = new int[2];
        boolean hasControls = false;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                zeros[i % 2]++;
            } else if (head[i] > 0 && head[i] < ' ' && "\t\r\n\f".indexOf(head[i]) < 0) {
                hasControls = true;
            }
        }
        if (Math.max(zeros[0], zeros[1]) > head.length / 4) {
            refuse(
                    "UTF-16 %s without a mark at its beginning"
                            .formatted(zeros[0] > zeros[1] ? "big endian" : "little endian"),
                    faults);
            return true;
        }
        if (hasControls || zeros[0] + zeros[1] > head.length / 100 + 8) {
            return refuseBinary(head, faults);
        }
        return false;
    }

    private static boolean refuseBinary(byte[] head, Faults faults) {
        String media = new Tika().detect(head);
        if (media.startsWith("text/")) {
            return false;
        }
        faults.file()
                .wrong(Cause.WRONG_TYPE, "The content is not text: " + kind(head), TableType.MEND);
        return true;
    }

    private static void refuse(String encoding, Faults faults) {
        faults.file().wrong(Cause.ENCODING, "The text is in " + encoding + ", not in UTF-8", MEND);
    }

    /** Refuses a byte that no text in UTF-8 has there. */
    static void refuse(Utf8Reader.Wrong wrong, Faults faults) {
        faults.at(wrong.line())
                .wrong(
                        Cause.ENCODING,
                        "The byte %s, number %,d of the file, is not UTF-8%s"
                                .formatted(
                                        "0x%02X".formatted(wrong.value()),
                                        wrong.offset() + 1,
                                        guess(wrong.value())),
                        MEND);
    }

    private static String guess(int value) {
        try {
            String letter =
                    WINDOWS.newDecoder()
                            .decode(ByteBuffer.wrap(new byte[] {(byte) value}))
                            .toString();
            return ": the text is likely in Windows-1252, where it is \u201c" + letter + "\u201d";
        } catch (CharacterCodingException none) {
            return "";
        }
    }
}
