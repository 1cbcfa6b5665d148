package scot.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ProtectTest {

    private static final String COUNTS =
            """
            area,sex,count
            Fife,F,3
            Fife,M,20
            Fife,Total,23
            Moray,F,10
            Moray,M,26
            Moray,Total,36
            Angus,F,11
            Angus,M,14
            Angus,Total,25
            Total,F,24
            Total,M,60
            Total,Total,84
            """;

    @TempDir private Path folder;

    @Test
    void whatIsProtectedWithstandsTheAttackAndItsProofHolds() throws IOException {
        Path shown = folder.resolve("shown.csv");
        Path proof = folder.resolve("proof.csv");
        Path bounds = folder.resolve("bounds.csv");

        int protectedIt =
                protect(
                        counts(COUNTS),
                        "--threshold=5",
                        "--output=" + shown,
                        "--certificate=" + proof);

        assertThat(protectedIt).isZero();
        assertThat(Files.readString(shown)).contains("Fife,F,,c").contains("Total,Total,84,");
        assertThat(attack(shown, "--width=5", "--output=" + bounds)).isZero();
        assertThat(attack(shown, "--width=5", "--certificate=" + proof)).isZero();
        assertThat(Files.readAllLines(bounds).getFirst()).isEqualTo("area,sex,lower,upper");
        assertThat(Files.readAllLines(bounds)).hasSizeGreaterThan(4);
    }

    @Test
    void aNumberThatItsTotalGivesAwayIsFound() throws IOException {
        Path bounds = folder.resolve("bounds.csv");

        int code =
                attack(
                        counts(COUNTS.replace("Fife,F,3", "Fife,F,")),
                        "--width=5",
                        "--output=" + bounds);

        assertThat(code).isEqualTo(Main.FOUND_FAULTS);
        assertThat(Files.readAllLines(bounds))
                .containsExactly("area,sex,lower,upper", "Fife,F,3,3");
    }

    @Test
    void whatAnEarlierEditionShowedCannotBeHiddenAndNothingIsWritten() throws IOException {
        Path shown = folder.resolve("shown.csv");
        Path before = Files.writeString(folder.resolve("before.csv"), "area,sex,count\nFife,F,3\n");

        int code =
                protect(counts(COUNTS), "--threshold=5", "--also=" + before, "--output=" + shown);

        assertThat(code).isEqualTo(Main.FOUND_FAULTS);
        assertThat(shown).doesNotExist();
    }

    @Test
    void badInputWritesNothing() throws IOException {
        Path shown = Files.writeString(folder.resolve("shown.csv"), "as it was");
        String output = "--output=" + shown;

        assertThat(protect(counts(COUNTS.replace(",84", ",85")), "--threshold=5", output))
                .isEqualTo(Main.BAD_INPUT);
        assertThat(protect(counts(COUNTS.replace(",84", ",many")), "--threshold=5", output))
                .isEqualTo(Main.BAD_INPUT);
        assertThat(attack(counts("area,sex,count\n"), output)).isZero();
        assertThat(shown).hasContent("area,sex,lower,upper");
    }

    private Path counts(String text) throws IOException {
        return Files.writeString(folder.resolve("counts.csv"), text);
    }

    private static int protect(Path table, String... more) {
        return run(new ProtectCommand(), table, more);
    }

    private static int attack(Path table, String... more) {
        return run(new AttackCommand(), table, more);
    }

    private static int run(Object command, Path table, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--table=" + table));
        arguments.addAll(List.of("--dimensions=area,sex", "--value=count"));
        arguments.addAll(List.of(more));
        return new CommandLine(command).execute(arguments.toArray(String[]::new));
    }
}
