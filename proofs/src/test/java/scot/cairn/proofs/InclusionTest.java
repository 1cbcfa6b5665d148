package scot.cairn.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static scot.cairn.proofs.InclusionVerdict.OTHER_ROOT;
import static scot.cairn.proofs.InclusionVerdict.OUTSIDE_THE_TREE;
import static scot.cairn.proofs.InclusionVerdict.PATH_TOO_LONG;
import static scot.cairn.proofs.InclusionVerdict.PATH_TOO_SHORT;
import static scot.cairn.proofs.InclusionVerdict.PROVED;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InclusionTest {

    private static final Hash ROOT = ReferenceTree.ROOTS.get(8);

    private final GrowingTree tree = Trees.of(Heads.leaves(8));

    @Test
    void provesEveryEntryOfEveryTreeUpTo70() {
        List<Hash> leaves = Trees.leaves(70, 2113);
        GrowingTree grown = Trees.of(leaves);

        for (int size = 1; size <= 70; size++) {
            Hash root = MerkleTree.root(leaves.subList(0, size));
            for (int index = 0; index < size; index++) {
                Inclusion proof = Inclusion.of(grown, index, size);

                assertThat(proof.check(leaves.get(index), root)).isEqualTo(PROVED);
                assertThat(proof.index()).isEqualTo(index);
                assertThat(proof.size()).isEqualTo(size);
            }
        }
    }

    @Test
    void provesNoOtherEntryInItsPlace() {
        List<Hash> leaves = Trees.leaves(33, 2113);
        GrowingTree grown = Trees.of(leaves);

        for (int index = 0; index < 33; index++) {
            Inclusion proof = Inclusion.of(grown, index, 33);
            for (int other = 0; other < 33; other++) {
                assertThat(proof.check(leaves.get(other), grown.root()))
                        .isEqualTo(other == index ? PROVED : OTHER_ROOT);
            }
        }
    }

    @Test
    void hasAtMostOneHashForEachHalving() {
        GrowingTree grown = Trees.of(Trees.leaves(70, 1));

        assertThat(Inclusion.of(grown, 0, 1).path()).isEmpty();
        assertThat(Inclusion.of(grown, 0, 64).path()).hasSize(6);
        assertThat(Inclusion.of(grown, 0, 65).path()).hasSize(7);
        assertThat(Inclusion.of(grown, 64, 65).path()).hasSize(1);
    }

    @ParameterizedTest(name = "place {0} of {1}")
    @CsvSource({"-1, 8", "8, 8", "9, 8", "0, 0", "0, -1", "-9223372036854775808, 8", "-2, -1"})
    void refusesAPlaceOutsideTheTree(long index, long size) {
        Inclusion proof = new Inclusion(index, size, List.of());

        assertThat(proof.check(tree.hash(0, 0), ROOT)).isEqualTo(OUTSIDE_THE_TREE);
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> Inclusion.of(tree, index, size));
    }

    @Test
    void refusesAPathThatIsTooShortOrTooLong() {
        Inclusion proof = Inclusion.of(tree, 3, 8);
        List<Hash> longer = new ArrayList<>(proof.path());
        longer.add(ROOT);

        assertThat(new Inclusion(3, 8, longer).check(tree.hash(0, 3), ROOT))
                .isEqualTo(PATH_TOO_LONG);
        assertThat(new Inclusion(3, 8, proof.path().subList(0, 2)).check(tree.hash(0, 3), ROOT))
                .isEqualTo(PATH_TOO_SHORT);
        assertThat(new Inclusion(3, 8, List.of()).check(ROOT, ROOT)).isEqualTo(PATH_TOO_SHORT);
    }

    @Test
    void cannotBeMadeBeyondTheTree() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> Inclusion.of(tree, 0, 9));
    }

    @Test
    void staysAsItWasWhenTheListItWasMadeFromChanges() {
        List<Hash> path = new ArrayList<>(Inclusion.of(tree, 3, 8).path());
        Inclusion proof = new Inclusion(3, 8, path);

        path.clear();

        assertThat(proof.check(tree.hash(0, 3), ROOT)).isEqualTo(PROVED);
    }

    @Test
    void reachesTheLargestTree() {
        Hash leaf = MerkleTree.leaf(new byte[0]);
        Inclusion last = Inclusion.of((level, index) -> leaf, Long.MAX_VALUE - 1, Long.MAX_VALUE);

        assertThat(last.path()).hasSize(62);
        assertThat(Inclusion.of((level, index) -> leaf, 0, Long.MAX_VALUE).path()).hasSize(63);
    }
}
