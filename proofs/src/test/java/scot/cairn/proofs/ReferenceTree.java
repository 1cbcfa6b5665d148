package scot.cairn.proofs;

import java.util.HexFormat;
import java.util.List;

/**
 * The eight-leaf tree with which implementations of RFC 6962 are checked.
 *
 * <p>Source: Certificate Transparency reference vectors, as in transparency-dev/merkle,
 * testonly/constants.go at 417fb0c3. The values are facts, written out here in our own form.
 */
final class ReferenceTree {

    /** The entries, oldest first. */
    static final List<byte[]> ENTRIES =
            List.of(
                    entry(""),
                    entry("00"),
                    entry("10"),
                    entry("2021"),
                    entry("3031"),
                    entry("40414243"),
                    entry("5051525354555657"),
                    entry("606162636465666768696a6b6c6d6e6f"));

    /** The root over the first n entries, at index n, for n from 0 to 8. */
    static final List<Hash> ROOTS =
            List.of(
                    Hash.ofHex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
                    Hash.ofHex("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
                    Hash.ofHex("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
                    Hash.ofHex("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
                    Hash.ofHex("d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
                    Hash.ofHex("4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"),
                    Hash.ofHex("76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"),
                    Hash.ofHex("ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"),
                    Hash.ofHex("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"));

    private ReferenceTree() {}

    private static byte[] entry(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
