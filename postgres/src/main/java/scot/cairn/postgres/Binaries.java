package scot.cairn.postgres;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.tukaani.xz.XZIOException;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs, unpacked once from the class path. */
final class Binaries {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final String STAMP = "archive.crc32";

    private final DataFolder folder;

    private Binaries(DataFolder folder) {
        this.folder = folder;
    }

    /**
     * The folder of the programs {@code initdb}, {@code pg_ctl} and {@code postgres}. They are
     * unpacked anew if Cairn now brings others; half-unpacked ones never count.
     *
     * @throws CannotStart if the archive is damaged
     */
    static Path unpackedIn(DataFolder folder, Machine machine) throws IOException {
        var binaries = new Binaries(folder);
        String wanted = archiveStamp();
        if (!wanted.equals(binaries.unpackedStamp())) {
            binaries.replace(binaries.unpack(wanted), machine);
        }
        return folder.binaries().resolve("bin");
    }

    private Path unpack(String stamp) throws IOException {
        Path draft = folder.draftOf(folder.binaries());
        try (InputStream packed = archive();
                InputStream tar = new XZInputStream(packed)) {
            new TarReader(tar, draft).unpack();
        } catch (XZIOException | EOFException e) {
            throw new CannotStart(
                    "The PostgreSQL programs that come with Cairn are damaged; fetch Cairn again.",
                    e);
        }
        Files.writeString(draft.resolve(STAMP), stamp);
        return draft;
    }

    private void replace(Path draft, Machine machine) throws IOException {
        machine.flush(draft);
        if (Files.exists(folder.binaries())) {
            DataFolder.delete(folder.binaries());
        }
        folder.put(draft, folder.binaries());
    }

    private String unpackedStamp() throws IOException {
        Path stamp = folder.binaries().resolve(STAMP);
        return Files.exists(stamp) ? Files.readString(stamp) : "";
    }

    private static String archiveStamp() throws IOException {
        try (var checked = new CheckedInputStream(archive(), new CRC32())) {
            long bytes = checked.transferTo(OutputStream.nullOutputStream());
            return "%08x of %d bytes".formatted(checked.getChecksum().getValue(), bytes);
        }
    }

    private static InputStream archive() {
        InputStream archive = Binaries.class.getResourceAsStream(ARCHIVE);
        if (archive == null) {
            throw new IllegalStateException(ARCHIVE + " is not on the class path");
        }
        return archive;
    }
}
