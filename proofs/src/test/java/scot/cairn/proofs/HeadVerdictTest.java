package scot.cairn.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeadVerdictTest {

    private static final String HEAD = Heads.text("checkpoint 8");

    @Test
    void acceptsWhatTheLogSigned() {
        for (int size = 0; size <= 8; size++) {
            assertThat(HeadVerdict.of(Heads.head(size), Heads.KEY)).isEqualTo(HeadVerdict.SIGNED);
        }
    }

    @Test
    void namesAHeadThatWasChangedAfterSigning() {
        assertThat(verdict(HEAD.replace("\n8\n", "\n9\n"))).isEqualTo(HeadVerdict.WRONG_SIGNATURE);
        assertThat(verdict(HEAD.replaceFirst("example/ledger", "example/other")))
                .isEqualTo(HeadVerdict.WRONG_SIGNATURE);
        assertThat(verdict(HEAD.replace("BMbcacQ0=", "BMAcacQ0=")))
                .isEqualTo(HeadVerdict.WRONG_SIGNATURE);
    }

    @Test
    void namesATextThatIsNoHead() {
        assertThat(verdict(HEAD.replace("\n8\n", "\n08\n"))).isEqualTo(HeadVerdict.NO_CHECKPOINT);
        assertThat(verdict(HEAD.replace("\n8\n", "\n"))).isEqualTo(HeadVerdict.NO_CHECKPOINT);
    }

    @Test
    void namesTheHeadOfAnotherLog() {
        NoteSigner other = NoteSigner.generate("other.example", SignatureType.ED25519);
        NoteSigner namesake = NoteSigner.generate("cairn.example/ledger", SignatureType.ED25519);
        String text = Heads.head(8).text();

        assertThat(HeadVerdict.of(Heads.head(8), other.key())).isEqualTo(HeadVerdict.OTHER_LOG);
        assertThat(HeadVerdict.of(SignedNote.of(text, other, Instant.EPOCH), other.key()))
                .isEqualTo(HeadVerdict.OTHER_LOG);
        assertThat(HeadVerdict.of(SignedNote.of(text, namesake, Instant.EPOCH), Heads.KEY))
                .isEqualTo(HeadVerdict.UNSIGNED);
    }

    static Stream<String> noNotes() {
        return Stream.of(
                HEAD.replace("\n", "\r\n"),
                HEAD.substring(0, HEAD.length() - 1),
                HEAD.replace('—', '-'),
                Heads.head(8).text());
    }

    @ParameterizedTest
    @MethodSource("noNotes")
    void isNotEvenAskedWhereThereIsNoNote(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.parse(text));
    }

    @Test
    void hasWordsOfItsOwnForEachKind() {
        assertThat(Arrays.stream(HeadVerdict.values()).map(HeadVerdict::words))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
        assertThat(Arrays.stream(InclusionVerdict.values()).map(InclusionVerdict::words))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
        assertThat(Arrays.stream(ConsistencyVerdict.values()).map(ConsistencyVerdict::words))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
        assertThat(Arrays.stream(Succession.values()).map(Succession::words))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    private static HeadVerdict verdict(String note) {
        return HeadVerdict.of(SignedNote.parse(note), Heads.KEY);
    }
}
