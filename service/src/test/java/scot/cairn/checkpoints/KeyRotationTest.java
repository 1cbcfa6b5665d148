package scot.cairn.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.Checkout;
import scot.cairn.Reader;
import scot.cairn.ServiceTest;
import scot.cairn.bundle.BundleCheck;
import scot.cairn.bundle.BundleVerdict;
import scot.cairn.bundle.Known;
import scot.cairn.ledger.Closing;
import scot.cairn.ledger.Erasing;
import scot.cairn.ledger.Ledger;
import scot.cairn.ledger.Pending;
import scot.cairn.loading.LoadingPack;
import scot.cairn.proofs.HeadVerdict;
import scot.cairn.proofs.KeyChanges;
import scot.cairn.proofs.NoteKey;
import scot.cairn.proofs.NoteSigner;
import scot.cairn.proofs.SignatureType;
import scot.cairn.proofs.SignedNote;

/** A new key signs on the old one's word, and a lost key is said to be lost. */
@ServiceTest
@DirtiesContext(classMode = ClassMode.AFTER_EACH_TEST_METHOD)
class KeyRotationTest {

    @TempDir private Path folder;
    @Autowired private LoadingPack loading;
    @Autowired private Ledger ledger;
    @Autowired private TransactionTemplate transaction;
    @Autowired private Signing signing;
    @Autowired private Integrity integrity;
    @Autowired private Closing closing;
    @Autowired private KeyFolder keys;
    @Autowired private KeyRotation rotation;
    @Autowired private Erasing erasing;
    @Autowired private Environment environment;
    @LocalServerPort private int port;

    @BeforeEach
    void anEntryUnderASignedHead() {
        loading.load(Checkout.planAfter());
        sign();
    }

    @Test
    void theFirstHeadAfterAChangeIsSignedByBothKeys() throws Exception {
        NoteKey old = key();
        SignedNote before = head();

        NoteKey next = rotation.rotate("A yearly change.");
        sign();

        assertThat(key()).isEqualTo(next).isNotEqualTo(old);
        assertThat(HeadVerdict.of(head(), old)).isEqualTo(HeadVerdict.SIGNED);
        assertThat(HeadVerdict.of(head(), next)).isEqualTo(HeadVerdict.SIGNED);
        KeyChanges changes = KeyChanges.parse(text("/ledger/key-changes"));
        assertThat(changes.leadingTo(next)).contains(old);
        assertThat(integrityFaults()).isEmpty();
        assertThat(keyFile("ledger.key").key()).isEqualTo(next);
        assertThat(kept().resolve("ledger.key.next")).doesNotExist();
        assertThat(text("/ledger/1"))
                .contains("change of key", "A yearly change.", next.toString());
        assertThat(text("/ledger")).contains("The key before it and its own");
        assertThat(bundleFor(new Known(Set.of(old), List.of(before))))
                .isInstanceOf(BundleVerdict.Sound.class);
        assertThatThrownBy(() -> erasing.erase(1, "By mistake."))
                .isInstanceOf(Erasing.Refused.class)
                .hasMessageContaining("about the ledger itself");
    }

    @Test
    void headsAfterTheNextAreSignedByTheNewKeyAlone() throws Exception {
        NoteKey old = key();
        rotation.rotate("The first change.");
        sign();
        NoteKey next = rotation.rotate("The second change.");
        sign();

        assertThat(HeadVerdict.of(head(), old)).isEqualTo(HeadVerdict.UNSIGNED);
        assertThat(HeadVerdict.of(head(), next)).isEqualTo(HeadVerdict.SIGNED);
        assertThat(integrityFaults()).isEmpty();
        assertThat(bundleFor(new Known(Set.of(old), List.of())))
                .isInstanceOf(BundleVerdict.Sound.class);
    }

    @Test
    void aChangeThatWasCutShortGoesOn() throws Exception {
        NoteKey made = keys.next("localhost/cairn/ledger").key();

        assertThat(rotation.rotate("After a crash before the change was recorded."))
                .isEqualTo(made);
        sign();
        assertThat(key()).isEqualTo(made);
        Files.copy(kept().resolve("ledger.key"), kept().resolve("ledger.key.next"));
        assertThat(integrityFaults()).isEmpty();
    }

    @Test
    void anotherProcesssChangeIsTakenUp() throws Exception {
        KeyFolder another = new KeyFolder(kept(), "localhost/cairn/ledger");
        NoteKey old = another.signer().key();

        NoteKey next = rotation.rotate("By another process.");
        sign();

        assertThat(another.signer().key()).isEqualTo(old);
        assertThat(another.signer(next)).isPresent();
    }

    @Test
    void aKeyThatIsNotTheLedgersIsNamedAndNothingIsSigned() throws Exception {
        NoteKey ledgers = key();
        putAnotherKey();
        keys.takeUp(keyFile("ledger.key"));

        assertThat(integrityFaults()).contains(KeyFolder.notTheLedgers(kept(), ledgers));
        assertThatThrownBy(() -> rotation.rotate("With another key."))
                .isInstanceOf(KeyRotation.Refused.class)
                .hasMessage(KeyFolder.notTheLedgers(kept(), ledgers));
    }

    @Test
    void aLostKeyIsReplacedOnTheNewOnesWordAlone() throws Exception {
        NoteKey old = key();
        SignedNote before = head();
        putAnotherKey();
        keys.takeUp(keyFile("ledger.key"));

        NoteKey next = rotation.replaceLost("The disk with the key broke.");
        sign();

        assertThat(key()).isEqualTo(next);
        assertThat(HeadVerdict.of(head(), old)).isEqualTo(HeadVerdict.UNSIGNED);
        assertThat(integrityFaults()).isEmpty();
        assertThat(text("/ledger")).contains("as the key before it is lost");
        assertThat(bundleFor(new Known(Set.of(old), List.of(before))))
                .isInstanceOf(BundleVerdict.Tampered.class);
        assertThat(bundleFor(new Known(Set.of(next), List.of())))
                .isInstanceOf(BundleVerdict.Sound.class);
    }

    @Test
    void aKeyThatIsThereIsNotLost() {
        assertThatThrownBy(() -> rotation.replaceLost("By mistake."))
                .isInstanceOf(KeyRotation.Refused.class)
                .hasMessageStartingWith("The ledger's key is not lost");
        assertThat(closing.reason()).isEmpty();
    }

    private void sign() {
        Pending.none(ledger, transaction);
        signing.signIfDue();
    }

    private void putAnotherKey() throws Exception {
        NoteSigner other = NoteSigner.generate("localhost/cairn/ledger", SignatureType.ED25519);
        Files.writeString(kept().resolve("ledger.key"), other.secretText());
    }

    private NoteSigner keyFile(String name) throws Exception {
        return NoteSigner.parse(Files.readString(kept().resolve(name)));
    }

    private Path kept() {
        return Path.of(environment.getRequiredProperty("cairn.keys"));
    }

    private List<String> integrityFaults() {
        return Objects.requireNonNull(transaction.execute(_ -> integrity.faults()));
    }

    private BundleVerdict bundleFor(Known known) throws Exception {
        Path bundle = folder.resolve("bundle.zip");
        new Reader(port).save("/ledger/bundle.zip", bundle);
        return BundleCheck.of(bundle, known);
    }

    private NoteKey key() throws Exception {
        return NoteKey.parse(text("/ledger/key").strip());
    }

    private SignedNote head() throws Exception {
        return SignedNote.parse(text("/ledger/checkpoint"));
    }

    private String text(String path) {
        return new Reader(port).text(path);
    }
}
