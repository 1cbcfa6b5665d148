package scot.cairn.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class GrowingTreeTest {

    @Test
    void hasTheRootOfTheListAtEverySizeUpTo300() {
        List<Hash> leaves = Trees.leaves(300, 6962);
        GrowingTree tree = new GrowingTree();

        assertThat(tree.root()).isEqualTo(MerkleTree.EMPTY);
        for (int size = 1; size <= leaves.size(); size++) {
            tree.append(leaves.get(size - 1));

            assertThat(tree.size()).isEqualTo(size);
            assertThat(tree.root()).isEqualTo(MerkleTree.root(leaves.subList(0, size)));
        }
    }

    @Test
    void stillHasTheRootsItHadBefore() {
        List<Hash> leaves = Trees.leaves(100, 9162);
        GrowingTree tree = Trees.of(leaves);

        for (int size = 0; size <= leaves.size(); size++) {
            assertThat(tree.root(0, size)).isEqualTo(MerkleTree.root(leaves.subList(0, size)));
        }
    }

    @Test
    void hasEveryCompleteSubtree() {
        List<Hash> leaves = Trees.leaves(21, 1);
        GrowingTree tree = Trees.of(leaves);

        for (int level = 0; level <= 4; level++) {
            int width = 1 << level;
            for (int index = 0; (index + 1) * width <= leaves.size(); index++) {
                assertThat(tree.hash(level, index))
                        .isEqualTo(
                                MerkleTree.root(
                                        leaves.subList(index * width, (index + 1) * width)));
            }
        }
    }

    @Test
    void hasNoSubtreeThatIsNotComplete() {
        GrowingTree tree = Trees.of(Trees.leaves(21, 1));

        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> tree.hash(0, 21));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> tree.hash(4, 1));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> tree.hash(5, 0));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> tree.hash(0, -1));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> tree.root(0, 22));
    }
}
