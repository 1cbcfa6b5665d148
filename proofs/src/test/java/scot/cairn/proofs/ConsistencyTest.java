package scot.cairn.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static scot.cairn.proofs.ConsistencyVerdict.NOTHING_EARLIER;
import static scot.cairn.proofs.ConsistencyVerdict.OTHER_EARLIER_ROOT;
import static scot.cairn.proofs.ConsistencyVerdict.OTHER_LATER_ROOT;
import static scot.cairn.proofs.ConsistencyVerdict.PATH_TOO_LONG;
import static scot.cairn.proofs.ConsistencyVerdict.PATH_TOO_SHORT;
import static scot.cairn.proofs.ConsistencyVerdict.PROVED;
import static scot.cairn.proofs.ConsistencyVerdict.SHRUNK;
import static scot.cairn.proofs.ConsistencyVerdict.SPLIT;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsistencyTest {

    private static final List<Hash> ROOTS = ReferenceTree.ROOTS;

    private final GrowingTree tree = Trees.of(Heads.leaves(8));

    @Test
    void provesEveryTreeUpTo70FromEveryEarlierOne() {
        List<Hash> leaves = Trees.leaves(70, 2124);
        GrowingTree grown = Trees.of(leaves);

        for (int to = 1; to <= 70; to++) {
            Hash later = MerkleTree.root(leaves.subList(0, to));
            for (int from = 1; from <= to; from++) {
                Hash earlier = MerkleTree.root(leaves.subList(0, from));
                Consistency proof = Consistency.of(grown, from, to);

                assertThat(proof.check(earlier, later)).isEqualTo(PROVED);
                assertThat(proof.from()).isEqualTo(from);
                assertThat(proof.to()).isEqualTo(to);
            }
        }
    }

    @Test
    void provesNoOtherTreeInThePlaceOfEither() {
        List<Hash> leaves = Trees.leaves(33, 2124);
        List<Hash> changed = new ArrayList<>(leaves);
        changed.set(0, MerkleTree.leaf(new byte[] {1}));
        GrowingTree grown = Trees.of(leaves);
        GrowingTree forged = Trees.of(changed);

        for (int from = 1; from < 33; from++) {
            Consistency proof = Consistency.of(grown, from, 33);
            assertThat(proof.check(forged.root(0, from), grown.root())).isNotEqualTo(PROVED);
            assertThat(proof.check(grown.root(0, from), forged.root())).isEqualTo(OTHER_LATER_ROOT);
        }
    }

    @Test
    void saysWhichRootIsAnother() {
        Consistency proof = Consistency.of(tree, 3, 7);

        assertThat(proof.check(ROOTS.get(4), ROOTS.get(7))).isEqualTo(OTHER_EARLIER_ROOT);
        assertThat(proof.check(ROOTS.get(3), ROOTS.get(8))).isEqualTo(OTHER_LATER_ROOT);
        assertThat(proof.check(ROOTS.get(4), ROOTS.get(8))).isEqualTo(OTHER_EARLIER_ROOT);
    }

    @Test
    void tellsTwoRootsOfOneSizeApart() {
        assertThat(Consistency.of(tree, 8, 8).path()).isEmpty();
        assertThat(new Consistency(8, 8, List.of()).check(ROOTS.get(8), ROOTS.get(7)))
                .isEqualTo(SPLIT);
        assertThat(new Consistency(8, 8, List.of()).check(ROOTS.get(8), ROOTS.get(8)))
                .isEqualTo(PROVED);
        assertThat(new Consistency(8, 8, List.of(ROOTS.get(1))).check(ROOTS.get(8), ROOTS.get(8)))
                .isEqualTo(PATH_TOO_LONG);
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "8, 7, SHRUNK",
        "1, 0, SHRUNK",
        "1, -1, SHRUNK",
        "0, 8, NOTHING_EARLIER",
        "0, 0, NOTHING_EARLIER",
        "-1, 8, NOTHING_EARLIER"
    })
    void refusesSizesOfWhichNothingCanBeProved(long from, long to, ConsistencyVerdict verdict) {
        assertThat(new Consistency(from, to, List.of()).check(MerkleTree.EMPTY, MerkleTree.EMPTY))
                .isEqualTo(verdict)
                .isIn(SHRUNK, NOTHING_EARLIER);
        assertThatIllegalArgumentException().isThrownBy(() -> Consistency.of(tree, from, to));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void refusesAPathThatIsTooShortOrTooLong(int from) {
        Consistency proof = Consistency.of(tree, from, 8);
        List<Hash> longer = new ArrayList<>(proof.path());
        longer.add(ROOTS.get(8));
        List<Hash> shorter = proof.path().subList(0, proof.path().size() - 1);

        assertThat(new Consistency(from, 8, longer).check(ROOTS.get(from), ROOTS.get(8)))
                .isEqualTo(PATH_TOO_LONG);
        assertThat(new Consistency(from, 8, shorter).check(ROOTS.get(from), ROOTS.get(8)))
                .isEqualTo(PATH_TOO_SHORT);
        assertThat(new Consistency(from, 8, List.of()).check(ROOTS.get(from), ROOTS.get(8)))
                .isEqualTo(PATH_TOO_SHORT);
    }

    @Test
    void cannotBeMadeBeyondTheTree() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> Consistency.of(tree, 3, 9));
    }

    @Test
    void readsTheLinesItWrites() {
        Consistency proof = Consistency.of(tree, 3, 8);

        assertThat(proof.text().lines()).hasSize(4).allMatch(line -> line.length() == 44);
        assertThat(Consistency.parse(3, 8, proof.text())).isEqualTo(proof);
        assertThat(Consistency.parse(8, 8, "").path()).isEmpty();
    }

    @Test
    void refusesLinesThatAreNoHashes() {
        String line = ROOTS.get(1).base64();

        assertThat(Consistency.parse(1, 8, (line + "\n").repeat(63)).path()).hasSize(63);
        for (String text :
                List.of(
                        line,
                        line + "\r\n",
                        "\n",
                        line + "\n\n",
                        line.substring(1) + "\n",
                        (line + "\n").repeat(64))) {
            assertThatIllegalArgumentException().isThrownBy(() -> Consistency.parse(1, 8, text));
        }
    }

    @Test
    void reachesTheLargestTree() {
        Subtrees alike = (level, index) -> MerkleTree.EMPTY;

        assertThat(Consistency.of(alike, Long.MAX_VALUE - 1, Long.MAX_VALUE).path()).hasSize(63);
    }

    @Test
    void staysAsItWasWhenTheListItWasMadeFromChanges() {
        List<Hash> path = new ArrayList<>(Consistency.of(tree, 3, 8).path());
        Consistency proof = new Consistency(3, 8, path);

        Collections.swap(path, 0, 1);

        assertThat(proof.check(ROOTS.get(3), ROOTS.get(8))).isEqualTo(PROVED);
    }
}
