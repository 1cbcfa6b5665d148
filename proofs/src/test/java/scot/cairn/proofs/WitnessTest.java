package scot.cairn.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WitnessTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final NoteSigner signer = NoteSigner.generate("w.example", SignatureType.COSIGNATURE);
    private final Witness witness = new Witness(Heads.KEY, signer);
    private final GrowingTree tree = Trees.of(Heads.leaves(8));

    @Test
    void cosignsTheFirstHeadItSees() {
        WitnessOutcome outcome = witness.begin(Heads.head(5), NOON);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        WitnessOutcome.Cosigned.class,
                        cosigned -> {
                            assertThat(cosigned.head()).isEqualTo(Heads.head(5));
                            assertThat(Heads.KEY.check(cosigned.note()))
                                    .isEqualTo(SignatureVerdict.VALID);
                            assertThat(signer.key().signedAt(cosigned.note())).contains(NOON);
                        });
    }

    @Test
    void cosignsEveryHeadThatFollows() {
        for (int from = 1; from <= 8; from++) {
            for (int to = from; to <= 8; to++) {
                assertThat(follow(from, Heads.head(to), Consistency.of(tree, from, to)))
                        .isInstanceOf(WitnessOutcome.Cosigned.class);
            }
        }
    }

    @Test
    void needsNoProofFromAnEmptyTree() {
        assertThat(follow(0, Heads.head(8), new Consistency(0, 8, List.of())))
                .isInstanceOf(WitnessOutcome.Cosigned.class);
        assertThat(follow(0, Heads.head(0), new Consistency(0, 0, List.of())))
                .isInstanceOf(WitnessOutcome.Cosigned.class);
    }

    @Test
    void refusesAHeadThatTheLogDidNotSign() {
        SignedNote changed = SignedNote.parse(Heads.text("checkpoint 8").replace("\n8\n", "\n9\n"));
        var wrong = new WitnessOutcome.NotTheLogs(HeadVerdict.WRONG_SIGNATURE);

        assertThat(witness.begin(changed, NOON)).isEqualTo(wrong);
        assertThat(follow(5, changed, Consistency.of(tree, 5, 8))).isEqualTo(wrong);
    }

    @Test
    void refusesAShorterLog() {
        assertThat(follow(8, Heads.head(7), new Consistency(8, 7, List.of())))
                .isEqualTo(new WitnessOutcome.Tampered(Succession.SHRUNK));
    }

    @Test
    void refusesProofsOfOtherSizes() {
        var rewritten = new WitnessOutcome.Tampered(Succession.REWRITTEN);

        assertThat(follow(5, Heads.head(8), Consistency.of(tree, 5, 7))).isEqualTo(rewritten);
        assertThat(follow(5, Heads.head(8), Consistency.of(tree, 4, 8))).isEqualTo(rewritten);
        assertThat(follow(5, Heads.head(8), new Consistency(5, 8, List.of()))).isEqualTo(rewritten);
    }

    @Test
    void refusesTheHeadOfAnotherLogThanItRemembers() {
        Checkpoint other = new Checkpoint("other.example", 5, ReferenceTree.ROOTS.get(5));

        assertThat(witness.follow(other, Heads.head(8), Consistency.of(tree, 5, 8), NOON))
                .isEqualTo(new WitnessOutcome.Tampered(Succession.OTHER_LOG));
    }

    @Test
    void needsAKeyThatMakesCosignatures() {
        NoteSigner log = NoteSigner.generate("w.example", SignatureType.ED25519);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Witness(Heads.KEY, log))
                .withMessage("a witness needs a key that makes cosignatures");
    }

    private WitnessOutcome follow(int last, SignedNote head, Consistency proof) {
        return witness.follow(Checkpoint.parse(Heads.head(last).text()), head, proof, NOON);
    }
}
