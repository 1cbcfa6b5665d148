package scot.cairn.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleTreeTest {

    private static final int ENTRY_LENGTH = 4;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void givesTheRootsOfTheReferenceTree(int size) {
        List<Hash> leaves = leaves(ReferenceTree.ENTRIES.subList(0, size));

        assertThat(MerkleTree.root(leaves)).isEqualTo(ReferenceTree.ROOTS.get(size));
    }

    @Test
    void givesTheHashOfNothingToTheEmptyTree() {
        assertThat(MerkleTree.EMPTY.hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void hashesAnEmptyEntryUnlikeAnEmptyTree() {
        assertThat(MerkleTree.leaf(new byte[0])).isNotEqualTo(MerkleTree.EMPTY);
    }

    @Test
    void neverTakesALeafForANode() {
        Hash left = MerkleTree.leaf(new byte[] {1});
        Hash right = MerkleTree.leaf(new byte[] {2});
        byte[] both = new byte[2 * Hash.LENGTH];
        System.arraycopy(left.bytes(), 0, both, 0, Hash.LENGTH);
        System.arraycopy(right.bytes(), 0, both, Hash.LENGTH, Hash.LENGTH);

        assertThat(MerkleTree.leaf(both)).isNotEqualTo(MerkleTree.node(left, right));
    }

    @Test
    void tellsLeftFromRight() {
        Hash one = MerkleTree.leaf(new byte[] {1});
        Hash two = MerkleTree.leaf(new byte[] {2});

        assertThat(MerkleTree.node(one, two)).isNotEqualTo(MerkleTree.node(two, one));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 21})
    void changesItsRootWithEveryBitOfEveryEntry(int size) {
        List<byte[]> entries = entries(size);
        Hash before = MerkleTree.root(leaves(entries));

        for (byte[] entry : entries) {
            for (int bit = 0; bit < 8 * ENTRY_LENGTH; bit++) {
                flip(entry, bit);
                assertThat(MerkleTree.root(leaves(entries))).isNotEqualTo(before);
                flip(entry, bit);
            }
        }
        assertThat(MerkleTree.root(leaves(entries))).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 8, 21})
    void changesItsRootWhenTwoLeavesChangePlaces(int size) {
        List<Hash> leaves = leaves(entries(size));
        Hash before = MerkleTree.root(leaves);

        for (int place = 1; place < size; place++) {
            List<Hash> swapped = new ArrayList<>(leaves);
            Collections.swap(swapped, place - 1, place);
            assertThat(MerkleTree.root(swapped)).isNotEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 6, 7, 8, 21})
    void changesItsRootWhenTheLastLeafIsRepeatedOrDropped(int size) {
        List<Hash> leaves = leaves(entries(size));
        List<Hash> repeated = new ArrayList<>(leaves);
        repeated.add(leaves.getLast());

        assertThat(MerkleTree.root(leaves))
                .isNotEqualTo(MerkleTree.root(repeated))
                .isNotEqualTo(MerkleTree.root(leaves.subList(0, size - 1)));
    }

    private static List<Hash> leaves(List<byte[]> entries) {
        return entries.stream().map(MerkleTree::leaf).toList();
    }

    private static List<byte[]> entries(int size) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(6962);
        return Stream.generate(() -> new byte[ENTRY_LENGTH])
                .limit(size)
                .peek(random::nextBytes)
                .toList();
    }

    private static void flip(byte[] entry, int bit) {
        entry[bit / 8] ^= (byte) (1 << (bit % 8));
    }
}
