package scot.cairn.intake.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import scot.cairn.intake.FileType;
import scot.cairn.intake.Limits;

/**
 * The parts of an office file, unpacked under limits. Another archive inside, a program, a name
 * that leads out of it and a name that is there twice are refused.
 */
public final class Archive {

    private static final int PIECE = 65_536;
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

    private final Map<String, List<byte[]>> parts;

    private Archive(Map<String, List<byte[]>> parts) {
        this.parts = parts;
    }

    /** Unpacks one into memory, within the usual limits. */
    public static Archive of(byte[] bytes) throws Unfit {
        return of(bytes, Limits.USUAL.unpacked());
    }

    /**
     * Unpacks one into memory.
     *
     * @throws Unfit if it is damaged, or holds more than it may or what it may not
     */
    public static Archive of(byte[] bytes, Limits.Unpacked most) throws Unfit {
        Map<String, List<byte[]>> parts = new LinkedHashMap<>();
        long left = Math.min(most.bytes(), Math.max(SMALL, (long) bytes.length * most.times()));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
                if (parts.size() >= most.parts()) {
                    throw new Unfit("The file holds more than %,d parts".formatted(most.parts()));
                }
                requireSafe(next.getName());
                List<byte[]> part = new ArrayList<>();
                for (byte[] piece = zip.readNBytes(PIECE);
                        piece.length > 0;
                        piece = zip.readNBytes(PIECE)) {
                    left -= piece.length;
                    if (left < 0) {
                        throw exceeded(most);
                    }
                    part.add(piece);
                }
                requireNoOther(part.isEmpty() ? new byte[0] : part.getFirst());
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

    private static Unfit exceeded(Limits.Unpacked most) {
        return new Unfit(
                "The file unpacks to more than it may: %d MB, or %d times its size"
                        .formatted(most.bytes() / SMALL, most.times()));
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

    /**
     * What the parts make it.
     *
     * @throws Unfit if it holds macros or is of none of these types
     */
    public FileType type() throws Unfit {
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
        if (types.contains("spreadsheetml.sheet.main+xml") && has("xl/workbook.xml")) {
            return FileType.XLSX;
        }
        if (types.contains("wordprocessingml.document.main+xml") && has("word/document.xml")) {
            return FileType.DOCX;
        }
        throw new Unfit(
                "The file is an archive of a type that is not taken; of archives, only XLSX, ODS, DOCX"
                        + " and ODT are");
    }

    /** What the beginning of a part says; empty where there is none such. */
    private String text(String name) {
        try (InputStream part = part(name)) {
            return new String(part.readNBytes(SMALL), StandardCharsets.UTF_8);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** Whether there is a part of this name. */
    private boolean has(String name) {
        return parts.containsKey(name);
    }

    /** The bytes of a part; none where there is none such. */
    InputStream part(String name) {
        return new SequenceInputStream(
                Collections.enumeration(
                        parts.getOrDefault(name, List.of()).stream()
                                .map(ByteArrayInputStream::new)
                                .toList()));
    }

    /** The bytes of every part by its name, in the order of the file. */
    public Map<String, byte[]> entries() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        parts.keySet().forEach(name -> entries.put(name, bytes(name)));
        return entries;
    }

    private byte[] bytes(String name) {
        try (InputStream part = part(name)) {
            return part.readAllBytes();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** The names of the parts that are XML, in order. */
    List<String> xml() {
        return parts.keySet().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".xml"))
                .toList();
    }
}
