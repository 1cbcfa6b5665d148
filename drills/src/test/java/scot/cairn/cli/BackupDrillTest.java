package scot.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.cairn.proofs.Checkpoint;
import scot.cairn.proofs.SignedNote;

/** What docs/operate/backup.md tells an operator to try, over the built-in database. */
class BackupDrillTest {

    private static final int BAD_INPUT = 2;
    private static final int MACHINE_CANNOT = 3;

    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/outcomes/2/b",
                    "/commitments",
                    "/measures/nrs-drug-misuse-deaths.csv",
                    "/plans",
                    "/ledger",
                    "/ledger/0",
                    "/ledger/0.tlog-proof",
                    "/ledger/checkpoint",
                    "/api/v1/outcomes");

    @TempDir Path temporary;

    @Test
    void aDrillBringsTheWholeRecordBack() throws Exception {
        Path backup = temporary.resolve("cairn.zip");
        Path bundle = temporary.resolve("bundle.zip");
        try (var data = Data.loaded("drilled-data");
                var elsewhere = Data.withoutDatabase("restored-data")) {
            String taken = result("backup", backup, "--data", data.folder());
            List<String> before = pages(data);

            elsewhere.takeKeysOf(data);
            assertThat(result("restore", backup, "--data", elsewhere.folder())).isEqualTo(taken);

            Checkpoint last = lastHead(data);
            assertThat(taken)
                    .startsWith(
                            "entries %d root %s head %d sha256 "
                                    .formatted(last.size(), last.root().hex(), last.size()));
            assertThat(pages(elsewhere)).isEqualTo(before);
            assertThat(lastHead(elsewhere)).isEqualTo(last);

            try (var demo =
                    CairnProcess.start(
                            "demo",
                            "--port",
                            "0",
                            "--data",
                            elsewhere.folder(),
                            "--packs",
                            changedPacks())) {
                Site site = demo.site();
                assertThat(demo.talk())
                        .anyMatch(
                                line -> line.startsWith("Loaded scotland-drugs-mission: 0 new, "));
                assertThat(site.published().ledger())
                        .contains("It holds %d entries.".formatted(last.size() + 1));
                site.download("/ledger/bundle.zip", bundle);
            }
        }
        try (var verify = CairnProcess.start("verify", bundle)) {
            assertThat(verify.exit()).isZero();
        }
    }

    /** Heads of before are the old key's, those since the new one's. */
    @Test
    void aLedgerWhoseKeyWasChangedComesBack() throws Exception {
        Path backup = temporary.resolve("rotated.zip");
        try (var data = Data.loaded("rotated-data");
                var elsewhere = Data.withoutDatabase("restored-rotated-data")) {
            result("rotate-key", "--why", "A drill.", "--data", data.folder());
            String taken = result("backup", backup, "--data", data.folder());

            elsewhere.takeKeysOf(data);
            assertThat(result("restore", backup, "--data", elsewhere.folder())).isEqualTo(taken);
            assertThat(pages(elsewhere)).noneMatch(page -> page.contains("changed from outside"));
        }
    }

    /** Its one line on standard output. */
    private static String result(Object... arguments) throws Exception {
        try (var command = CairnProcess.start(arguments)) {
            assertThat(command.exit()).as("%s", command.talk()).isZero();
            assertThat(command.output()).hasSize(1);
            return command.output().getFirst();
        }
    }

    private static List<String> pages(Data data) throws Exception {
        try (var demo = demo(data)) {
            Site site = demo.site();
            site.published();
            assertThat(demo.talk().getFirst()).startsWith("Nothing to load");
            List<String> pages = new ArrayList<>();
            for (String page : PAGES) {
                var answer = site.get(page);
                assertThat(answer.statusCode()).as(page).isEqualTo(200);
                pages.add(answer.body());
            }
            return pages;
        }
    }

    /** The mission's pack with one figure different. */
    private Path changedPacks() throws IOException {
        Path folder = temporary.resolve("packs/scotland-drugs-mission");
        try (Stream<Path> files = Files.walk(Checkout.pack())) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(Checkout.pack().relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Path values = folder.resolve("measures/values/nrs-drug-misuse-deaths.csv");
        String text = Files.readString(values);
        assertThat(text).containsOnlyOnce("S92000003,2014,613,");
        Files.writeString(values, text.replace("S92000003,2014,613,", "S92000003,2014,614,"));
        return temporary.resolve("packs");
    }

    private static Checkpoint lastHead(Data data) throws IOException {
        Path head = data.folder().resolve("keys/ledger.head");
        return Checkpoint.parse(SignedNote.parse(Files.readAllBytes(head)).text());
    }

    private static CairnProcess demo(Data data) throws IOException {
        return CairnProcess.start("demo", "--port", "0", "--data", data.folder());
    }

    @Test
    void refusesAFileThatIsThereAndAFolderWithoutADatabase() throws Exception {
        Path precious = Files.writeString(temporary.resolve("precious"), "precious");
        try (var data = Data.loaded("unharmed-data");
                var backup = CairnProcess.start("backup", precious, "--data", data.folder())) {
            assertThat(Refused.by(backup))
                    .isEqualTo(
                            new Refused(
                                    BAD_INPUT,
                                    "cairn: There is already a file %s; choose another name."
                                            .formatted(precious)));
        }
        assertThat(precious).hasContent("precious");
        try (var backup =
                CairnProcess.start("backup", temporary.resolve("b.zip"), "--data", temporary)) {
            assertThat(Refused.by(backup))
                    .isEqualTo(
                            new Refused(
                                    BAD_INPUT,
                                    "cairn: There is no database in %s; name the data folder of a demonstration."
                                            .formatted(temporary)));
        }
        assertThat(temporary.resolve("b.zip")).doesNotExist();
    }

    @Test
    void refusesADemonstrationThatRuns() throws Exception {
        try (var data = Data.loaded("running-data");
                var demo = demo(data)) {
            demo.site();
            Path file = temporary.resolve("running.zip");

            try (var backup = CairnProcess.start("backup", file, "--data", data.folder())) {
                assertThat(Refused.by(backup).exit()).isEqualTo(MACHINE_CANNOT);
                assertThat(file).doesNotExist();
            }
        }
    }

    @Test
    void namesEveryFaultOfATamperedBackupAndMakesNoDatabase() throws Exception {
        Path nonsense = Files.writeString(temporary.resolve("nonsense.zip"), "nonsense");
        Path data = temporary.resolve("untouched");

        try (var restore = CairnProcess.start("restore", nonsense, "--data", data)) {
            assertThat(Refused.by(restore))
                    .isEqualTo(
                            new Refused(
                                    BAD_INPUT,
                                    List.of(
                                            "the file: it is no zip file, or a part of it is missing",
                                            "cairn: The backup %s has 1 fault, listed above; nothing was restored."
                                                    .formatted(nonsense))));
        }
        assertThat(data).doesNotExist();
    }
}
