package scot.cairn.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteSignerTest {

    private static final String HEAD = Heads.head(8).text();

    /** The private key of RFC 8032 section 7.1, TEST 1, in the form of RFC 8410 section 7. */
    private static final byte[] TEST_1 =
            HexFormat.of()
                    .parseHex(
                            "302e020100300506032b657004220420"
                                    + "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");

    @Test
    void signsAsAnotherImplementationDid() {
        NoteSigner signer = NoteSigner.of(Heads.KEY, TEST_1);

        for (int size = 0; size <= 8; size++) {
            SignedNote head = Heads.head(size);
            assertThat(SignedNote.of(head.text(), signer, Instant.EPOCH)).isEqualTo(head);
        }
        assertThat(signer.key()).isEqualTo(Heads.KEY);
    }

    @Test
    void refusesThePrivatePartOfAnotherKey() {
        NoteKey other = NoteSigner.generate("a.example", SignatureType.ED25519).key();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> NoteSigner.of(other, TEST_1))
                .withMessage("the private key is not that of " + other);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NoteSigner.of(Heads.KEY, new byte[] {1, 2, 3}))
                .withMessage("this is no Ed25519 private key");
    }

    @Test
    void isKeptAsTextAndTakenUpAgain() {
        NoteSigner signer = NoteSigner.generate("a.example", SignatureType.COSIGNATURE);

        NoteSigner again = NoteSigner.parse(signer.secretText());

        assertThat(again.key()).isEqualTo(signer.key());
        assertThat(again.sign(HEAD, Instant.EPOCH)).isEqualTo(signer.sign(HEAD, Instant.EPOCH));
        assertThat(again.secretText()).isEqualTo(signer.secretText());
    }

    @Test
    void readsNoOtherText() {
        String text = NoteSigner.generate("a.example", SignatureType.ED25519).secretText();

        for (String other :
                new String[] {
                    "",
                    "\n" + text,
                    text + "\n",
                    text.replace("PRIVATE", "PUBLIC"),
                    text.substring(text.indexOf('\n') + 1),
                    text.replace("+", "-")
                }) {
            assertThatIllegalArgumentException().isThrownBy(() -> NoteSigner.parse(other));
        }
    }

    @Test
    void doesNotShowItsSecret() {
        NoteSigner signer = NoteSigner.generate("a.example", SignatureType.ED25519);

        assertThat(signer).hasToString("signer of " + signer.key());
        assertThat(signer.secretText())
                .startsWith(signer.key() + "\n-----BEGIN PRIVATE KEY-----\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a+b", "a\tb", " ", "a\n"})
    void refusesNamesThatNoLineCanCarry(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NoteSigner.generate(name, SignatureType.ED25519))
                .withMessage("a key's name must not be empty, nor hold spaces or +");
    }

    @Test
    void cosignsNothingButCheckpoints() {
        NoteSigner witness = NoteSigner.generate("w.example", SignatureType.COSIGNATURE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> witness.sign("some\nother\ntext\n", Instant.EPOCH));
    }

    @Test
    void cosignsAtNoTimeBefore1970() {
        NoteSigner witness = NoteSigner.generate("w.example", SignatureType.COSIGNATURE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> witness.sign(HEAD, Instant.EPOCH.minusNanos(1)))
                .withMessage("a cosignature's time must not be before 1970");
        assertThat(witness.key().signedAt(Heads.head(8).with(witness.sign(HEAD, Instant.EPOCH))))
                .contains(Instant.EPOCH);
    }
}
