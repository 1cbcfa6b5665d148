package scot.cairn.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;
import scot.cairn.disclosure.files.TableFile;

/** Which table, and how it adds up: the options that protecting and attacking share. */
final class TableOptions {

    @Option(
            names = "--table",
            required = true,
            paramLabel = "CSV",
            description = "UTF-8, with commas and a header; a row for each cell")
    private Path table = Path.of("");

    @Option(
            names = "--dimensions",
            required = true,
            split = ",",
            paramLabel = "COLUMN",
            description = "the columns of codes, with commas between")
    private List<String> dimensions = List.of();

    @Option(
            names = "--value",
            required = true,
            paramLabel = "COLUMN",
            description = "the column of counts")
    private String value = "";

    @Option(
            names = "--hierarchy",
            paramLabel = "COLUMN=CSV",
            description = {
                "which code is part of which: a file with the columns child and parent;",
                "without it the row Total is the total; may be given again for another way"
            })
    private List<String> hierarchies = new ArrayList<>();

    @Option(
            names = "--also",
            paramLabel = "CSV",
            description = {
                "what was shown before of the same population: an earlier edition, or another",
                "table of the same columns or fewer; may be given again"
            })
    private List<Path> also = new ArrayList<>();

    /** The table's files, which are there. */
    TableFile file() {
        requireFile(table);
        also.forEach(TableOptions::requireFile);
        if (dimensions.stream().distinct().count() < dimensions.size()) {
            throw new BadInput("A column of --dimensions stands there twice; name each once.");
        }
        if (dimensions.contains(value)) {
            throw new BadInput(
                    "%s is a column of codes and of counts; name the column of counts with --value."
                            .formatted(value));
        }
        return new TableFile(table, dimensions, value, byDimension(), also);
    }

    private Map<String, List<Path>> byDimension() {
        Map<String, List<Path>> files = new LinkedHashMap<>();
        for (String hierarchy : hierarchies) {
            int sign = hierarchy.indexOf('=');
            String dimension = sign < 0 ? "" : hierarchy.substring(0, sign);
            if (!dimensions.contains(dimension)) {
                throw new BadInput(
                        "--hierarchy %s names no column of --dimensions; write it as %s=parents.csv."
                                .formatted(hierarchy, dimensions.getFirst()));
            }
            Path file = Path.of(hierarchy.substring(sign + 1));
            requireFile(file);
            files.computeIfAbsent(dimension, any -> new ArrayList<>()).add(file);
        }
        return files;
    }

    /** Refuses a file that is not there. */
    static void requireFile(Path file) {
        if (Files.isDirectory(file) || !Files.exists(file)) {
            throw new BadInput("There is no file %s; name a CSV file.".formatted(file));
        }
        if (!Files.isReadable(file)) {
            throw new MachineCannot("%s may not be read here.".formatted(file));
        }
    }

    /** Refuses a place where no file can be written. */
    static void requireFolder(Path output) {
        Path folder = output.toAbsolutePath().getParent();
        if (Files.isDirectory(output) || folder == null || !Files.isDirectory(folder)) {
            throw new BadInput(
                    "%s cannot be written; name a file in a folder that is there."
                            .formatted(output));
        }
    }
}
