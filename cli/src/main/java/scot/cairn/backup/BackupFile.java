package scot.cairn.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import scot.cairn.proofs.Hash;

/** A backup whose every byte was found as it was written. */
public final class BackupFile implements AutoCloseable {

    private final ZipFile zip;
    private final BackupManifest manifest;
    private final Hash hash;

    private BackupFile(ZipFile zip, BackupManifest manifest, Hash hash) {
        this.zip = zip;
        this.manifest = manifest;
        this.hash = hash;
    }

    /**
     * Reads a backup and compares all of it with what it says of itself. Memory does not grow with
     * its size, whatever is in it.
     *
     * @throws BackupRefused if there is no such file, or it cannot be read
     */
    public static BackupReading read(Path file, Progress progress) {
        if (!Files.isRegularFile(file)) {
            throw BackupRefused.badInput("There is no file %s; name a backup.".formatted(file));
        }
        progress.at("every byte");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return read(file, Seal.in(channel), progress);
        } catch (IOException failure) {
            throw new BackupRefused(
                    BackupRefused.Why.MACHINE_CANNOT,
                    "%s cannot be read (%s).".formatted(file, failure.getMessage()));
        }
    }

    private static BackupReading read(Path file, Seal.Found seal, Progress progress)
            throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException | IllegalArgumentException noZip) {
            // Every byte was read before, so this is not the disk's fault.
            return new BackupReading.Faulty(
                    List.of("the file: it is no zip file, or a part of it is missing"));
        }
        try {
            BackupCheck check = new BackupCheck(zip, progress);
            List<String> faults = new ArrayList<>(check.faults());
            if (!seal.fits()) {
                faults.addFirst("the file: it is not as it was written");
            }
            if (faults.isEmpty()) {
                return new BackupReading.Sound(new BackupFile(zip, check.manifest(), seal.file()));
            }
            zip.close();
            return new BackupReading.Faulty(faults);
        } catch (IOException | RuntimeException failure) {
            zip.close();
            throw failure;
        }
    }

    /** What it says of itself. */
    BackupManifest manifest() {
        return manifest;
    }

    /** SHA-256 of the whole file. */
    Hash hash() {
        return hash;
    }

    /** The rows of a table. */
    InputStream open(BackupManifest.TableFile table) throws IOException {
        ZipEntry entry = zip.getEntry(table.file());
        if (entry == null) {
            throw new IOException(table.file() + " is gone");
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
