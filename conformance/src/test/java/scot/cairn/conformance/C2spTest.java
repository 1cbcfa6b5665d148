package scot.cairn.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import scot.cairn.proofs.Checkpoint;
import scot.cairn.proofs.Consistency;
import scot.cairn.proofs.ConsistencyVerdict;
import scot.cairn.proofs.GrowingTree;
import scot.cairn.proofs.Hash;
import scot.cairn.proofs.HeadVerdict;
import scot.cairn.proofs.MerkleTree;
import scot.cairn.proofs.NoteKey;
import scot.cairn.proofs.SignedNote;
import scot.cairn.proofs.TlogProof;
import scot.cairn.proofs.TlogVerdict;

/** Checkpoints, proofs and notes that must be refused, made with Go's sumdb packages. */
class C2spTest {

    private final Vectors vectors =
            ForeignFolder.configured()
                    .json("standards/c2sp/checkpoint-vectors.json", Vectors.class);

    private final NoteKey key = NoteKey.parse(vectors.vkey());

    @Test
    void agreesOnEveryCheckpoint() {
        assertThat(vectors.checkpoints())
                .hasSize(9)
                .allSatisfy(vector -> {
                    SignedNote note = SignedNote.parse(vector.checkpoint());

                    assertThat(HeadVerdict.of(note, key)).isEqualTo(HeadVerdict.SIGNED);
                    assertThat(Checkpoint.parse(note.text()))
                            .isEqualTo(
                                    new Checkpoint(
                                            vectors.origin(),
                                            vector.size(),
                                            vectors.tree().root(0, vector.size())));
                    assertThat(vectors.tree().root(0, vector.size()).hex())
                            .isEqualTo(vector.rootHex());
                });
    }

    @Test
    void agreesOnEveryProofFile() {
        assertThat(vectors.tlogProofs())
                .hasSize(36)
                .allSatisfy(vector -> {
                    TlogProof proof = TlogProof.parse(vector.tlogProof());

                    assertThat(proof.text()).isEqualTo(vector.tlogProof());
                    assertThat(proof.inclusion().index()).isEqualTo(vector.index());
                    assertThat(proof.check(vectors.leaf(vector.index()), key))
                            .isEqualTo(new TlogVerdict.Proved(proof.checkpoint()));
                });
    }

    @Test
    void agreesOnEveryConsistency() {
        assertThat(vectors.consistency())
                .hasSize(36)
                .allSatisfy(vector -> {
                    Consistency proof =
                            new Consistency(
                                    vector.size1(),
                                    vector.size2(),
                                    vector.proof().stream().map(Hash::ofBase64).toList());

                    assertThat(Consistency.of(vectors.tree(), vector.size1(), vector.size2()))
                            .isEqualTo(proof);
                    assertThat(
                                    proof.check(
                                            vectors.tree().root(0, vector.size1()),
                                            vectors.tree().root(0, vector.size2())))
                            .isEqualTo(ConsistencyVerdict.PROVED);
                });
    }

    @Test
    void refusesEveryNoteThatMustBeRefused() {
        assertThat(vectors.mustReject())
                .hasSize(8)
                .allSatisfy(vector -> assertThat(isSigned(vector.note())).isFalse());
    }

    private boolean isSigned(String note) {
        try {
            return HeadVerdict.of(SignedNote.parse(note), key) == HeadVerdict.SIGNED;
        } catch (IllegalArgumentException noNote) {
            return false;
        }
    }

    private record Vectors(
            String vkey,
            String origin,
            List<String> leafInputsHex,
            List<Head> checkpoints,
            List<Proof> tlogProofs,
            List<Step> consistency,
            List<Refused> mustReject) {

        Hash leaf(int index) {
            return MerkleTree.leaf(HexFormat.of().parseHex(leafInputsHex.get(index)));
        }

        GrowingTree tree() {
            GrowingTree tree = new GrowingTree();
            for (int index = 0; index < leafInputsHex.size(); index++) {
                tree.append(leaf(index));
            }
            return tree;
        }
    }

    private record Head(long size, String rootHex, String checkpoint) {}

    private record Proof(int index, String tlogProof) {}

    private record Step(long size1, long size2, List<String> proof) {}

    private record Refused(String desc, String note) {}
}
