package scot.cairn.backup;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import scot.cairn.backup.BackupManifest.TableFile;

/**
 * Compares each file of a backup with what its manifest says. Nothing is unpacked beyond the length
 * that is said there, so a small file cannot become a large one.
 */
final class BackupCheck {

    private static final int LONGEST_MANIFEST = 4_000_000;
    private static final int BUFFER = 1 << 16;

    private final ZipFile zip;
    private final Progress progress;
    private final List<String> faults = new ArrayList<>();
    private final @Nullable BackupManifest manifest;

    BackupCheck(ZipFile zip, Progress progress) {
        this.zip = zip;
        this.progress = progress;
        this.manifest = readManifest().orElse(null);
        if (manifest != null) {
            compareNames(manifest);
            manifest.files().forEach(this::compare);
        }
    }

    /** What is wrong, in the order of the files; empty if nothing is. */
    List<String> faults() {
        return faults;
    }

    /** What the backup says of itself; there is none only if there are faults. */
    BackupManifest manifest() {
        return Objects.requireNonNull(manifest);
    }

    private Optional<BackupManifest> readManifest() {
        ZipEntry entry = zip.getEntry(BackupManifest.NAME);
        if (entry == null) {
            fault(BackupManifest.NAME, "it is missing, so this is no backup of Cairn's");
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] json = in.readNBytes(LONGEST_MANIFEST + 1);
            if (json.length > LONGEST_MANIFEST) {
                throw new IOException("it is longer than any that Cairn writes");
            }
            CRC32 sum = new CRC32();
            sum.update(json);
            if (sum.getValue() != entry.getCrc()) {
                fault(BackupManifest.NAME, "it is not as it was written");
            }
            return Optional.of(BackupManifest.parse(json));
        } catch (IOException | IllegalArgumentException unreadable) {
            fault(BackupManifest.NAME, String.valueOf(unreadable.getMessage()));
            return Optional.empty();
        }
    }

    private void compareNames(BackupManifest said) {
        Set<String> expected = new HashSet<>(Set.of(BackupManifest.NAME));
        for (TableFile file : said.files()) {
            if (!expected.add(file.file()) || !file.file().equals(file.of().file())) {
                fault(file.file(), "it is not named as Cairn names files");
            }
        }
        Set<String> seen = new HashSet<>();
        zip.stream()
                .map(ZipEntry::getName)
                .forEach(name -> {
                    if (!expected.contains(name)) {
                        fault(name, "it does not belong to the backup");
                    } else if (!seen.add(name)) {
                        fault(name, "it is there more than once");
                    }
                });
    }

    private void compare(TableFile file) {
        progress.at(file.file());
        ZipEntry entry = zip.getEntry(file.file());
        if (entry == null) {
            fault(file.file(), "it is missing");
            return;
        }
        Measured measured = new Measured();
        try (InputStream in = measured.from(zip.getInputStream(entry))) {
            byte[] some = new byte[BUFFER];
            while (measured.bytes() <= file.bytes() && in.read(some) >= 0) {
                // on
            }
            if (measured.bytes() != file.bytes() || !measured.sha256().equals(file.sha256())) {
                fault(file.file(), "it is not as it was written");
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            fault(file.file(), "it cannot be unpacked (%s)".formatted(unreadable.getMessage()));
        }
    }

    private void fault(String file, String what) {
        faults.add(file + ": " + what);
    }
}
