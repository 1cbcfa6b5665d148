package scot.cairn.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFaultsTest {

    private PackCopy pack;

    @BeforeEach
    void copy(@TempDir Path parent) {
        pack = PackCopy.in(parent);
    }

    @Test
    void aMissingFileIsFaultedAtItsFirstCharacter() {
        pack.delete("sources.yaml");

        assertThat(pack.faults())
                .containsExactly(
                        "sources.yaml:1:1: the file is missing; add it: every document that the"
                                + " plan cites");
    }

    @Test
    void aPlanMayHaveNoStatementsWordsOrVision() {
        pack.delete("measures/statements.yaml");
        pack.delete("words.yaml");
        pack.delete("framework/vision.yaml");

        assertThat(pack.faults()).isEmpty();
    }

    @Test
    void aPlanHasItsPrimaryMeasure() {
        pack.delete("measures/statements.yaml");
        for (String name : List.of("", "-consistent-series", "-five-year-average")) {
            pack.delete("measures/nrs-drug-misuse-deaths" + name + ".yaml");
            pack.delete("measures/values/nrs-drug-misuse-deaths" + name + ".csv");
        }
        String place = pack.change("mission.yaml", "primary_measure: ", "primary_measure: »");

        assertThat(pack.faults())
                .contains(
                        place
                                + "no measure is called \"nrs-drug-misuse-deaths\"; add it to"
                                + " measures, or correct the id");
    }

    @Test
    void aMisspeltFileIsToldTheNameThatIsMeant() {
        pack.write("word.yaml", "words: []\n");

        assertThat(pack.faults())
                .containsExactly(
                        "word.yaml:1:1: no plan holds a file of this name; rename it to words.yaml,"
                                + " or take it away");
    }

    @Test
    void aStrangeFileIsAFault() {
        pack.write("measures/values/.DS_Store", "x");

        assertThat(pack.faults())
                .containsExactly(
                        "measures/values/.DS_Store:1:1: no plan holds a file of this name; take"
                                + " it away; here a plan holds measures/values/*.csv");
    }

    @Test
    void aFolderDeeperThanAnyFileIsAFault() throws IOException {
        Files.createDirectories(pack.folder().resolve("measures/values/old/older"));

        assertThat(pack.faults())
                .containsExactly(
                        "measures/values/old:1:1: no plan holds a file of this name; take"
                                + " it away; here a plan holds measures/values/*.csv");
    }

    @Test
    void aPackIsReadThroughALinkToItsFolder(@TempDir Path elsewhere) throws IOException {
        Path link = elsewhere.resolve("scotland-drugs-mission");
        Files.createSymbolicLink(link, pack.folder());

        assertThat(PackReader.read(link)).isInstanceOf(Reading.Sound.class);
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        pack.delete("words.yaml");
        Files.createSymbolicLink(pack.folder().resolve("words.yaml"), Path.of("/etc/hostname"));

        assertThat(pack.faults())
                .containsExactly(
                        "words.yaml:1:1: this is not a plain file; put the file itself here, not a"
                                + " link or a folder");
    }

    @Test
    void aFolderInTheNameOfAFileIsAFault() throws IOException {
        Files.createDirectories(pack.folder().resolve("measures/values/old.csv"));

        assertThat(pack.faults())
                .containsExactly(
                        "measures/values/old.csv:1:1: this is not a plain file; put the file itself"
                                + " here, not a link or a folder");
    }
}
