package scot.cairn.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    private static final String LINE = "— a.example Jv9zQgE=\n";

    @Test
    void readsTheNotesThatAnotherImplementationWrote() {
        for (int size = 0; size <= 8; size++) {
            String text = Heads.text("checkpoint " + size);

            SignedNote note = SignedNote.parse(text.getBytes(StandardCharsets.UTF_8));

            assertThat(note).hasToString(text);
            assertThat(note.bytes()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
            assertThat(Heads.KEY.check(note)).isEqualTo(SignatureVerdict.VALID);
        }
    }

    @Test
    void endsItsTextAtTheLastEmptyLine() {
        SignedNote note = SignedNote.parse("one\n\n\ntwo\n\n" + LINE);

        assertThat(note.text()).isEqualTo("one\n\n\ntwo\n");
        assertThat(note.signatures())
                .singleElement()
                .extracting(NoteSignature::name)
                .isEqualTo("a.example");
    }

    @Test
    void keepsSignaturesOfKeysItDoesNotKnow() {
        SignedNote note = SignedNote.parse(Heads.text("checkpoint 8") + LINE);

        assertThat(note.signatures()).hasSize(2);
        assertThat(Heads.KEY.check(note)).isEqualTo(SignatureVerdict.VALID);
        assertThat(note.signatures().getLast().keyId()).isEqualTo(0x26ff7342);
        assertThat(note.signatures().getLast().bytes()).containsExactly(1);
        assertThat(note).hasToString(Heads.text("checkpoint 8") + LINE);
    }

    @Test
    void takesUpTo100Signatures() {
        assertThat(SignedNote.parse("a\n\n" + LINE.repeat(100)).signatures()).hasSize(100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SignedNote.parse("a\n\n" + LINE.repeat(101)))
                .withMessage("a note has 1 to 100 signatures, not 101");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n\n",
                "text",
                "text\n",
                "text\n\n",
                "text\n— a.example Jv9zQgE=\n",
                "\n\n— a.example Jv9zQgE=",
                "text\n\n— a.example Jv9zQgE=",
                "text\n\n\n— a.example\n",
                "te\txt\n\n— a.example Jv9zQgE=\n",
                "text\r\n\r\n— a.example Jv9zQgE=\r\n",
                "text\n\n— a.example Jv9zQgE=\r\n",
                "text\n\n- a.example Jv9zQgE=\n",
                "text\n\n—a.example Jv9zQgE=\n",
                "text\n\n—  Jv9zQgE=\n",
                "text\n\n— Jv9zQgE=\n",
                "text\n\n— a.example  Jv9zQgE=\n",
                "text\n\n— a.example Jv9zQgE= \n",
                "text\n\n— a example Jv9zQgE=\n",
                "text\n\n— a+example Jv9zQgE=\n",
                "text\n\n— a\u00a0example Jv9zQgE=\n",
                "text\n\n— a\u0085example Jv9zQgE=\n",
                "text\n\n— a\u2003example Jv9zQgE=\n",
                "text\n\n— a.example Jv9zQg==\n",
                "text\n\n— a.example Jv9z\n",
                "text\n\n— a.example Jv9zQgE\n",
                "text\n\n— a.example Jv9zQgF=\n",
                "text\n\n— a.example Jv9_QgE=\n",
                "text\n\n— a.example Jv9zQgE=\nmore\n"
            })
    void refusesWhatIsNoNote(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.parse(text));
    }

    @Test
    void acceptsATextOfEmptyLinesOnly() {
        assertThat(SignedNote.parse("\n\n" + LINE).text()).isEqualTo("\n");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] bytes = Heads.text("checkpoint 8").getBytes(StandardCharsets.ISO_8859_1);
        bytes[0] = (byte) 0xff;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SignedNote.parse(bytes))
                .withMessage("the text must be UTF-8");
    }

    @Test
    void refusesPartsOfWhichNoNoteCanBeMade() {
        List<NoteSignature> one = List.of(NoteSignature.parse(LINE.strip()));

        assertThatIllegalArgumentException().isThrownBy(() -> new SignedNote("text", one));
        assertThatIllegalArgumentException().isThrownBy(() -> new SignedNote("te\0xt\n", one));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SignedNote("text\n", List.of()))
                .withMessage("a note has 1 to 100 signatures, not 0");
        assertThat(new SignedNote("te xt\n", one).text()).isEqualTo("te xt\n");
    }

    @Test
    void isSignedByWhoeverSignsIt() {
        NoteSigner one = NoteSigner.generate("one.example", SignatureType.ED25519);
        NoteSigner two = NoteSigner.generate("two.example", SignatureType.ED25519);

        SignedNote note = SignedNote.of("text\n", one, Instant.EPOCH);
        SignedNote both = note.with(two.sign(note.text(), Instant.EPOCH));

        assertThat(one.key().check(note)).isEqualTo(SignatureVerdict.VALID);
        assertThat(two.key().check(note)).isEqualTo(SignatureVerdict.ABSENT);
        assertThat(one.key().check(both)).isEqualTo(SignatureVerdict.VALID);
        assertThat(two.key().check(both)).isEqualTo(SignatureVerdict.VALID);
        assertThat(note.signatures()).hasSize(1);
        assertThat(SignedNote.parse(both.bytes())).isEqualTo(both);
    }

    @Test
    void staysAsItWasWhenTheListItWasMadeFromChanges() {
        List<NoteSignature> signatures =
                new java.util.ArrayList<>(
                        Collections.nCopies(2, NoteSignature.parse(LINE.strip())));
        SignedNote note = new SignedNote("text\n", signatures);

        signatures.clear();

        assertThat(note.signatures()).hasSize(2);
    }
}
