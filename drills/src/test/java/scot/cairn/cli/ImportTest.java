package scot.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A table is imported by a command, which says what it brings as JSON. */
class ImportTest {

    private static final String DATASET = "nrs-drug-misuse-deaths";
    private static final String HEAD =
            "area,period,substance,value,vintage,known_from,source,note\n";

    @TempDir private Path temporary = Path.of("");

    @Test
    void theFilesOfThePackSayNothingNew() throws Exception {
        Path file =
                Checkout.pack().resolve("measures/values/nrs-drug-misuse-deaths--substances.csv");
        try (Data data = Data.loaded("import-known");
                var command = start(data, file, "--dry-run")) {
            JsonNode said = json(command, 0);

            assertThat(said.path("outcome").asString()).isEqualTo("nothing-new");
            assertThat(said.path("unchanged").asInt())
                    .isEqualTo(Files.readAllLines(file).size() - 1);
            assertThat(said.path("created").asInt()).isZero();
        }
    }

    @Test
    void aNewEditionIsImportedOnceAndAWrongFileNotAtAll() throws Exception {
        Path file = temporary.resolve("edition.csv");
        Files.writeString(
                file,
                HEAD
                        + "Scotland,2024,,1017,Made for a test,2098,nrs-drug-related-deaths-2024,\n"
                        + "Scotland,2023,,1,Made for a test,2098,nrs-drug-related-deaths-2024,\n"
                        + "Scotland,2097,,3,Made for a test,2098,nrs-drug-related-deaths-2024,\n");
        try (Data data = Data.loaded("import-new")) {
            try (var command = start(data, file)) {
                JsonNode said = json(command, 0);
                assertThat(said.path("outcome").asString()).isEqualTo("imported");
                assertThat(said.path("repeated").asInt()).isEqualTo(1);
                assertThat(said.path("revised").asInt()).isEqualTo(1);
                assertThat(said.path("created").asInt()).isEqualTo(1);
                assertThat(said.path("entry").asLong()).isPositive();
            }
            Files.writeString(
                    file,
                    HEAD
                            + "Scotlnd,2024,,1017,Made for a test,2098,nrs-drug-related-deaths-2024,\n"
                            + "Scotland,2023,,many,Made for a test,2098,nrs-drug-related-deaths-2024,\n");
            try (var command = start(data, file)) {
                JsonNode said = json(command, Main.BAD_INPUT);
                assertThat(said.path("outcome").asString()).isEqualTo("refused");
                assertThat(said.path("faults")).hasSize(2);
                assertThat(said.path("faults").get(0).path("cause").asString()).isEqualTo("area");
                assertThat(said.path("faults").get(1).path("rows").get(0).asInt()).isEqualTo(3);
                assertThat(command.talk())
                        .anySatisfy(line -> assertThat(line).contains("row 2, column \"area\""));
            }
        }
    }

    @Test
    void whatIsNoFileIsSaidBeforeAnythingIsStarted() throws Exception {
        Path data = temporary.resolve("data");
        try (var command =
                CairnProcess.start(
                        "import",
                        temporary.resolve("none.csv"),
                        "--dataset",
                        DATASET,
                        "--data",
                        data)) {
            Refused refused = Refused.by(command);
            assertThat(refused.exit()).isEqualTo(Main.BAD_INPUT);
            assertThat(refused.talk().getFirst()).endsWith("name a table.");
            assertThat(data).doesNotExist();
        }
    }

    private static CairnProcess start(Data data, Path file, String... more) throws Exception {
        Object[] arguments = new Object[6 + more.length];
        arguments[0] = "import";
        arguments[1] = file;
        arguments[2] = "--dataset";
        arguments[3] = DATASET;
        arguments[4] = "--data";
        arguments[5] = data.folder();
        System.arraycopy(more, 0, arguments, 6, more.length);
        return CairnProcess.start(arguments);
    }

    private static JsonNode json(CairnProcess command, int exit) throws Exception {
        assertThat(command.exit()).as(String.join("\n", command.talk())).isEqualTo(exit);
        return JsonMapper.shared().readTree(String.join("\n", command.output()));
    }
}
