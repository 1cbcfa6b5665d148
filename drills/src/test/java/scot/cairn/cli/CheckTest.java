package scot.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

    private static final int BAD_INPUT = 2;

    @TempDir Path temporary;

    @Test
    void saysNothingOnStandardOutputOfASoundPack() throws Exception {
        try (var check = CairnProcess.start("check", Checkout.pack())) {
            assertThat(check.exit()).isZero();
            assertThat(check.output()).isEmpty();
            assertThat(check.talk()).singleElement().asString().startsWith("Sound: ");
        }
    }

    @Test
    void listsEveryFaultByItsPlaceOnStandardOutput() throws Exception {
        BrokenPack pack = BrokenPack.in(temporary);

        try (var check = CairnProcess.start("check", pack.folder())) {
            assertThat(check.exit()).isEqualTo(BAD_INPUT);
            List<String> places = pack.faults();
            assertThat(check.output())
                    .hasSize(places.size())
                    .allSatisfy(line -> assertThat(places).anyMatch(line::startsWith));
            assertThat(check.output()).doesNotHaveDuplicates();
            assertThat(check.talk()).containsExactly("2 faults");
        }
    }

    @Test
    void findsFaultWithAMissingFolder() throws Exception {
        Path missing = temporary.resolve("missing");

        try (var check = CairnProcess.start("check", missing)) {
            assertThat(check.exit()).isEqualTo(BAD_INPUT);
            assertThat(check.output())
                    .containsExactly(
                            missing
                                    + ":1:1: there is no such folder; name the folder that holds mission.yaml");
            assertThat(check.talk()).containsExactly("1 fault");
        }
    }
}
