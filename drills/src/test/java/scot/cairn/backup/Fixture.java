package scot.cairn.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A backup of a fictitious plan that an older schema made, and what can be done to its file. */
public final class Fixture {

    /** The version of its schema. */
    static final String SCHEMA = "2026.11.22.20";

    /** How many entries its ledger has, all under the last signed head. */
    static final long ENTRIES = 3;

    /** Of its tree, as the head that was signed then says in base64. */
    public static final String ROOT_BASE64 = "ewYFybF8PySvs2LhzI7a+0flTseDi/r9zw+xpM6R294=";

    private Fixture() {}

    /** The backup. */
    public static Path backup() {
        return resource("backup.zip");
    }

    /** Its ledger's key and last head. */
    public static Path keys() {
        return resource("keys");
    }

    private static Path resource(String name) {
        return Path.of(
                URI.create(
                        Objects.requireNonNull(
                                        Fixture.class.getResource("/backup/before-21/" + name))
                                .toString()));
    }

    /** The names and contents of a backup's files. */
    static Map<String, byte[]> files(Path backup) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return files;
    }

    /** A zip of other files, as another program would make it. */
    static Path zip(Path file, Map<String, byte[]> files) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    /** Opens a backup that is sound. */
    static BackupFile open(Path file) {
        BackupReading reading = BackupFile.read(file, _ -> {});
        assertThat(reading).isInstanceOf(BackupReading.Sound.class);
        return ((BackupReading.Sound) reading).backup();
    }
}
