package scot.cairn.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import scot.cairn.proofs.Frontier;
import scot.cairn.proofs.Hash;
import scot.cairn.proofs.MerkleTree;

/** The eight-leaf tree of transparency-dev/merkle, testonly/constants.go. */
class Rfc6962Test {

    private final Tree8 tree =
            ForeignFolder.configured().json("standards/rfc6962/tree8.json", Tree8.class);

    @Test
    void agreesOnTheRootOfEverySize() {
        List<Hash> leaves = tree.leaves();

        List<String> roots =
                IntStream.rangeClosed(0, leaves.size())
                        .mapToObj(size -> MerkleTree.root(leaves.subList(0, size)).hex())
                        .toList();

        assertThat(roots).hasSize(9).isEqualTo(tree.rootHexBySize());
    }

    @Test
    void agreesOnTheRootOfEverySizeLeafByLeaf() {
        List<String> roots = new ArrayList<>();
        Frontier frontier = Frontier.EMPTY;

        roots.add(frontier.root().hex());
        for (Hash leaf : tree.leaves()) {
            frontier = frontier.append(leaf);
            roots.add(frontier.root().hex());
        }

        assertThat(roots).hasSize(9).isEqualTo(tree.rootHexBySize());
    }

    @Test
    void agreesOnEveryNodeOfEveryLevel() {
        List<List<String>> levels = new ArrayList<>();
        List<Hash> level = tree.leaves();

        levels.add(hex(level));
        while (level.size() > 1) {
            level = parents(level);
            levels.add(hex(level));
        }

        assertThat(levels).hasSize(4).isEqualTo(tree.nodeHexByLevel());
    }

    private static List<Hash> parents(List<Hash> level) {
        return IntStream.range(0, level.size() / 2)
                .mapToObj(pair -> MerkleTree.node(level.get(2 * pair), level.get(2 * pair + 1)))
                .toList();
    }

    private static List<String> hex(List<Hash> hashes) {
        return hashes.stream().map(Hash::hex).toList();
    }

    private record Tree8(
            List<String> leafInputsHex,
            List<String> rootHexBySize,
            List<List<String>> nodeHexByLevel) {

        List<Hash> leaves() {
            return leafInputsHex.stream()
                    .map(HexFormat.of()::parseHex)
                    .map(MerkleTree::leaf)
                    .toList();
        }
    }
}
