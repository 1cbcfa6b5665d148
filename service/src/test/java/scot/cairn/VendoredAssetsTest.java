package scot.cairn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What others wrote and we serve is what {@code tools/vendor-assets.sh} fetched, byte for byte. */
class VendoredAssetsTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = ' ',
            textBlock =
                    """
                    0caa827b15d9764d883bde7e7b31f675a3cda00ec565c93acfeab7c2e01dbe8e sgds-4.2.0/LICENSE.txt
                    604f7328579fbca5d5ecce76d7d68502d997383a2da572475d9cc6b61a563747 sgds-4.2.0/design-system.js
                    276339d4fa486505addc8e7d2b47097c8a25b433265006f7cf0ef21cf9e8cbf9 sgds-4.2.0/design-system.min.css
                    563248409aad22a071abcd57122b3aab98b841d3aa7a90f8a86afd9b0dfd2bec sgds-4.2.0/icons.stack.svg
                    84044c09058803d87a241bd28abb4ce30a433d7db9c27a04da3efad6a0ca539c roboto-5.3.0/LICENSE
                    cedb374b05a35034cf96db185db4eeb8f8ce49e1a56197673702ff11b5533d6e roboto-5.3.0/roboto-latin-ext-wght-normal.woff2
                    1404ca348bd75ef836f4dd8b6f2cc719458642d1237c368296b2fc652dca47dc roboto-5.3.0/roboto-latin-wght-normal.woff2
                    """)
    void isUnchanged(String sha256, String file) throws IOException, NoSuchAlgorithmException {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(bytes("/static/assets/" + file));

        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(sha256);
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream file = VendoredAssetsTest.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(file, resource + " is not there").readAllBytes();
        }
    }
}
