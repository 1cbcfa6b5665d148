package scot.cairn.postgres;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Unpacks a GNU tar of files, folders and symbolic links, long names included. */
final class TarReader {

    private static final int BLOCK = 512;
    private static final int EXECUTABLE = 0100;

    private final InputStream tar;
    private final Path folder;

    TarReader(InputStream tar, Path folder) {
        this.tar = tar;
        this.folder = folder;
    }

    /**
     * Unpacks all of it.
     *
     * @throws IOException if the tar ends early, holds another kind of entry or one that lies
     *     outside the folder
     */
    void unpack() throws IOException {
        String longName = "";
        for (byte[] header = block(); header[0] != 0; header = block()) {
            int size = Integer.parseInt(text(header, 124, 12).strip(), 8);
            if (header[156] == 'L') {
                longName = text(content(size), 0, size);
            } else {
                Path path = placeFor(longName.isEmpty() ? text(header, 0, 100) : longName);
                write(path, header, size);
                longName = "";
            }
        }
    }

    private void write(Path path, byte[] header, int size) throws IOException {
        switch (header[156]) {
            case '5' -> Files.createDirectories(path);
            case '2' -> Files.createSymbolicLink(path, Path.of(text(header, 157, 100)));
            case '0' -> {
                Files.write(path, content(size));
                if ((Integer.parseInt(text(header, 100, 8).strip(), 8) & EXECUTABLE) != 0) {
                    Files.setPosixFilePermissions(
                            path, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
            default -> throw new IOException("tar entry of unknown type " + (char) header[156]);
        }
    }

    private Path placeFor(String name) throws IOException {
        Path path = folder.resolve(name).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("tar entry outside its folder: " + name);
        }
        Files.createDirectories(path.getParent());
        return path;
    }

    private byte[] content(int size) throws IOException {
        byte[] content = exactly(size);
        tar.skipNBytes(Math.floorMod(-size, BLOCK));
        return content;
    }

    private byte[] block() throws IOException {
        return exactly(BLOCK);
    }

    private byte[] exactly(int size) throws IOException {
        byte[] bytes = tar.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("tar ends early");
        }
        return bytes;
    }

    private static String text(byte[] bytes, int from, int length) {
        int end = from;
        while (end < from + length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }
}
