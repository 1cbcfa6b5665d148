package scot.cairn.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list of leaves has the root and the proofs of the tree over them. */
class LeafListTest {

    private static List<Hash> leaves(int count) {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leaves.add(MerkleTree.leaf(new byte[] {(byte) i, (byte) (i >> 8)}));
        }
        return leaves;
    }

    private static LeafList list(List<Hash> leaves) {
        LeafList list = new LeafList();
        leaves.forEach(list::add);
        return list;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7, 1023, 1024, 1025, 2048, 3000})
    void theRootAndEachProofAreThoseOfTheTree(int count) {
        List<Hash> leaves = leaves(count);
        LeafList list = list(leaves);

        Hash root = MerkleTree.root(leaves);
        assertThat(list.size()).isEqualTo(count);
        assertThat(list.root()).isEqualTo(root);
        for (int place = 0; place < count; place += Math.max(1, count / 7)) {
            assertThat(list.proof(place).check(leaves.get(place), root))
                    .isEqualTo(InclusionVerdict.PROVED);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1024, 1500})
    void itIsTheSameAfterItWasKeptInParts(int count) {
        LeafList list = list(leaves(count));
        LeafList again = new LeafList();
        list.parts().forEach(again::addAll);

        assertThat(again.size()).isEqualTo(count);
        assertThat(again.root()).isEqualTo(list.root());
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 1100})
    void someAreLeftOutInTheSameOrder(int count) {
        List<Hash> leaves = leaves(count);
        BitSet out = new BitSet();
        out.set(0);
        out.set(count - 1);

        assertThat(list(leaves).without(out).root())
                .isEqualTo(MerkleTree.root(leaves.subList(1, count - 1)));
        assertThat(list(leaves).without(new BitSet()).size()).isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 31, 33})
    void whatIsNoLeafIsRefused(int bytes) {
        assertThatThrownBy(() -> new LeafList().addAll(new byte[bytes]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LeafList().proof(0))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
