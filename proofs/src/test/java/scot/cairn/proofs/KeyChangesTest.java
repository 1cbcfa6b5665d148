package scot.cairn.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A new key is believed only on the old one's word. */
class KeyChangesTest {

    private static final String NAME = "log.example/ledger";

    private final NoteSigner first = signer(NAME);
    private final NoteSigner second = signer(NAME);
    private final NoteSigner third = signer(NAME);

    private static NoteSigner signer(String name) {
        return NoteSigner.generate(name, SignatureType.ED25519);
    }

    @Test
    void changesAreReadAsTheyAreWritten() {
        KeyChanges changes =
                new KeyChanges(List.of(KeyChange.of(first, second), KeyChange.of(second, third)));

        assertThat(KeyChanges.parse(changes.text())).isEqualTo(changes);
        assertThat(KeyChanges.parse("")).isEqualTo(KeyChanges.NONE);
        assertThat(KeyChanges.NONE.text()).isEmpty();
    }

    @Test
    void eachKeyBeforeVouchesForTheLast() {
        KeyChanges changes =
                new KeyChanges(List.of(KeyChange.of(first, second), KeyChange.of(second, third)));

        assertThat(changes.leadingTo(third.key()))
                .containsExactlyInAnyOrder(first.key(), second.key(), third.key());
        assertThat(changes.leadingTo(second.key()))
                .containsExactlyInAnyOrder(first.key(), second.key());
    }

    @Test
    void changesAreAskedForFromAKeyOn() {
        KeyChange later = KeyChange.of(second, third);
        KeyChanges changes = new KeyChanges(List.of(KeyChange.of(first, second), later));

        assertThat(changes.from(first.key())).isEqualTo(changes);
        assertThat(changes.from(second.key()).changes()).containsExactly(later);
        assertThat(changes.from(third.key())).isEqualTo(KeyChanges.NONE);
    }

    @Test
    void aLostKeyVouchesForNothing() {
        KeyChanges changes =
                new KeyChanges(
                        List.of(
                                KeyChange.withoutOld(first.key(), second),
                                KeyChange.of(second, third)));

        assertThat(changes.changes().getFirst().isSignedByBoth()).isFalse();
        assertThat(changes.leadingTo(third.key()))
                .containsExactlyInAnyOrder(second.key(), third.key());
        assertThat(KeyChanges.parse(changes.text())).isEqualTo(changes);
    }

    @Test
    void changesThatDoNotFollowEachOtherAreRefused() {
        List<KeyChange> apart = List.of(KeyChange.of(first, second), KeyChange.of(first, third));

        assertThatThrownBy(() -> new KeyChanges(apart))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("change of keys 2 does not begin with the key before");
    }

    @Test
    void aChangeByAnybodyElseIsRefused() {
        SignedNote honest = KeyChange.of(first, second).note();
        SignedNote byThird = SignedNote.of(honest.text(), third, Instant.EPOCH);
        SignedNote byOldAlone = new SignedNote(honest.text(), honest.signatures().subList(0, 1));
        SignedNote withThird = honest.with(third.sign(honest.text(), Instant.EPOCH));
        SignedNote oldForged =
                new SignedNote(
                        honest.text(),
                        List.of(
                                NoteSignature.of(first.key(), new byte[64]),
                                honest.signatures().getLast()));

        for (SignedNote note : List.of(byThird, byOldAlone, withThird, oldForged)) {
            assertThatThrownBy(() -> KeyChange.parse(note))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("a change of keys is signed by");
        }
    }

    @Test
    void aKeyChangesToAnotherOfTheSameLog() {
        NoteSigner other = signer("other.example/ledger");

        assertThatThrownBy(() -> KeyChange.of(first, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a key changes to another key of the same log");
        assertThatThrownBy(() -> KeyChange.of(first, first))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a key changes to another key of the same log");
    }

    @Test
    void otherTextsAreNoChange() {
        SignedNote head = SignedNote.of("log.example/ledger\n1\nYQ==\n", first, Instant.EPOCH);
        assertThatThrownBy(() -> KeyChange.parse(head))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a change of keys is a text of four lines");

        String changed = KeyChange.of(first, second).note().text().replace("key change", "key");
        SignedNote other = SignedNote.of(changed, second, Instant.EPOCH);
        assertThatThrownBy(() -> KeyChange.parse(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the text is not of a change from key to key");
    }

    @Test
    void aWitnesssKeyIsNoLogs() {
        NoteSigner witness = NoteSigner.generate(NAME, SignatureType.COSIGNATURE);

        assertThatThrownBy(() -> KeyChange.withoutOld(witness.key(), first))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a witness's key is no key of a log");
    }

    @Test
    void whatIsWrittenInAnotherWayIsRefused() {
        String text = new KeyChanges(List.of(KeyChange.of(first, second))).text();

        assertThatThrownBy(() -> KeyChanges.parse(text + "\n"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeyChanges.parse("nonsense"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
