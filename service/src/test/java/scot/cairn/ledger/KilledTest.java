package scot.cairn.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.postgres.LocalPostgres;
import scot.cairn.proofs.Checkpoint;
import scot.cairn.proofs.Hash;
import scot.cairn.proofs.MerkleTree;
import scot.cairn.proofs.SignedNote;

/**
 * Killed while eight write, the service or its database, the ledger has every act that was
 * acknowledged, no gap, and the same tree under every head that was signed.
 */
class KilledTest {

    private static final int WRITTEN_BEFORE = 400;
    private static final int WRITTEN_MORE = 100;

    @TempDir private Path folder;
    private Path data = Path.of("");
    private Path keys = Path.of("");

    /** The last number that each writer was told is on record. */
    private final TreeMap<Integer, Integer> acknowledged = new TreeMap<>();

    @BeforeEach
    void chooseFolders() {
        data = folder.resolve("data");
        keys = folder.resolve("keys");
    }

    @Test
    void theServiceKilled() throws Exception {
        try (LocalPostgres postgres = LocalPostgres.start(data)) {
            Process writers = startWriters(postgres);
            try (BufferedReader lines = writers.inputReader()) {
                read(lines, WRITTEN_BEFORE);
                writers.toHandle().destroyForcibly();
                read(lines, Integer.MAX_VALUE);
            }
            assertEverythingAcknowledgedIsThere(postgres);
        }
    }

    @Test
    void theDatabaseKilled() throws Exception {
        LocalPostgres postgres = LocalPostgres.start(data);
        Process writers = startWriters(postgres);
        try (BufferedReader lines = writers.inputReader()) {
            read(lines, WRITTEN_BEFORE);
            kill(data);
            read(lines, WRITTEN_MORE);
        } finally {
            writers.toHandle().destroyForcibly();
            postgres.close();
        }
        try (LocalPostgres again = LocalPostgres.start(data)) {
            assertEverythingAcknowledgedIsThere(again);
        }
    }

    private Process startWriters(LocalPostgres postgres) throws IOException {
        List<String> command =
                new java.util.ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                EightWriters.class.getName()));
        command.addAll(List.of(EightWriters.arguments(postgres.service(), postgres.owner(), keys)));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** Reads on until so many more acts were acknowledged, or there is nothing more to read. */
    private void read(BufferedReader lines, int more) throws IOException {
        for (int read = 0; read < more; read++) {
            String line = lines.readLine();
            if (line == null || line.equals("gone")) {
                return;
            }
            String[] words = line.split(" ", -1);
            if (words.length == 2 && !words[1].isEmpty()) {
                acknowledged.put(Integer.parseInt(words[0]), Integer.parseInt(words[1]));
            }
        }
    }

    private static void kill(Path data) throws IOException {
        try (var files = Files.walk(data)) {
            Path pid =
                    files.filter(file -> file.endsWith("postmaster.pid")).findFirst().orElseThrow();
            long process = Long.parseLong(Files.readAllLines(pid).getFirst());
            ProcessHandle.of(process).orElseThrow().destroyForcibly();
        }
    }

    private void assertEverythingAcknowledgedIsThere(LocalPostgres postgres) throws IOException {
        SignedNote signed = SignedNote.parse(Files.readAllBytes(keys.resolve("ledger.head")));
        Checkpoint head = Checkpoint.parse(signed.text());
        assertThat(acknowledged).hasSize(EightWriters.WRITERS);
        try (ConfigurableApplicationContext service =
                EightWriters.start(
                        EightWriters.arguments(postgres.service(), postgres.owner(), keys))) {
            Ledger ledger = service.getBean(Ledger.class);
            TransactionTemplate transaction = service.getBean(TransactionTemplate.class);
            Pending.none(ledger, transaction);
            Reading reading = new Reading(transaction);

            assertThat(service.getBean(Closing.class).reason()).isEmpty();
            acknowledged.forEach((writer, last) ->
                    assertThat(reading.of(() -> ledger.about(EightWriters.subject(writer))))
                            .as("writer %d", writer)
                            .hasSizeGreaterThanOrEqualTo(last)
                            .extracting(about -> about.mention().sequence())
                            .isEqualTo(downFrom(writer, ledger, reading)));
            List<Entry> entries = reading.of(() -> ledger.entries(0, Integer.MAX_VALUE));
            assertThat(entries)
                    .extracting(Entry::index)
                    .containsExactlyElementsOf(
                            LongStream.range(0, entries.size()).boxed().toList());
            List<Hash> leaves = entries.stream().map(e -> MerkleTree.leaf(e.bytes())).toList();
            assertThat(leaves).isEqualTo(reading.of(() -> ledger.leaves(0, Integer.MAX_VALUE)));
            assertThat(head.size()).isPositive();
            assertThat(MerkleTree.root(leaves.subList(0, (int) head.size())))
                    .isEqualTo(head.root());
        }
    }

    /** Numbers without a gap, as many as there are entries about a writer. */
    private static List<Long> downFrom(int writer, Ledger ledger, Reading reading) {
        long most = reading.of(() -> ledger.about(EightWriters.subject(writer))).size();
        return LongStream.rangeClosed(1, most).map(n -> most + 1 - n).boxed().toList();
    }

    private record Reading(TransactionTemplate transaction) {

        <T> T of(Supplier<T> query) {
            return Objects.requireNonNull(transaction.execute(_ -> query.get()));
        }
    }
}
