package scot.cairn.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an administrator, or anyone on the way, can do to a log or a proof; and how it shows. */
class MutationTests {

    private static final int BITS = 8 * Hash.LENGTH;
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    /** The administrator holds the log's own key. */
    private final NoteSigner log = NoteSigner.generate("log.example", SignatureType.ED25519);

    private final Witness witness =
            new Witness(log.key(), NoteSigner.generate("w.example", SignatureType.COSIGNATURE));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8})
    void everyBitOfEveryEntryCounts(int size) {
        GrowingTree tree = Trees.of(Heads.leaves(size));

        for (int index = 0; index < size; index++) {
            Inclusion proof = Inclusion.of(tree, index, size);
            byte[] entry = ReferenceTree.ENTRIES.get(index).clone();
            for (int bit = 0; bit < 8 * entry.length; bit++) {
                entry[bit / 8] ^= (byte) (1 << (bit % 8));
                assertThat(proof.check(MerkleTree.leaf(entry), tree.root()))
                        .isEqualTo(InclusionVerdict.OTHER_ROOT);
                entry[bit / 8] ^= (byte) (1 << (bit % 8));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 21})
    void everyBitOfEveryNodeOfAnInclusionCounts(int size) {
        List<Hash> leaves = Trees.leaves(size, size);
        GrowingTree tree = Trees.of(leaves);
        Set<InclusionVerdict> verdicts = EnumSet.noneOf(InclusionVerdict.class);

        for (int index = 0; index < size; index++) {
            Inclusion proof = Inclusion.of(tree, index, size);
            Hash leaf = leaves.get(index);
            for (int bit = 0; bit < BITS; bit++) {
                verdicts.add(proof.check(Trees.flipped(leaf, bit), tree.root()));
                verdicts.add(proof.check(leaf, Trees.flipped(tree.root(), bit)));
                for (List<Hash> path : flippedOnce(proof.path(), bit)) {
                    verdicts.add(new Inclusion(index, size, path).check(leaf, tree.root()));
                }
            }
        }
        assertThat(verdicts).containsExactly(InclusionVerdict.OTHER_ROOT);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 8, 21})
    void everyBitOfEveryNodeOfAConsistencyCounts(int size) {
        GrowingTree tree = Trees.of(Trees.leaves(size, size));
        Set<ConsistencyVerdict> verdicts = EnumSet.noneOf(ConsistencyVerdict.class);

        for (int from = 1; from < size; from++) {
            Consistency proof = Consistency.of(tree, from, size);
            Hash earlier = tree.root(0, from);
            for (int bit = 0; bit < BITS; bit++) {
                verdicts.add(proof.check(Trees.flipped(earlier, bit), tree.root()));
                verdicts.add(proof.check(earlier, Trees.flipped(tree.root(), bit)));
                for (List<Hash> path : flippedOnce(proof.path(), bit)) {
                    verdicts.add(new Consistency(from, size, path).check(earlier, tree.root()));
                }
            }
        }
        assertThat(verdicts)
                .isNotEmpty()
                .isSubsetOf(
                        ConsistencyVerdict.OTHER_EARLIER_ROOT, ConsistencyVerdict.OTHER_LATER_ROOT);
    }

    /** The path with this bit flipped in one hash, for each hash. */
    private static List<List<Hash>> flippedOnce(List<Hash> path, int bit) {
        List<List<Hash>> all = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            List<Hash> flipped = new ArrayList<>(path);
            flipped.set(i, Trees.flipped(path.get(i), bit));
            all.add(flipped);
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void noRearrangedPathProvesAnything(long seed) {
        RandomGenerator random = Trees.random(seed);
        int size = random.nextInt(3, 300);
        int index = random.nextInt(size);
        int from = random.nextInt(1, size);
        List<Hash> leaves = Trees.leaves(size, seed);
        GrowingTree tree = Trees.of(leaves);
        Inclusion inclusion = Inclusion.of(tree, index, size);
        Consistency consistency = Consistency.of(tree, from, size);

        for (List<Hash> path : rearranged(inclusion.path())) {
            assertThat(new Inclusion(index, size, path).check(leaves.get(index), tree.root()))
                    .isNotEqualTo(InclusionVerdict.PROVED);
        }
        for (List<Hash> path : rearranged(consistency.path())) {
            assertThat(new Consistency(from, size, path).check(tree.root(0, from), tree.root()))
                    .isNotEqualTo(ConsistencyVerdict.PROVED);
        }
        assertThat(IntStream.range(0, size))
                .filteredOn(place ->
                        new Inclusion(place, size, inclusion.path())
                                        .check(leaves.get(index), tree.root())
                                == InclusionVerdict.PROVED)
                .containsExactly(index);
    }

    /** Swapped, cut and doubled in every way that changes the path. */
    private static List<List<Hash>> rearranged(List<Hash> path) {
        List<List<Hash>> all = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            for (int j = 0; j < i; j++) {
                all.add(changed(path, swap(i, j)));
            }
            all.add(changed(path, drop(i)));
            all.add(changed(path, repeat(i)));
        }
        return all;
    }

    /**
     * Each byte of a proof is vouched for: by its form, by the log's signature or by the tree. All
     * bits are flipped with {@code -Plong} only.
     */
    @Test
    void everyBitOfAProofFileCounts() {
        byte[] file = Heads.text("proof 3 7").getBytes(StandardCharsets.UTF_8);
        Hash leaf = Heads.leaves(8).get(3);
        List<Integer> unnoticed = new ArrayList<>();

        assertThat(proves(file, leaf)).isTrue();
        int step = Boolean.getBoolean("cairn.long") ? 1 : 3;
        for (int bit = 0; bit < 8 * file.length; bit += step) {
            byte[] flipped = file.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            if (proves(flipped, leaf)) {
                unnoticed.add(bit);
            }
        }
        assertThat(unnoticed).isEmpty();
    }

    @Test
    void noByteOfAProofFileCanGoOrComeTwice() {
        byte[] file = Heads.text("proof 3 7").getBytes(StandardCharsets.UTF_8);
        Hash leaf = Heads.leaves(8).get(3);
        List<Integer> unnoticed = new ArrayList<>();

        for (int at = 0; at < file.length; at++) {
            byte[] without = new byte[file.length - 1];
            System.arraycopy(file, 0, without, 0, at);
            System.arraycopy(file, at + 1, without, at, without.length - at);
            byte[] doubled = Arrays.copyOf(file, file.length + 1);
            System.arraycopy(file, at, doubled, at + 1, file.length - at);
            if (proves(without, leaf) || proves(doubled, leaf)) {
                unnoticed.add(at);
            }
        }
        assertThat(unnoticed).isEmpty();
    }

    private static boolean proves(byte[] file, Hash leaf) {
        try {
            return TlogProof.parse(file).check(leaf, Heads.KEY) instanceof TlogVerdict.Proved;
        } catch (IllegalArgumentException noProof) {
            return false;
        }
    }

    static Stream<Arguments> ofOneSize() {
        return Stream.of(
                Arguments.of("an entry changed", flip(6)),
                Arguments.of("the first entry changed", flip(0)),
                Arguments.of("two entries swapped", swap(3, 9)),
                Arguments.of("one dropped and the last doubled", drop(5).andThen(repeat(11))),
                Arguments.of("the last replaced", drop(12).andThen(add(1))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofOneSize")
    void aSecondHeadOfOneSizeIsNamed(String what, Consumer<List<Hash>> tampering) {
        List<Hash> honest = Trees.leaves(13, 13);
        List<Hash> tampered = changed(honest, tampering);

        assertThat(tampered).hasSize(13);
        assertThat(shownAfter(honest, tampered))
                .isEqualTo(new WitnessOutcome.Tampered(Succession.SPLIT));
    }

    static Stream<Arguments> ofFewer() {
        return Stream.of(
                Arguments.of("the last dropped", drop(12)),
                Arguments.of("one in the middle dropped", drop(5)),
                Arguments.of("yesterday's backup restored", keep(8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofFewer")
    void aShorterLogIsNamed(String what, Consumer<List<Hash>> tampering) {
        List<Hash> honest = Trees.leaves(13, 13);

        assertThat(shownAfter(honest, changed(honest, tampering)))
                .isEqualTo(new WitnessOutcome.Tampered(Succession.SHRUNK));
    }

    static Stream<Arguments> ofMore() {
        return Stream.of(
                Arguments.of("an entry changed, then more", flip(6).andThen(add(3))),
                Arguments.of("two entries swapped, then more", swap(0, 1).andThen(add(3))),
                Arguments.of("an entry doubled", repeat(4)),
                Arguments.of("the last dropped, then more", drop(12).andThen(add(2))),
                Arguments.of("an entry put in", put(7)),
                Arguments.of("cut and extended again", keep(8).andThen(add(20))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofMore")
    void aRewrittenLogIsNamedThoughItGrew(String what, Consumer<List<Hash>> tampering) {
        List<Hash> honest = Trees.leaves(13, 13);

        assertThat(shownAfter(honest, changed(honest, tampering)))
                .isEqualTo(new WitnessOutcome.Tampered(Succession.REWRITTEN));
    }

    @Test
    void anHonestLogIsNot() {
        List<Hash> honest = Trees.leaves(13, 13);

        assertThat(shownAfter(honest, changed(honest, add(20))))
                .isInstanceOf(WitnessOutcome.Cosigned.class);
        assertThat(shownAfter(honest, honest)).isInstanceOf(WitnessOutcome.Cosigned.class);
        assertThat(shownAfter(honest, changed(honest, repeat(12))))
                .isInstanceOf(WitnessOutcome.Cosigned.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whateverIsRewrittenShowsAtWhateverSize(long seed) {
        RandomGenerator random = Trees.random(seed);
        List<Hash> honest = Trees.leaves(random.nextInt(2, 200), seed);
        int first = random.nextInt(honest.size());
        Consumer<List<Hash>> tampering =
                switch (random.nextInt(4)) {
                    case 0 -> flip(first);
                    case 1 -> swap(first, (first + 1) % honest.size());
                    case 2 -> keep(first);
                    default -> put(first);
                };
        List<Hash> tampered = changed(honest, tampering.andThen(add(random.nextInt(50))));

        assertThat(shownAfter(honest, tampered)).isInstanceOf(WitnessOutcome.Tampered.class);
    }

    /** What a witness of the honest log says to the head of the other, signed by the log's key. */
    private WitnessOutcome shownAfter(List<Hash> honest, List<Hash> shown) {
        GrowingTree tree = Trees.of(shown);
        Checkpoint last = new Checkpoint(log.key().name(), honest.size(), MerkleTree.root(honest));
        Checkpoint head = new Checkpoint(log.key().name(), shown.size(), tree.root());
        Consistency best =
                honest.size() <= shown.size()
                        ? Consistency.of(tree, honest.size(), shown.size())
                        : new Consistency(honest.size(), shown.size(), List.of());
        return witness.follow(last, SignedNote.of(head.text(), log, NOON), best, NOON);
    }

    private static List<Hash> changed(List<Hash> leaves, Consumer<List<Hash>> change) {
        List<Hash> changed = new ArrayList<>(leaves);
        change.accept(changed);
        return changed;
    }

    private static Consumer<List<Hash>> flip(int index) {
        return leaves -> leaves.set(index, Trees.flipped(leaves.get(index), 0));
    }

    private static Consumer<List<Hash>> swap(int one, int other) {
        return leaves -> Collections.swap(leaves, one, other);
    }

    private static Consumer<List<Hash>> drop(int index) {
        return leaves -> leaves.remove(index);
    }

    private static Consumer<List<Hash>> repeat(int index) {
        return leaves -> leaves.add(index, leaves.get(index));
    }

    private static Consumer<List<Hash>> put(int index) {
        return leaves -> leaves.add(index, MerkleTree.leaf(new byte[] {1, 2, 3}));
    }

    private static Consumer<List<Hash>> keep(int count) {
        return leaves -> leaves.subList(count, leaves.size()).clear();
    }

    private static Consumer<List<Hash>> add(int count) {
        return leaves -> leaves.addAll(Trees.leaves(count, 99));
    }
}
