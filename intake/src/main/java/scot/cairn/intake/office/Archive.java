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

    /**
     * How much an archive may hold.
     *
     * @param parts how many entries at most
     * @param unpacked how many bytes all of them have at most
     * @param times how many times its own size it may unpack to; a mebibyte is always allowed
     */
    public record Most(int parts, long unpacked, int times) {

        /** 2,000 parts, 100 MB, 200 times its size. */
        public static final Most USUAL = new Most(2_000, 100L * 1024 * 1024, 200);

        long of(long packed) {
            return Math.min(unpacked, Math.max(SMALL, packed * times));
        }

        private Unfit exceeded() {
            return new Unfit(
                    "The file unpacks to more than it may: %d MB, or %d times its size"
                            .formatted(unpacked / SMALL, times));
        }
    }

    /** Unpacks one into memory, within the usual limits. */
    public static Archive of(byte[] bytes) throws Unfit {
        return of(bytes, Most.USUAL);
    }

    /**
     * Unpacks one into memory.
     *
     * @throws Unfit if it is damaged, or holds more than it may or what it may not
     */
    public static Archive of(byte[] bytes, Most most) throws Unfit {
        Map<String, List<byte[]>> parts = new LinkedHashMap<>();
        long left = most.of(bytes.length);
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
                        throw most.exceeded();
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

    /** What the beginning of a part says; empty where there is none such. */
    public String text(String name) {
        try (InputStream part = part(name)) {
            return new String(part.readNBytes(SMALL), StandardCharsets.UTF_8);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** Whether there is a part of this name. */
    public boolean has(String name) {
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

    /** The names of the parts that are XML, in order. */
    List<String> xml() {
        return parts.keySet().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".xml"))
                .toList();
    }
}
