package scot.cairn.conformance;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignFolderTest {

    @Test
    void failsSayingWhereItLooked(@TempDir Path empty) {
        ForeignFolder folder = new ForeignFolder(empty);

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> folder.json("some/file.json", String.class))
                .withMessageContaining(empty.resolve("some/file.json").toString())
                .withMessageContaining("CAIRN_FOREIGN_DATA");
    }
}
