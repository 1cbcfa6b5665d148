package scot.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {

    private static final int BAD_INPUT = 2;
    private static final int MACHINE_CANNOT = 3;

    @TempDir Path temporary;

    @ParameterizedTest(name = "cairn {0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    publicate           | There is no command or option publicate; cairn --help says what there is.
                    demo --nonsense     | There is no command or option --nonsense; cairn demo --help says what there is.
                    check               | Missing required parameter: 'PACK'; cairn check --help says what there is.
                    demo --port 99999   | Invalid value for option '--port': a port is a number from 1 to 65535, not 99999; cairn demo --help says what there is.
                    demo --port -1      | Invalid value for option '--port': a port is a number from 1 to 65535, not -1; cairn demo --help says what there is.
                    serve --port 99999  | Invalid value for option '--port': a port is a number from 1 to 65535, not 99999; cairn serve --help says what there is.
                    serve --port http   | Invalid value for option '--port': a port is a number from 1 to 65535, not http; cairn serve --help says what there is.
                    """)
    void ofWhatCannotBeUnderstood(String words, String sentence) throws Exception {
        Object[] arguments = Pattern.compile(" ").split(words, -1);

        try (var command = CairnProcess.start(arguments)) {
            assertThat(Refused.by(command)).isEqualTo(badInput(sentence));
        }
    }

    @Test
    void ofADemonstrationWhosePackIsMissing() throws Exception {
        Path data = temporary.resolve("data");

        try (var demo = CairnProcess.start("demo", "--packs", temporary, "--data", data)) {
            assertThat(Refused.by(demo)).isEqualTo(noPack("scotland-drugs-mission"));
            assertThat(data).doesNotExist();
        }
    }

    @Test
    void ofLoadingAMissingPack() throws Exception {
        Path data = temporary.resolve("data");

        try (var load = CairnProcess.start("load", temporary.resolve("typo"), "--data", data)) {
            assertThat(Refused.by(load)).isEqualTo(noPack("typo"));
            assertThat(data).doesNotExist();
        }
    }

    private Refused noPack(String name) {
        return badInput(
                "There is no pack folder at %s; name the folder that holds mission.yaml."
                        .formatted(temporary.resolve(name)));
    }

    @Test
    void ofHalfOfWhatSigningInNeeds() throws Exception {
        assertThat(refusedToServe(Map.of("CAIRN_OIDC_ISSUER", "https://login.example.org")))
                .isEqualTo(
                        badInput(
                                "Not set: CAIRN_OIDC_CLIENT_ID, CAIRN_OIDC_CLIENT_SECRET; for signing in"
                                        + " set all of CAIRN_OIDC_ISSUER, CAIRN_OIDC_CLIENT_ID and"
                                        + " CAIRN_OIDC_CLIENT_SECRET, or none."));
    }

    @Test
    void ofHalfOfWhatLettersNeed() throws Exception {
        assertThat(refusedToServe(Map.of("CAIRN_SMTP_HOST", "mail.example.org")))
                .isEqualTo(
                        badInput(
                                "Not set: CAIRN_ADDRESS, CAIRN_SMTP_FROM; for sending letters set all of"
                                        + " CAIRN_SMTP_HOST, CAIRN_SMTP_FROM and CAIRN_ADDRESS, or no"
                                        + " CAIRN_SMTP_HOST."));
    }

    @Test
    void ofTokensOfProgramsThatCouldBeThoseOfPeople() throws Exception {
        Map<String, String> alike =
                Map.of(
                        "CAIRN_OIDC_ISSUER", "https://login.example.org",
                        "CAIRN_OIDC_CLIENT_ID", "cairn",
                        "CAIRN_OIDC_CLIENT_SECRET", "secret",
                        "CAIRN_OIDC_AUDIENCE", "cairn");

        assertThat(refusedToServe(alike))
                .isEqualTo(
                        badInput(
                                "CAIRN_OIDC_AUDIENCE must not be the same as CAIRN_OIDC_CLIENT_ID: name"
                                        + " this service by an address, such as"
                                        + " https://cairn.example.org/api."));
    }

    private static Refused refusedToServe(Map<String, String> settings) throws Exception {
        try (var serve = CairnProcess.startIn(settings, "serve")) {
            return Refused.by(serve);
        }
    }

    @Test
    void ofADataFolderThatIsAFile() throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));

        assertThat(refusal(file))
                .isEqualTo(
                        new Refused(
                                MACHINE_CANNOT,
                                "cairn: %s is a file, not a folder; choose another data folder."
                                        .formatted(file)));
    }

    /** Not even root may write in /proc. */
    @Test
    void ofADataFolderThatCannotBeWritten() throws Exception {
        assertThat(refusal(Path.of("/proc/cairn")))
                .isEqualTo(
                        new Refused(
                                MACHINE_CANNOT,
                                "cairn: Cairn cannot write in the data folder /proc/cairn (it cannot be made); correct its owner and permissions or choose another folder."));
    }

    private static Refused refusal(Path data) throws Exception {
        try (var demo = CairnProcess.start("demo", "--port", "0", "--data", data)) {
            return Refused.by(demo);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "load"})
    void ofARunOverNoDatabase(String command) throws Exception {
        assertThat(overDatabase(command, Map.of()))
                .isEqualTo(
                        badInput(
                                "CAIRN_DB_URL is not set; give it a URL such as jdbc:postgresql://host/cairn?user=...&password=..."));
    }

    @Test
    void ofAServiceWithoutAnOwner() throws Exception {
        assertThat(overDatabase("serve", Map.of("CAIRN_DB_URL", url("web"))))
                .isEqualTo(
                        badInput(
                                "CAIRN_DB_OWNER_URL is not set; give it a URL such as jdbc:postgresql://host/cairn?user=...&password=..."));
    }

    @Test
    void ofAServiceWithOneLoginForBoth() throws Exception {
        assertThat(
                        overDatabase(
                                "serve",
                                Map.of(
                                        "CAIRN_DB_URL",
                                        url("web"),
                                        "CAIRN_DB_OWNER_URL",
                                        url("web"))))
                .isEqualTo(
                        badInput(
                                "CAIRN_DB_URL and CAIRN_DB_OWNER_URL name one login, web; the service needs one of its own."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://127.0.0.1:1/cairn?user=web",
                "jdbc:mysql://127.0.0.1/cairn?user=web&password=secret",
                "jdbc:postgresql://127.0.0.1:http/cairn?user=web&password=secret"
            })
    void ofAUrlWithoutShowingIt(String url) throws Exception {
        Refused refused = overDatabase("serve", Map.of("CAIRN_DB_URL", url));

        assertThat(refused.exit()).isEqualTo(BAD_INPUT);
        assertThat(refused.talk())
                .endsWith(
                        "cairn: CAIRN_DB_URL must be a PostgreSQL JDBC URL that names a user and a password.")
                .noneMatch(line -> line.contains("secret"));
    }

    @Test
    void ofADatabaseThatDoesNotAnswer() throws Exception {
        Refused refused =
                overDatabase(
                        "serve",
                        Map.of("CAIRN_DB_URL", url("web"), "CAIRN_DB_OWNER_URL", url("owner")));

        assertThat(refused.exit()).isEqualTo(MACHINE_CANNOT);
        assertThat(refused.talk())
                .singleElement()
                .asString()
                .startsWith(
                        "cairn: The database that CAIRN_DB_OWNER_URL names does not answer (Connection to 127.0.0.1:1 refused.");
    }

    /** Of a database where none is. */
    private static String url(String user) {
        return "jdbc:postgresql://127.0.0.1:1/cairn?user=%s&password=secret".formatted(user);
    }

    private static Refused overDatabase(String command, Map<String, String> environment)
            throws Exception {
        List<Object> words =
                command.equals("load")
                        ? List.of(command, Checkout.pack())
                        : List.of(command, "--port", 0);
        try (var process = CairnProcess.startIn(environment, words.toArray())) {
            return Refused.by(process);
        }
    }

    private static Refused badInput(String sentence) {
        return new Refused(BAD_INPUT, List.of("cairn: " + sentence));
    }
}
