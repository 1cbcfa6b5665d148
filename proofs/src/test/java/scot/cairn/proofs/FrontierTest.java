package scot.cairn.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class FrontierTest {

    private static final Hash LEAF = MerkleTree.leaf(new byte[] {7});

    @Test
    void passesThroughTheRootsOfTheReferenceTree() {
        List<Hash> roots = new ArrayList<>();
        Frontier frontier = Frontier.EMPTY;

        roots.add(frontier.root());
        for (byte[] entry : ReferenceTree.ENTRIES) {
            frontier = frontier.append(MerkleTree.leaf(entry));
            roots.add(frontier.root());
        }

        assertThat(roots).hasSize(9).isEqualTo(ReferenceTree.ROOTS);
    }

    @Test
    void hasTheRootOfTheListAtEverySizeUpTo300() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(2021);
        List<Hash> leaves = new ArrayList<>();
        Frontier frontier = Frontier.EMPTY;

        assertThat(frontier.root()).isEqualTo(MerkleTree.root(leaves));
        for (int size = 1; size <= 300; size++) {
            byte[] entry = new byte[random.nextInt(100)];
            random.nextBytes(entry);
            leaves.add(MerkleTree.leaf(entry));
            frontier = frontier.append(MerkleTree.leaf(entry));

            assertThat(frontier.size()).isEqualTo(size);
            assertThat(frontier.root()).isEqualTo(MerkleTree.root(leaves));
        }
    }

    @Test
    void keepsOnePeakForEachCompleteTree() {
        Frontier seven = Frontier.EMPTY;
        for (int leaf = 0; leaf < 7; leaf++) {
            seven = seven.append(LEAF);
        }

        assertThat(seven.peaks()).hasSize(3);
        assertThat(seven.append(LEAF).peaks()).hasSize(1);
    }

    @Test
    void goesOnFromWhereItWasKept() {
        Frontier grown = Frontier.EMPTY.append(LEAF).append(LEAF).append(LEAF);
        Frontier kept = new Frontier(grown.size(), grown.peaks());

        assertThat(kept.append(LEAF).root())
                .isEqualTo(MerkleTree.root(Collections.nCopies(4, LEAF)));
    }

    @Test
    void staysAsItWasWhenALeafIsAppended() {
        Frontier one = Frontier.EMPTY.append(LEAF);

        Frontier two = one.append(LEAF);

        assertThat(two.size()).isEqualTo(2);
        assertThat(one).isEqualTo(new Frontier(1, List.of(LEAF)));
        assertThat(Frontier.EMPTY.root()).isEqualTo(MerkleTree.EMPTY);
    }

    @Test
    void staysAsItWasWhenTheListItWasMadeFromChanges() {
        List<Hash> peaks = new ArrayList<>(List.of(LEAF));
        Frontier one = new Frontier(1, peaks);

        peaks.clear();

        assertThat(one.peaks()).containsExactly(LEAF);
    }

    @Test
    void refusesPeaksThatDoNotFitTheSize() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Frontier(5, List.of(LEAF)))
                .withMessage("a tree of 5 leaves has 2 peaks, not 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Frontier(0, List.of(LEAF)))
                .withMessage("a tree of 0 leaves has 0 peaks, not 1");
    }

    @Test
    void refusesANegativeSize() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Frontier(-1, Collections.nCopies(64, LEAF)))
                .withMessage("a tree has 0 leaves or more, not -1");
    }

    @Test
    void refusesToGrowPastTheLargestSize() {
        Frontier full = new Frontier(Long.MAX_VALUE, Collections.nCopies(63, LEAF));

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> full.append(LEAF));
    }
}
