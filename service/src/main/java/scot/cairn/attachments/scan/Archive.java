package scot.cairn.attachments.scan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The parts of an office file, unpacked under limits. Another archive inside, a program, a name
 * that leads out of it and a name that is there twice are refused.
 */
final class Archive {

    private static final int MOST_PARTS = 2_000;
    private static final long LARGEST_UNPACKED = 100L * 1024 * 1024;
    private static final int MOST_TIMES = 200;
    private static final int SMALL = 1024 * 1024;
    private static final List<byte[]> NESTED =
            List.of(
                    new byte[] {'P', 'K', 3, 4},
                    new byte[] {'R', 'a', 'r', '!'},
                    new byte[] {'7', 'z', (byte) 0xbc, (byte) 0xaf},
                    new byte[] {0x1f, (byte) 0x8b},
                    new byte[] {'B', 'Z', 'h'},
                    new byte[] {(byte) 0xfd, '7', 'z', 'X', 'Z'},
                    new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0},
                    new byte[] {'M', 'Z'});

    private final Map<String, byte[]> parts;

    private Archive(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /** Unpacks one into memory. */
    static Archive of(byte[] bytes) throws Unfit {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        long left = Math.min(LARGEST_UNPACKED, Math.max(SMALL, (long) bytes.length * MOST_TIMES));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
                if (parts.size() >= MOST_PARTS) {
                    throw new Unfit("The file holds more than 2,000 parts");
                }
                requireSafe(next.getName());
                byte[] part = unpacked(zip, left);
                left -= part.length;
                requireNoOther(part);
                if (parts.put(next.getName(), part) != null) {
                    throw new Unfit("A part of the file is there twice");
                }
            }
        } catch (ZipException | IllegalArgumentException broken) {
            throw new Unfit("The file is damaged, or protected by a password");
        } catch (IOException broken) {
            throw new Unfit("The file is cut short");
        }
        if (parts.isEmpty()) {
            throw new Unfit("The file is damaged");
        }
        return new Archive(parts);
    }

    private static byte[] unpacked(InputStream zip, long left) throws IOException, Unfit {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        byte[] some = new byte[65_536];
        for (int read = zip.read(some); read >= 0; read = zip.read(some)) {
            if (part.size() + (long) read > left) {
                throw new Unfit(
                        "The file unpacks to more than it may: 100 MB, or 200 times its size");
            }
            part.write(some, 0, read);
        }
        return part.toByteArray();
    }

    private static void requireSafe(String name) throws Unfit {
        boolean leadsOut =
                name.startsWith("/")
                        || name.contains("\\")
                        || name.contains(":")
                        || name.chars().anyMatch(Character::isISOControl)
                        || List.of(name.split("/")).contains("..");
        if (leadsOut) {
            throw new Unfit("A part of the file has a name that leads out of it");
        }
        String small = name.toLowerCase(Locale.ROOT);
        if (small.contains("vbaproject")
                || small.startsWith("basic/")
                || small.startsWith("scripts/")) {
            throw new Unfit("The file holds macros: save it without them");
        }
    }

    private static void requireNoOther(byte[] part) throws Unfit {
        for (byte[] magic : NESTED) {
            if (part.length >= magic.length
                    && Arrays.equals(part, 0, magic.length, magic, 0, magic.length)) {
                throw new Unfit("The file holds another file inside: attach that one by itself");
            }
        }
    }

    /** What the parts make it. */
    FileType type() throws Unfit {
        String kind = text("mimetype").strip();
        String types = text("[Content_Types].xml");
        if (types.contains("macroEnabled") || types.contains("vbaProject")) {
            throw new Unfit("The file holds macros: save it without them");
        }
        if (kind.equals(FileType.ODS.media())) {
            return FileType.ODS;
        }
        if (kind.equals(FileType.ODT.media())) {
            return FileType.ODT;
        }
        if (types.contains("spreadsheetml.sheet.main+xml")
                && parts.containsKey("xl/workbook.xml")) {
            return FileType.XLSX;
        }
        if (types.contains("wordprocessingml.document.main+xml")
                && parts.containsKey("word/document.xml")) {
            return FileType.DOCX;
        }
        throw new Unfit(
                "The file is an archive of a type that is not taken; of archives, only XLSX, ODS, DOCX"
                        + " and ODT are");
    }

    private String text(String name) {
        byte[] part = parts.getOrDefault(name, new byte[0]);
        return new String(part, 0, Math.min(part.length, SMALL), StandardCharsets.UTF_8);
    }

    /** The bytes of a part; none where there is none such. */
    byte[] part(String name) {
        return parts.getOrDefault(name, new byte[0]);
    }

    /** The names of the parts that are XML, in order. */
    List<String> xml() {
        return parts.keySet().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".xml"))
                .toList();
    }
}
