package scot.cairn.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoteKeyTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final String HEAD = Heads.head(8).text();

    /** The public key of RFC 8032 section 7.1, TEST 1. */
    private static final byte[] TEST_1 =
            HexFormat.of()
                    .parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

    @Test
    void isWrittenAsItWasRead() {
        assertThat(Heads.KEY).hasToString(Heads.text("key").strip());
        assertThat(Heads.KEY.name()).isEqualTo("cairn.example/ledger");
        assertThat(Heads.KEY.type()).isEqualTo(SignatureType.ED25519);
        assertThat(Heads.KEY.id()).isEqualTo(0x26ff7342);
        assertThat(Heads.KEY.bytes()).isEqualTo(TEST_1);
    }

    @Test
    void isMadeOfItsParts() {
        assertThat(NoteKey.of("cairn.example/ledger", SignatureType.ED25519, TEST_1))
                .isEqualTo(Heads.KEY)
                .hasSameHashCodeAs(Heads.KEY);
        assertThat(NoteKey.of("cairn.example/ledger", SignatureType.COSIGNATURE, TEST_1))
                .isNotEqualTo(Heads.KEY);
        assertThat(NoteKey.of("other.example", SignatureType.ED25519, TEST_1))
                .isNotEqualTo(Heads.KEY)
                .isNotEqualTo("other.example");
    }

    /** Printed in the examples of C2SP tlog-cosignature and signed-note: type byte and shape. */
    @ParameterizedTest
    @EnumSource
    void readsTheKeysItMakes(SignatureType type) {
        NoteKey key = NoteSigner.generate("é.example/ledger", type).key();

        assertThat(NoteKey.parse(key.toString())).isEqualTo(key);
        assertThat(Base64.getDecoder().decode(key.toString().split("\\+", 3)[2])[0])
                .isEqualTo((byte) (type == SignatureType.ED25519 ? 1 : 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cairn.example/ledger",
                "cairn.example/ledger+26ff7342",
                "cairn.example/ledger+26ff7342+",
                "cairn.example/ledger+26ff7343+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea",
                "cairn.example/ledger+26FF7342+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea",
                "cairn.example/other+26ff7342+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea",
                "+26ff7342+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea",
                "cairn.example/ledger+26ff7342+AtdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea",
                "cairn.example/ledger+26ff7342+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Eb",
                "cairn.example/ledger+26ff7342+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1E=",
                "cairn.example/ledger+26ff7342+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1EaAA==",
                "cairn.example/ledger+26ff7342+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea\n"
            })
    void refusesWhatIsNoKey(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> NoteKey.parse(line));
    }

    @Test
    void saysWhichIdTheKeyHas() {
        String wrong = Heads.KEY.toString().replace("26ff7342", "26ff7343");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> NoteKey.parse(wrong))
                .withMessage("the key's id is 26ff7342, not 26ff7343");
    }

    /**
     * The eight points of small order, and two that are written with a y above the prime. Each was
     * worked out from the curve's equation by doubling, in {@link Ed25519}'s own words: y = 1, -1,
     * 0, and the roots of d·y⁴ + 2·y² = 1.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0100000000000000000000000000000000000000000000000000000000000000",
                "0100000000000000000000000000000000000000000000000000000000000080",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000080",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa"
            })
    void refusesKeysForWhichAnyoneCanSign(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> NoteKey.of("a.example", SignatureType.ED25519, bytes))
                .withMessage(
                        "an Ed25519 key of small order proves nothing: anyone can sign for it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"
            })
    void refusesKeysNotWrittenInTheirOneRightWay(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> NoteKey.of("a.example", SignatureType.ED25519, bytes))
                .withMessage("an Ed25519 key must be written in its one right way");
    }

    @Test
    void refusesBytesThatAreNoPoint() {
        byte[] bytes = new byte[32];
        bytes[0] = 2;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> NoteKey.of("a.example", SignatureType.ED25519, bytes))
                .withMessage("an Ed25519 key must be a point");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NoteKey.of("a.example", SignatureType.ED25519, new byte[31]))
                .withMessage("an Ed25519 key is 32 bytes, not 31");
    }

    @Test
    void passesOverSignaturesOfOthersThatShareItsNameOrItsId() {
        String signature = Heads.head(8).signatures().getFirst().encoded();
        byte[] otherId = Base64.getDecoder().decode(signature);
        otherId[0] ^= 1;
        SignedNote sharesName =
                SignedNote.parse(
                        HEAD
                                + "\n— cairn.example/ledger "
                                + Base64.getEncoder().encodeToString(otherId)
                                + "\n");
        SignedNote sharesId = SignedNote.parse(HEAD + "\n— other.example " + signature + "\n");

        assertThat(Heads.KEY.check(sharesName)).isEqualTo(SignatureVerdict.ABSENT);
        assertThat(Heads.KEY.check(sharesId)).isEqualTo(SignatureVerdict.ABSENT);
    }

    @Test
    void findsWrongASignatureInItsNameBesideARightOne() {
        NoteSignature right = Heads.head(8).signatures().getFirst();
        NoteSignature wrong = Heads.head(7).signatures().getFirst();

        assertThat(Heads.KEY.check(Heads.head(8).with(wrong))).isEqualTo(SignatureVerdict.WRONG);
        assertThat(Heads.KEY.check(Heads.head(8).with(right))).isEqualTo(SignatureVerdict.VALID);
    }

    @Test
    void findsWrongASignatureOfAnotherLength() {
        byte[] right = Base64.getDecoder().decode(Heads.head(8).signatures().getFirst().encoded());
        for (int length : new int[] {5, 12, 67, 69, 200}) {
            String encoded =
                    Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(right, length));
            SignedNote note = SignedNote.parse(HEAD + "\n— cairn.example/ledger " + encoded + "\n");

            assertThat(Heads.KEY.check(note)).isEqualTo(SignatureVerdict.WRONG);
        }
    }

    @Test
    void saysWhenAWitnessLastCosigned() {
        NoteSigner witness = NoteSigner.generate("w.example", SignatureType.COSIGNATURE);
        SignedNote head = Heads.head(8);
        SignedNote once = head.with(witness.sign(HEAD, NOON));
        SignedNote twice = once.with(witness.sign(HEAD, NOON.minusSeconds(60)));

        assertThat(witness.key().check(twice)).isEqualTo(SignatureVerdict.VALID);
        assertThat(witness.key().signedAt(head)).isEmpty();
        assertThat(witness.key().signedAt(once)).contains(NOON);
        assertThat(witness.key().signedAt(twice)).contains(NOON);
        assertThat(Heads.KEY.signedAt(twice)).isEmpty();
    }

    @Test
    void knowsNoTimeOfACosignatureThatIsWrong() {
        NoteSigner witness = NoteSigner.generate("w.example", SignatureType.COSIGNATURE);
        SignedNote other = Heads.head(7).with(witness.sign(HEAD, NOON));

        assertThat(witness.key().check(other)).isEqualTo(SignatureVerdict.WRONG);
        assertThat(witness.key().signedAt(other)).isEmpty();
    }

    /** The bytes are those of C2SP tlog-cosignature, "Format" and "Ed25519 signed message". */
    @Test
    void readsACosignatureAsTheSpecificationLaysItOut() {
        NoteSigner witness = NoteSigner.generate("w.example", SignatureType.COSIGNATURE);
        byte[] bytes = witness.sign(HEAD, Instant.ofEpochSecond(1679315147)).bytes();
        byte[] message =
                ("cosignature/v1\ntime 1679315147\n" + HEAD)
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertThat(bytes).hasSize(8 + 64);
        assertThat(ByteBuffer.wrap(bytes).getLong()).isEqualTo(1679315147L);
        assertThat(
                        Ed25519.verifies(
                                Ed25519.publicKey(witness.key().bytes()),
                                message,
                                java.util.Arrays.copyOfRange(bytes, 8, 72)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, 31556889864403200L, Long.MAX_VALUE})
    void refusesACosignatureOfATimeThatCannotBe(long seconds) {
        var secret = Ed25519.generate();
        NoteKey key =
                NoteKey.of(
                        "w.example", SignatureType.COSIGNATURE, Ed25519.bytes(secret.getPublic()));
        NoteSignature made = cosigned(key, secret.getPrivate(), seconds);
        NoteSignature latest = cosigned(key, secret.getPrivate(), 31556889864403199L);

        assertThat(key.check(Heads.head(8).with(made))).isEqualTo(SignatureVerdict.WRONG);
        assertThat(key.check(Heads.head(8).with(latest))).isEqualTo(SignatureVerdict.VALID);
        assertThat(key.signedAt(Heads.head(8).with(latest)))
                .contains(Instant.ofEpochSecond(31556889864403199L));
    }

    private static NoteSignature cosigned(
            NoteKey key, java.security.PrivateKey secret, long seconds) {
        byte[] signature = Ed25519.sign(secret, NoteKey.cosigned(HEAD, seconds));
        return NoteSignature.of(
                key, ByteBuffer.allocate(72).putLong(seconds).put(signature).array());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 71, 73})
    void findsWrongACosignatureOfAnotherLength(int length) {
        NoteSigner witness = NoteSigner.generate("w.example", SignatureType.COSIGNATURE);
        byte[] right = witness.sign(HEAD, NOON).bytes();
        NoteSignature cut = NoteSignature.of(witness.key(), java.util.Arrays.copyOf(right, length));

        assertThat(witness.key().check(Heads.head(8).with(cut))).isEqualTo(SignatureVerdict.WRONG);
    }
}
