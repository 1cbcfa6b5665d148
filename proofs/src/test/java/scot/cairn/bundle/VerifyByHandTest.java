package scot.cairn.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.cairn.proofs.Inclusion;
import scot.cairn.proofs.TlogProof;

/**
 * The commands of {@code docs/verify.md}, run as they stand there: OpenSSL and sha256sum find in
 * our files what we say is in them.
 */
class VerifyByHandTest {

    private static final Pattern COMMANDS =
            Pattern.compile("^```sh\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final List<byte[]> ENTRIES = Bundles.entries(11);

    @TempDir Path folder;
    private Bundles bundles = new Bundles(Path.of(""));

    @BeforeEach
    void writeAllThatIsNeeded() throws Exception {
        bundles = new Bundles(folder);
        Files.write(folder.resolve("bundle.zip"), bundles.whole(ENTRIES));
        Files.write(folder.resolve("entry.json"), ENTRIES.get(6));
        Inclusion inclusion = Inclusion.of(Bundles.tree(ENTRIES), 6, 11);
        Files.writeString(
                folder.resolve("entry.tlog-proof"),
                new TlogProof(inclusion, bundles.head(ENTRIES)).text());
        Files.writeString(
                folder.resolve("script.sh"),
                COMMANDS.matcher(Files.readString(Path.of("..", "docs", "verify.md")))
                        .results()
                        .map((MatchResult block) -> block.group(1))
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void agreesThatABundleAndAProofAreSound() throws Exception {
        assertThat(run()).isZero();
        assertThat(Files.readString(folder.resolve("said")))
                .contains("w.example saw this head on 2026-11-22T12:00:00Z\neverything agrees\n")
                .endsWith("the entry is in the ledger\n");
    }

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @CsvSource({
        "bundle.json, 0.1.0, 0.1.1",
        "bundle.note, cairn-bundle/v1, cairn-bundle/v2",
        "checkpoint.note, ~11~, ~12~",
        "entries.jsonl, act-1, act-2",
        "leaves.txt, a, b",
        "payloads.txt, payload 4, payload 5"
    })
    void stopsAtAFileThatWasChanged(String file, String from, String to) throws Exception {
        tamper(file, text -> text.replace(lines(from), lines(to)));

        assertThat(run()).isNotZero();
        assertThat(Files.readString(folder.resolve("said"))).doesNotContain("everything agrees");
    }

    /** With a line end for each tilde, which a row of values cannot hold. */
    private static String lines(String text) {
        return text.replace('~', '\n');
    }

    @Test
    void stopsAtAnotherEntryThanTheProofIsOf() throws Exception {
        Files.write(folder.resolve("entry.json"), ENTRIES.get(5));

        assertThat(run()).isNotZero();
        assertThat(Files.readString(folder.resolve("said")))
                .contains("everything agrees")
                .doesNotContain("the entry is in the ledger");
    }

    private void tamper(String name, UnaryOperator<String> change) throws Exception {
        Map<String, byte[]> files = Bundles.files(bundles.whole(ENTRIES));
        String before = new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
        assertThat(change.apply(before)).isNotEqualTo(before);
        files.put(name, change.apply(before).getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("bundle.zip"), Bundles.zip(files));
    }

    private int run() throws Exception {
        return new ProcessBuilder("sh", "-eu", "script.sh")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start()
                .waitFor();
    }
}
