package scot.cairn.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.cairn.pack.PackReader;
import scot.cairn.pack.Plan;
import scot.cairn.pack.Reading;

class SyntheticPackTest {

    @TempDir Path temporary;

    @Test
    void isSoundAndAtLeastAsLargeAsScotland() throws IOException {
        Plan scotland = plan(Build.pack());
        Plan synthetic = plan(written("one", 1));

        assertThat(synthetic.commitments())
                .hasSizeGreaterThanOrEqualTo(scotland.commitments().size());
        assertThat(synthetic.areas()).hasSizeGreaterThanOrEqualTo(scotland.areas().size());
        assertThat(synthetic.measures()).hasSizeGreaterThanOrEqualTo(scotland.measures().size());
        assertThat(synthetic.values()).hasSizeGreaterThanOrEqualTo(scotland.values().size());
    }

    @Test
    void growsWithItsScale() throws IOException {
        Plan one = plan(written("one", 1));
        Plan two = plan(written("two", 2));

        assertThat(two.commitments()).hasSize(2 * one.commitments().size());
        assertThat(two.measures()).hasSize(2 * one.measures().size());
        assertThat(two.areas()).hasSize(2 * one.areas().size() - 1);
    }

    @Test
    void isTheSameEachTime() throws IOException {
        assertThat(contents(written("once", 1))).isEqualTo(contents(written("again", 1)));
    }

    private Path written(String name, int scale) throws IOException {
        Path folder = temporary.resolve(name).resolve(SyntheticPack.ID);
        SyntheticPack.write(folder, scale);
        return folder;
    }

    private static Plan plan(Path folder) {
        return switch (PackReader.read(folder)) {
            case Reading.Sound(var plan) -> plan;
            case Reading.Faulty(var faults) -> throw new AssertionError(faults);
        };
    }

    private static List<String> contents(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            return inside.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> folder.relativize(file) + "\n" + text(file))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
