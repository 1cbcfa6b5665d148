package scot.cairn.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashTest {

    private static final String ABC =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void writesTheHexItWasReadFrom() {
        assertThat(Hash.ofHex(ABC).hex()).isEqualTo(ABC);
        assertThat(Hash.ofHex(ABC)).hasToString(ABC);
    }

    @Test
    void readsLettersOfEitherCase() {
        String upper = "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD";

        assertThat(Hash.ofHex(upper)).isEqualTo(Hash.ofHex(ABC));
    }

    @Test
    void writesBase64WithPadding() {
        assertThat(Hash.ofHex(ABC).base64())
                .isEqualTo("ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
    }

    @Test
    void readsTheBase64ItWrites() {
        assertThat(Hash.ofBase64(Hash.ofHex(ABC).base64())).isEqualTo(Hash.ofHex(ABC));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0",
                "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa1=",
                "ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0=",
                "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=\n",
                " ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=",
                "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFQ=="
            })
    void refusesBase64OfAnythingElse(String base64) {
        assertThatIllegalArgumentException().isThrownBy(() -> Hash.ofBase64(base64));
    }

    @Test
    void equalsAnotherHashOfTheSameBytesOnly() {
        Hash hash = Hash.of(new byte[32]);
        byte[] other = new byte[32];
        other[31] = 1;

        assertThat(hash).isEqualTo(Hash.of(new byte[32])).hasSameHashCodeAs(Hash.of(new byte[32]));
        assertThat(hash).isNotEqualTo(Hash.of(other)).isNotEqualTo(hash.hex());
    }

    @Test
    void isNotTouchedByChangesToTheBytesItWasMadeFrom() {
        byte[] bytes = new byte[32];
        Hash hash = Hash.of(bytes);

        bytes[0] = 1;

        assertThat(hash).isEqualTo(Hash.of(new byte[32]));
    }

    @Test
    void isNotTouchedByChangesToTheBytesItGave() {
        Hash hash = Hash.of(new byte[32]);

        hash.bytes()[0] = 1;

        assertThat(hash.bytes()).isEqualTo(new byte[32]);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 33, 64})
    void refusesAnyOtherNumberOfBytes(int length) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hash.of(new byte[length]))
                .withMessage("a hash is 32 bytes, not " + length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ba", ABC + "00", " " + ABC, ABC + "\n", "0x" + ABC})
    void refusesHexOfAnyOtherLength(String hex) {
        assertThatIllegalArgumentException().isThrownBy(() -> Hash.ofHex(hex));
    }

    @Test
    void refusesHexWithAnotherLetter() {
        assertThatIllegalArgumentException().isThrownBy(() -> Hash.ofHex(ABC.replace('b', 'g')));
    }
}
