package scot.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher, in a checkout made up of it, one source, a build that only notes that it ran and a
 * JDK that only says what it was asked to run.
 */
class LauncherTest {

    private static final int FOUND_FAULTS = 1;
    private static final int BAD_INPUT = 2;
    private static final int MACHINE_CANNOT = 3;

    /** Like the real one, it gives the jar the age of the release. */
    private static final String BUILD =
            """
            #!/bin/sh
            echo "$JAVA_HOME" >>builds
            mkdir -p cli/target
            echo program >cli/target/cairn.jar
            touch -d 2026-01-01 cli/target/cairn.jar
            """;

    private static final String JAVA =
            """
            #!/bin/sh
            case $1 in
              -version) echo 'openjdk version "25.0.1"' >&2 ;;
              *) echo "$CAIRN_HOME runs:" "$@"; exit 7 ;;
            esac
            """;

    @TempDir Path temporary;
    private Path checkout = Path.of("");
    private Path jdk = Path.of("");

    /** What a run of the launcher said. */
    private record Said(int exit, List<String> output, List<String> talk) {}

    @BeforeEach
    void makeCheckout() throws IOException {
        checkout = Files.createDirectory(temporary.resolve("my checkout"));
        jdk = temporary.resolve("my jdk");
        String launcher = Files.readString(Checkout.root().resolve("cairn"));
        assertThat(launcher).contains("/usr/lib/jvm/");
        script("cairn", launcher.replace("/usr/lib/jvm/", temporary + "/jvm/"));
        script("mvnw", BUILD);
        Path source = checkout.resolve("cli/src/main/Source.java");
        Files.createDirectories(source.getParent());
        Files.createFile(source);
        Files.createFile(checkout.resolve("pom.xml"));
    }

    private void makeJdk() throws IOException {
        script("../my jdk/bin/java", JAVA);
        script("../my jdk/bin/javac", "#!/bin/sh\n");
    }

    private void script(String name, String text) throws IOException {
        Path file = checkout.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "help", "--help"})
    void printsHelp(String command) throws Exception {
        Said said = command.isEmpty() ? cairn() : cairn(command);

        assertThat(said.exit()).isZero();
        assertThat(said.output())
                .contains("Usage: ./cairn COMMAND [options]")
                .anyMatch(line -> line.startsWith("  demo "))
                .anyMatch(line -> line.startsWith("  check PACK "));
        assertThat(said.talk()).isEmpty();
    }

    @Test
    void refusesAnUnknownCommandAndPrintsHelp() throws Exception {
        Said said = cairn("publicate");

        assertThat(said.exit()).isEqualTo(BAD_INPUT);
        assertThat(said.output()).isEmpty();
        assertThat(said.talk())
                .startsWith("cairn: there is no command publicate.")
                .contains("Usage: ./cairn COMMAND [options]");
    }

    @Test
    void refusesAnUnknownOptionOfTest() throws Exception {
        assertThat(cairn("test", "--nonsense"))
                .isEqualTo(
                        new Said(
                                BAD_INPUT,
                                List.of(),
                                List.of(
                                        "cairn: test takes --long and --no-browser, not --nonsense.")));
        assertThat(checkout.resolve("builds")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "test", "warm"})
    void saysThatAJdkIsNeeded(String command) throws Exception {
        assertThat(cairn(command))
                .isEqualTo(
                        new Said(
                                MACHINE_CANNOT,
                                List.of(),
                                List.of(
                                        "cairn: a JDK 25 is needed and none was found; install one (for example Temurin 25), or set CAIRN_JAVA_HOME to where it is.")));
    }

    @Test
    void runsACommandAsItWasAsked() throws Exception {
        makeJdk();

        Said said = cairn("load", "a pack", "--data", "my data");

        assertThat(said.exit()).isEqualTo(7);
        assertThat(said.output())
                .singleElement()
                .asString()
                .startsWith(checkout + " runs: ")
                .endsWith(".jar load a pack --data my data");
        assertThat(said.talk()).singleElement().asString().startsWith("cairn: building (");
        assertThat(checkout.resolve("builds")).hasContent(jdk.toString());
    }

    @Test
    void benchmarksTheProgramThatItBuilt() throws Exception {
        makeJdk();

        Said said = cairn("bench", "pages", "--rounds", "5");

        assertThat(said.exit()).isEqualTo(7);
        assertThat(said.output())
                .singleElement()
                .asString()
                .contains(" -Dcairn.jar=" + checkout + "/target/run/cairn-")
                .endsWith("/bench/target/bench.jar pages --rounds 5");
        assertThat(checkout.resolve("builds")).hasContent(jdk.toString());
    }

    @Test
    void findsAJdkAlsoWithoutAHome() throws Exception {
        makeJdk();

        assertThat(run("env", "-u", "HOME", checkout.resolve("cairn").toString(), "demo").exit())
                .isEqualTo(7);
    }

    @Test
    void buildsAgainOnlyWhenASourceIsNewer() throws Exception {
        makeJdk();
        assertThat(cairn("demo").talk()).hasSize(1);

        assertThat(cairn("demo").talk()).isEmpty();
        assertThat(checkout.resolve("builds")).hasContent(jdk.toString());

        Files.setLastModifiedTime(
                checkout.resolve("cli/src/main/Source.java"),
                FileTime.from(Instant.now().plusSeconds(1)));
        assertThat(cairn("demo").talk()).hasSize(1);
    }

    @Test
    void saysWhereTheBuildSaidWhyItFailed() throws Exception {
        makeJdk();
        script("mvnw", "#!/bin/sh\necho '[ERROR] no such symbol'\nexit 1\n");

        assertThat(cairn("demo").exit()).isEqualTo(FOUND_FAULTS);
        assertThat(cairn("demo").talk())
                .endsWith(
                        "[ERROR] no such symbol",
                        "cairn: the build failed; all it said is in target/build.log.");
        assertThat(checkout.resolve("target/build.log")).hasContent("[ERROR] no such symbol");
    }

    private Said cairn(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(checkout.resolve("cairn").toString()));
        command.addAll(List.of(arguments));
        return run(command.toArray(String[]::new));
    }

    private Said run(String... command) throws Exception {
        Path output = temporary.resolve("output");
        Path talk = temporary.resolve("talk");
        var builder =
                new ProcessBuilder(command)
                        .redirectOutput(output.toFile())
                        .redirectError(talk.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("HOME", temporary.toString());
        builder.environment().put("CAIRN_JAVA_HOME", jdk.toString());
        Process process = builder.start();
        assertThat(process.waitFor(Await.PATIENCE)).isTrue();
        return new Said(process.exitValue(), Files.readAllLines(output), Files.readAllLines(talk));
    }
}
