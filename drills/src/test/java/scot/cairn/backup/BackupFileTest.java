package scot.cairn.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupFileTest {

    private static final String WHOLE = "the file: it is not as it was written";
    private static final String NO_ZIP = "the file: it is no zip file, or a part of it is missing";
    private static final String ENTRIES = "tables/ledger.entry.copy";
    private static final String VALUES = "tables/measures.value.copy";
    private static final String MANIFEST = "backup.json";

    /** Odd, so that with the place in the file each bit of a byte has its turn. */
    private static final int STEP = 23;

    private static final int LARGE = 200_000_000;

    @TempDir Path temporary;

    @Test
    void aBackupIsSoundAsItWasWritten() throws Exception {
        try (BackupFile backup = Fixture.open(Fixture.backup())) {
            assertThat(backup.manifest().entries()).isEqualTo(Fixture.ENTRIES);
            assertThat(backup.manifest().schema()).isEqualTo(Fixture.SCHEMA);
        }
    }

    @Test
    void aBitFlippedAnywhereIsSeen() throws Exception {
        byte[] sound = Files.readAllBytes(Fixture.backup());
        for (int at = 0; at < sound.length; at += STEP) {
            byte[] changed = sound.clone();
            changed[at] ^= (byte) (1 << at % Byte.SIZE);

            assertThat(faults(changed)).as("byte %d", at).isNotEmpty();
        }
    }

    @Test
    void everyFileThatWasChangedIsNamed() throws Exception {
        Map<String, byte[]> files = Fixture.files(Fixture.backup());
        List<String> full =
                files.entrySet().stream()
                        .filter(file -> file.getValue().length > 0)
                        .map(Map.Entry::getKey)
                        .toList();
        for (String name : full) {
            Map<String, byte[]> changed = Fixture.files(Fixture.backup());
            byte[] content = Objects.requireNonNull(changed.get(name));
            content[content.length / 2] ^= 1;

            List<String> faults = faults(changed);
            assertThat(faults).startsWith(WHOLE);
            if (!name.equals(MANIFEST)) {
                assertThat(faults).containsExactly(WHOLE, name + ": it is not as it was written");
            }
        }
        assertThat(full).hasSizeGreaterThan(15);
    }

    @Test
    void whatIsMissingAndWhatWasPutInAreNamedAllAtOnce() throws Exception {
        Map<String, byte[]> files = Fixture.files(Fixture.backup());
        files.remove(ENTRIES);
        files.put("tables/ledger.enter.copy", new byte[0]);
        files.put(VALUES, new byte[] {1, 2, 3});

        assertThat(faults(files))
                .containsExactly(
                        WHOLE,
                        "tables/ledger.enter.copy: it does not belong to the backup",
                        ENTRIES + ": it is missing",
                        VALUES + ": it is not as it was written");
    }

    @Test
    void aFileCutShortOrMadeLongerIsSeen() throws Exception {
        byte[] sound = Files.readAllBytes(Fixture.backup());

        assertThat(faults(Arrays.copyOf(sound, sound.length - 1))).isNotEmpty();
        assertThat(faults(Arrays.copyOf(sound, sound.length / 2))).containsExactly(NO_ZIP);
        assertThat(faults(Arrays.copyOf(sound, sound.length + 1))).isNotEmpty();
    }

    @Test
    void whatIsNoZipIsSaidToBeNone() throws Exception {
        assertThat(faults(new byte[0])).containsExactly(NO_ZIP);
        assertThat(faults("not a zip".getBytes(UTF_8))).containsExactly(NO_ZIP);
        assertThat(faults(new byte[100_000])).containsExactly(NO_ZIP);
    }

    @Test
    void aZipOfSomethingElseIsNoBackup() throws Exception {
        assertThat(faults(Map.of("letter.txt", "Dear keeper".getBytes(UTF_8))))
                .containsExactly(
                        WHOLE, "backup.json: it is missing, so this is no backup of Cairn's");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "null",
                "[]",
                "{}",
                "{\"format\": 1}",
                "{\"format\": 1, \"files\": null}",
                "{\"format\": 2}",
                "{\"format\": 1, \"format\": 1}"
            })
    void aManifestThatSaysSomethingElseIsRefused(String manifest) throws Exception {
        List<String> faults = faults(Map.of(MANIFEST, manifest.getBytes(UTF_8)));

        assertThat(faults).hasSize(2).startsWith(WHOLE);
        assertThat(faults.getLast()).startsWith("backup.json: it ");
    }

    @Test
    void aManifestThatNestsWithoutEndIsRefused() throws Exception {
        String deep = "{\"format\":".repeat(100_000);

        assertThat(faults(Map.of(MANIFEST, deep.getBytes(UTF_8)))).hasSize(2);
    }

    @Test
    void whatUnpacksToFarMoreIsNotUnpacked() throws Exception {
        Map<String, byte[]> files = Fixture.files(Fixture.backup());
        byte[] manifest = Objects.requireNonNull(files.remove(MANIFEST));
        Path bomb = temporary.resolve("bomb.zip");
        try (OutputStream out = Files.newOutputStream(bomb);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            putZeros(zip, ENTRIES);
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(manifest);
        }

        assertThat(faults(bomb)).contains(ENTRIES + ": it is not as it was written");
    }

    @Test
    void aManifestThatUnpacksToFarMoreIsNotRead() throws Exception {
        Path bomb = temporary.resolve("bomb.zip");
        try (OutputStream out = Files.newOutputStream(bomb);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            putZeros(zip, MANIFEST);
        }

        assertThat(faults(bomb))
                .containsExactly(WHOLE, "backup.json: it is longer than any that Cairn writes");
    }

    private static void putZeros(ZipOutputStream zip, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        byte[] zeros = new byte[1_000_000];
        for (int written = 0; written < LARGE; written += zeros.length) {
            zip.write(zeros);
        }
    }

    private List<String> faults(Map<String, byte[]> files) throws IOException {
        return faults(Fixture.zip(temporary.resolve("tampered.zip"), files));
    }

    private List<String> faults(byte[] bytes) throws IOException {
        return faults(Files.write(temporary.resolve("tampered.zip"), bytes));
    }

    private static List<String> faults(Path file) throws IOException {
        return switch (BackupFile.read(file, _ -> {})) {
            case BackupReading.Faulty(var faults) -> faults;
            case BackupReading.Sound(var backup) -> {
                backup.close();
                yield List.of();
            }
        };
    }
}
