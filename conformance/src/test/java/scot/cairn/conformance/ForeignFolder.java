package scot.cairn.conformance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder with other people's test files: system property {@code cairn.foreign}, else
 * environment variable {@code CAIRN_FOREIGN_DATA}, else {@code ../shared/data}; a relative path
 * starts at the root of the repository.
 */
record ForeignFolder(Path path) {

    private static final String BESIDE_THE_REPOSITORY = "../shared/data";

    static ForeignFolder configured() {
        String folder =
                Stream.of(
                                Optional.ofNullable(System.getProperty("cairn.foreign")),
                                Optional.ofNullable(System.getenv("CAIRN_FOREIGN_DATA")))
                        .flatMap(Optional::stream)
                        .filter(setting -> !setting.isBlank())
                        .findFirst()
                        .orElse(BESIDE_THE_REPOSITORY);
        return new ForeignFolder(repository().resolve(folder).normalize());
    }

    /**
     * Reads one JSON file.
     *
     * @param file path below this folder
     * @throws AssertionError if there is no such file, saying where it was looked for
     */
    <T> T json(String file, Class<T> type) {
        return JsonMapper.shared().readValue(found(file), type);
    }

    /**
     * Reads one CSV file.
     *
     * @param file path below this folder
     * @throws AssertionError if there is no such file, saying where it was looked for
     */
    List<CsvRow> csv(String file) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(found(file))) {
            return reader.stream().map(NamedCsvRecord::getFieldsAsMap).map(CsvRow::new).toList();
        } catch (IOException unreadable) {
            throw new AssertionError("cannot read " + file, unreadable);
        }
    }

    private Path found(String file) {
        Path found = path.resolve(file);
        if (!Files.isRegularFile(found)) {
            throw new AssertionError(
                    """
                    Looked for %s and found no such file. Set -Dcairn.foreign or CAIRN_FOREIGN_DATA \
                    to the folder that holds %s.\
                    """
                            .formatted(found, file));
        }
        return found;
    }

    /**
     * Reads the text of a founding document, from the folder beside the repository.
     *
     * @param number the first part of its file's name, for example {@code 002}
     * @throws AssertionError if there is no such file
     */
    static String document(String number) {
        Path folder = repository().resolve("../shared/documents").normalize();
        try (Stream<Path> files = Files.list(folder)) {
            Path found =
                    files.filter(file -> file.getFileName().toString().startsWith(number + "_"))
                            .findFirst()
                            .orElseThrow(() ->
                                    new AssertionError("no document " + number + " in " + folder));
            return Files.readString(found);
        } catch (IOException unreadable) {
            throw new AssertionError("cannot read the documents in " + folder, unreadable);
        }
    }

    /** The plan that the repository holds. */
    static Path missionPack() {
        return repository().resolve("packs/scotland-drugs-mission");
    }

    private static Path repository() {
        String root = System.getProperty("cairn.repository");
        if (root == null) {
            throw new AssertionError("Maven gives these tests -Dcairn.repository; it is missing");
        }
        return Path.of(root);
    }
}
