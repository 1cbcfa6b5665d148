package scot.cairn.proofs;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Trees of entries drawn from a seed, the same at every run. */
final class Trees {

    private Trees() {}

    static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** So many leaves, of entries of 0 to 99 bytes. */
    static List<Hash> leaves(int size, long seed) {
        RandomGenerator random = random(seed);
        List<Hash> leaves = new ArrayList<>();
        for (int leaf = 0; leaf < size; leaf++) {
            byte[] entry = new byte[random.nextInt(100)];
            random.nextBytes(entry);
            leaves.add(MerkleTree.leaf(entry));
        }
        return leaves;
    }

    static GrowingTree of(List<Hash> leaves) {
        GrowingTree tree = new GrowingTree();
        leaves.forEach(tree::append);
        return tree;
    }

    /** The hash with one bit the other way round. */
    static Hash flipped(Hash hash, int bit) {
        byte[] bytes = hash.bytes();
        bytes[bit / 8] ^= (byte) (1 << (bit % 8));
        return Hash.of(bytes);
    }
}
