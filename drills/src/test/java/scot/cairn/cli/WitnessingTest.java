package scot.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scot.cairn.proofs.HeadVerdict;
import scot.cairn.proofs.NoteKey;
import scot.cairn.proofs.NoteSigner;
import scot.cairn.proofs.SignatureType;
import scot.cairn.proofs.SignatureVerdict;
import scot.cairn.proofs.SignedNote;
import scot.cairn.proofs.Succession;
import scot.cairn.proofs.WitnessOutcome;
import scot.cairn.proofs.WitnessOutcome.Cosigned;
import scot.cairn.proofs.WitnessOutcome.NotTheLogs;
import scot.cairn.proofs.WitnessOutcome.Tampered;

class WitnessingTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir Path temporary;
    private final TestLog log = TestLog.of(5);
    private final NoteKey firstKey = log.signer.key();
    private Path folder = Path.of("");
    private LogServer server;

    WitnessingTest() throws Exception {
        server = new LogServer(log);
    }

    @BeforeEach
    void chooseAFolder() {
        folder = temporary.resolve("state");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void cosignsTheFirstHeadAndKeepsIt() throws Exception {
        Cosigned cosigned = (Cosigned) look();

        SignedNote kept = SignedNote.parse(Files.readAllBytes(folder.resolve("head.note")));
        NoteKey witness = signer().key();
        assertThat(kept).isEqualTo(cosigned.note());
        assertThat(log.signer.key().check(kept)).isEqualTo(SignatureVerdict.VALID);
        assertThat(witness.signedAt(kept)).contains(NOON);
        assertThat(witness.name()).isEqualTo("w.example");
        assertThat(server.asked).containsExactly("/ledger/checkpoint");
    }

    @Test
    void cosignsALogThatGrew() throws Exception {
        look();
        log.grow(4);

        assertThat(look()).isInstanceOf(Cosigned.class);
        assertThat(server.asked).contains("/ledger/consistency?from=5&to=9");
        assertThat(Files.readString(folder.resolve("head.note"))).contains("\n9\n");
    }

    @Test
    void cosignsAnUnchangedHeadAgainWithoutAskingForProof() {
        look();

        assertThat(look()).isInstanceOf(Cosigned.class);
        assertThat(server.asked).containsExactly("/ledger/checkpoint", "/ledger/checkpoint");
    }

    @Test
    void cosignsALogThatWasEmpty() throws Exception {
        log.entries.clear();
        look();
        log.grow(3);

        assertThat(look()).isInstanceOf(Cosigned.class);
        assertThat(Files.readString(folder.resolve("head.note"))).contains("\n3\n");
    }

    @Test
    void followsAKeyThatBothKeysChanged() throws Exception {
        look();
        log.changeKey(true);
        log.grow(1);
        assertThat(look()).isInstanceOf(Cosigned.class);

        log.changeKey(true);
        log.changeKey(true);
        log.grow(1);
        assertThat(look()).isInstanceOf(Cosigned.class);
        assertThat(look(Optional.of(log.signer.key()))).isInstanceOf(Cosigned.class);
        assertThat(Files.readString(folder.resolve("head.note"))).contains("\n7\n");
    }

    @Test
    void comparesWithTheHeadOfTheKeyBefore() throws Exception {
        look();
        log.entries.set(2, "{\"act\":\"forge\"}");
        log.changeKey(true);
        log.grow(1);

        assertTampered(Succession.REWRITTEN);
    }

    @Test
    void goesOnWhereTheNewKeyWasKeptAndTheHeadWasNot() {
        look();
        log.changeKey(true);
        log.grow(1);
        server.say("/ledger/consistency", 500, "out of order");
        assertThatExceptionOfType(MachineCannot.class).isThrownBy(this::look);
        assertThat(folder.resolve("log.key-changes")).exists();

        log.entries.removeLast();
        assertThat(look()).isInstanceOf(Cosigned.class);
    }

    @Test
    void believesNoKeyThatTheOldOneDidNotSign() throws Exception {
        look();
        log.changeKey(false);
        log.grow(1);

        assertRefused(new NotTheLogs(HeadVerdict.UNSIGNED));
    }

    @Test
    void believesNoListThatCannotBeRead() throws Exception {
        look();
        log.changeKey(true);
        log.grow(1);
        server.say("/ledger/key-changes", 200, "nonsense");

        assertRefused(new NotTheLogs(HeadVerdict.UNSIGNED));
    }

    @Test
    void namesAnEntryChangedInALogThatGrew() throws Exception {
        look();
        log.entries.set(2, "{\"act\":\"forge\"}");
        log.grow(1);

        assertTampered(Succession.REWRITTEN);
    }

    @Test
    void namesALogCutAndExtendedAgain() throws Exception {
        look();
        log.entries.removeLast();
        log.entries.add("{\"act\":\"other\"}");
        log.grow(3);

        assertTampered(Succession.REWRITTEN);
    }

    @Test
    void namesTwoHeadsOfOneSize() throws Exception {
        look();
        log.entries.set(4, "{\"act\":\"other\"}");

        assertTampered(Succession.SPLIT);
    }

    @Test
    void namesARestoredBackup() throws Exception {
        look();
        log.entries.removeLast();

        assertTampered(Succession.SHRUNK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "nonsense\n", "\n"})
    void takesNothingForAProofThatIsNone(String words) throws Exception {
        look();
        log.grow(3);
        server.say("/ledger/consistency", 200, words);

        assertTampered(Succession.REWRITTEN);
    }

    @Test
    void cosignsNothingThatTheLogDidNotSign() throws Exception {
        look();
        server.shown = TestLog.of(5);

        assertRefused(new NotTheLogs(HeadVerdict.UNSIGNED));
    }

    @Test
    void cosignsNothingThatIsNoHead() throws Exception {
        look();
        server.say("/ledger/checkpoint", 200, "<html>Welcome</html>");

        assertRefused(new NotTheLogs(HeadVerdict.NO_CHECKPOINT));
    }

    private void assertTampered(Succession how) throws Exception {
        assertRefused(new Tampered(how));
    }

    /** Refused again and again; the head kept stays, and what was shown is kept once beside it. */
    private void assertRefused(WitnessOutcome outcome) throws Exception {
        String kept = Files.readString(folder.resolve("head.note"));

        assertThat(look()).isEqualTo(outcome);
        assertThat(look()).isEqualTo(outcome);

        assertThat(Files.readString(folder.resolve("head.note"))).isEqualTo(kept);
        assertThat(files()).filteredOn(name -> name.startsWith("evidence-")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ledger/checkpoint", "/ledger/consistency"})
    void keepsWhatItHasWhenTheServiceFails(String path) throws Exception {
        look();
        log.grow(2);
        server.say(path, 503, "later");

        assertThatExceptionOfType(MachineCannot.class)
                .isThrownBy(this::look)
                .withMessageContaining(path)
                .withMessageEndingWith("answers 503; nothing was cosigned.");
        assertThat(Files.readString(folder.resolve("head.note"))).contains("\n5\n");
    }

    @Test
    void saysWhenNobodyAnswers() {
        server.close();

        assertThatExceptionOfType(MachineCannot.class)
                .isThrownBy(this::look)
                .withMessageContaining("/ledger/checkpoint does not answer");
    }

    @Test
    void readsNoEndlessAnswer() {
        server.say("/ledger/checkpoint", 200, "x".repeat((1 << 20) + 1));

        assertThatExceptionOfType(MachineCannot.class)
                .isThrownBy(this::look)
                .withMessageContaining("/ledger/checkpoint does not answer as it should");
    }

    @Test
    void takesTheLogsKeyOnTheServicesWordOnlyOnce() throws Exception {
        assertThat(look(Optional.empty())).isInstanceOf(Cosigned.class);
        assertThat(server.asked).containsExactly("/ledger/key", "/ledger/checkpoint");
        server.shown = TestLog.of(5);

        assertThat(look(Optional.empty())).isEqualTo(new NotTheLogs(HeadVerdict.UNSIGNED));
        assertThat(server.asked).filteredOn("/ledger/key"::equals).hasSize(1);
    }

    @Test
    void keepsToTheKeyItBeganWith() {
        look();
        NoteKey other = TestLog.of(1).signer.key();

        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> look(Optional.of(other)))
                .withMessageContaining("for another key choose another --state");
    }

    @Test
    void looksAtLogsOnly() {
        NoteKey witness = NoteSigner.generate("w.example", SignatureType.COSIGNATURE).key();

        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> look(Optional.of(witness)))
                .withMessageEndingWith("is a witness's key, not a log's.");
    }

    @Test
    void keepsItsFilesFromOthers() throws Exception {
        look();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        for (String name : List.of("witness.key", "log.key", "head.note")) {
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(folder.resolve(name))))
                    .as(name)
                    .isEqualTo("rw-------");
        }
        assertThat(files())
                .containsExactlyInAnyOrder("head.note", "lock", "log.key", "witness.key");
    }

    @Test
    void overwritesWhatACrashLeft() throws Exception {
        look();
        Files.writeString(folder.resolve("head.note.new"), "half a he");
        log.grow(1);

        assertThat(look()).isInstanceOf(Cosigned.class);
        assertThat(files()).doesNotContain("head.note.new");
    }

    @ParameterizedTest
    @ValueSource(strings = {"witness.key", "log.key", "head.note"})
    void saysWhatWasChangedInItsFolder(String name) throws Exception {
        look();
        Files.writeString(folder.resolve(name), Files.readString(folder.resolve(name)) + "x");

        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(this::look)
                .withMessageStartingWith(folder.resolve(name) + " was changed by something else: ");
    }

    @Test
    void letsOneRunAtATimeHaveTheFolder() {
        try (WitnessState held = WitnessState.open(folder)) {
            assertThat(held.lastHead(java.util.Set.of(log.signer.key()))).isEmpty();
            assertThatExceptionOfType(MachineCannot.class)
                    .isThrownBy(() -> WitnessState.open(folder))
                    .withMessage("Another witness is using %s; wait until it is done.", folder);
        }
        assertThat(look()).isInstanceOf(Cosigned.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cairn.example", "ftp://cairn.example", "file:///etc", "http:///x"})
    void asksNothingOfWhatIsNoService(String url) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() -> new LogClient(URI.create(url)))
                .withMessageContaining("is no address of a service");
    }

    private WitnessOutcome look() {
        return look(Optional.of(firstKey));
    }

    private WitnessOutcome look(Optional<NoteKey> key) {
        try (WitnessState state = WitnessState.open(folder)) {
            return new Witnessing(
                            new LogClient(server.url()),
                            state,
                            Clock.fixed(NOON, ZoneOffset.UTC),
                            "w.example")
                    .look(key);
        }
    }

    private NoteSigner signer() {
        try (WitnessState state = WitnessState.open(folder)) {
            return state.signer().orElseThrow();
        }
    }

    private List<String> files() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
