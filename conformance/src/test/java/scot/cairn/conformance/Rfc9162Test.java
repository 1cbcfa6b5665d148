package scot.cairn.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import scot.cairn.proofs.Consistency;
import scot.cairn.proofs.ConsistencyVerdict;
import scot.cairn.proofs.Hash;
import scot.cairn.proofs.Inclusion;
import scot.cairn.proofs.InclusionVerdict;

/**
 * The proofs of transparency-dev/merkle, testdata: 98 of inclusion and 98 of consistency, of which
 * 92 of each must be refused.
 */
class Rfc9162Test {

    private final InclusionVector[] inclusions =
            ForeignFolder.configured()
                    .json("standards/rfc6962/inclusion.json", InclusionVector[].class);

    private final ConsistencyVector[] consistencies =
            ForeignFolder.configured()
                    .json("standards/rfc6962/consistency.json", ConsistencyVector[].class);

    @Test
    void agreesOnEveryInclusion() {
        assertThat(inclusions)
                .hasSize(98)
                .allSatisfy(vector ->
                        assertThat(vector.isProved())
                                .as(vector.source())
                                .isEqualTo(!vector.wantErr()));
        assertThat(Arrays.stream(inclusions).filter(InclusionVector::wantErr)).hasSize(92);
    }

    @Test
    void agreesOnEveryConsistency() {
        assertThat(consistencies)
                .hasSize(98)
                .allSatisfy(vector ->
                        assertThat(vector.isProved())
                                .as(vector.source())
                                .isEqualTo(!vector.wantErr()));
        assertThat(Arrays.stream(consistencies).filter(ConsistencyVector::wantErr)).hasSize(92);
    }

    /** Two have an index of 2^64 - 1, which as a long is negative. */
    private record InclusionVector(
            BigInteger leafIdx,
            long treeSize,
            String root,
            String leafHash,
            @Nullable List<String> proof,
            boolean wantErr,
            String source) {

        boolean isProved() {
            try {
                return new Inclusion(leafIdx.longValue(), treeSize, hashes(proof))
                                .check(hash(leafHash), hash(root))
                        == InclusionVerdict.PROVED;
            } catch (IllegalArgumentException noHash) {
                return false;
            }
        }
    }

    private record ConsistencyVector(
            long size1,
            long size2,
            String root1,
            String root2,
            @Nullable List<String> proof,
            boolean wantErr,
            String source) {

        boolean isProved() {
            try {
                return new Consistency(size1, size2, hashes(proof)).check(root(root1), root(root2))
                        == ConsistencyVerdict.PROVED;
            } catch (IllegalArgumentException noHash) {
                return false;
            }
        }
    }

    private static List<Hash> hashes(@Nullable List<String> proof) {
        return proof == null ? List.of() : proof.stream().map(Rfc9162Test::hash).toList();
    }

    /**
     * Some vectors, one of them to be accepted, have words such as {@code don't care 2} for a root,
     * which no hash can hold: their SHA-256 stands in for them.
     */
    private static Hash root(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        return bytes.length == Hash.LENGTH ? Hash.of(bytes) : Hash.sha256(bytes);
    }

    /** Refuses what is not 32 bytes. */
    private static Hash hash(String base64) {
        return Hash.of(Base64.getDecoder().decode(base64));
    }
}
