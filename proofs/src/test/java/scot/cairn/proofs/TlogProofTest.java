package scot.cairn.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TlogProofTest {

    private static final String FILE = Heads.text("proof 3 8");
    private static final Hash LEAF = Heads.leaves(8).get(3);

    static Stream<String> proofs() {
        return Heads.headings("proof");
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void readsAndProvesWhatAnotherImplementationWrote(String heading) {
        String text = Heads.text(heading);

        TlogProof proof = TlogProof.parse(text);

        Hash leaf = Heads.leaves(8).get((int) proof.inclusion().index());
        assertThat(heading)
                .isEqualTo("proof %d %d", proof.inclusion().index(), proof.checkpoint().size());
        assertThat(proof.text()).isEqualTo(text);
        assertThat(proof.check(leaf, Heads.KEY))
                .isEqualTo(new TlogVerdict.Proved(proof.checkpoint()));
    }

    @Test
    void areThirtySix() {
        assertThat(proofs()).hasSize(36);
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void makesTheSameProof(String heading) {
        TlogProof theirs = TlogProof.parse(Heads.text(heading));
        GrowingTree tree = Trees.of(Heads.leaves(8));

        Inclusion ours = Inclusion.of(tree, theirs.inclusion().index(), theirs.inclusion().size());

        assertThat(new TlogProof(ours, theirs.note())).isEqualTo(theirs);
    }

    @Test
    void keepsExtraDataThatNothingVouchesFor() {
        String text = FILE.replace("index", "extra Zm9yIHRoZSByZWFkZXI=\nindex");

        TlogProof proof = TlogProof.parse(text);

        assertThat(proof.extra()).isEqualTo("Zm9yIHRoZSByZWFkZXI=");
        assertThat(proof.text()).isEqualTo(text);
        assertThat(proof.check(LEAF, Heads.KEY)).isInstanceOf(TlogVerdict.Proved.class);
        assertThat(TlogProof.parse(FILE).extra()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c2sp.org/tlog-proof@v1|c2sp.org/tlog-proof@v2",
                "c2sp.org|\nc2sp.org",
                "c2sp.org|c2spxorg",
                "index 3|index 03",
                "index 3|index -3",
                "index 3|index",
                "index 3|index ",
                "index 3|index  3",
                "index 3|index 9223372036854775808",
                "index 3|extra \nindex 3",
                "index 3|extra Zm9\nindex 3",
                "index 3|extra Zm9v\nextra Zm9v\nindex 3",
                "index 3\n|index 3\n\n",
                "index 3\n|index 3\r\n",
                "index 3\n|index 3\nnot a hash\n",
                "\n\ncairn|\ncairn",
                "ledger\n8\n|ledger\n08\n",
                "ledger\n8\n|ledger\n"
            })
    void refusesWhatIsNoProof(String change) {
        String[] words = change.split("\\|", 2);
        String text = FILE.replaceFirst(java.util.regex.Pattern.quote(words[0]), words[1]);

        assertThat(text).isNotEqualTo(FILE);
        assertThatIllegalArgumentException().isThrownBy(() -> TlogProof.parse(text));
    }

    @Test
    void refusesWhatIsCutShort() {
        for (int end = 0; end < FILE.length(); end++) {
            String cut = FILE.substring(0, end);

            assertThatIllegalArgumentException().isThrownBy(() -> TlogProof.parse(cut));
        }
    }

    @Test
    void refusesAThousandTimesMoreHashesThanAnyProofHas() {
        String text =
                FILE.replace("index 3\n", "index 3\n" + (LEAF.base64() + "\n").repeat(64_000));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TlogProof.parse(text))
                .withMessage("a proof has at most 63 hashes, not 64003");
    }

    @Test
    void refusesAnInclusionOfAnotherSize() {
        SignedNote head = Heads.head(8);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TlogProof(new Inclusion(3, 7, List.of()), head))
                .withMessage("the proof is of another size than its checkpoint");
    }

    @Test
    void saysWhyItDoesNotProve() {
        TlogProof proof = TlogProof.parse(FILE);
        NoteKey other = NoteSigner.generate("other.example", SignatureType.ED25519).key();
        TlogProof elsewhere = TlogProof.parse(FILE.replace("index 3", "index 2"));
        TlogProof outside = TlogProof.parse(FILE.replace("index 3", "index 8"));

        assertThat(proof.check(LEAF, other))
                .isEqualTo(new TlogVerdict.NotTheLogs(HeadVerdict.OTHER_LOG));
        assertThat(proof.check(Heads.leaves(8).get(4), Heads.KEY))
                .isEqualTo(new TlogVerdict.NotIncluded(InclusionVerdict.OTHER_ROOT));
        assertThat(elsewhere.check(LEAF, Heads.KEY))
                .isEqualTo(new TlogVerdict.NotIncluded(InclusionVerdict.OTHER_ROOT));
        assertThat(outside.check(LEAF, Heads.KEY))
                .isEqualTo(new TlogVerdict.NotIncluded(InclusionVerdict.OUTSIDE_THE_TREE));
    }
}
