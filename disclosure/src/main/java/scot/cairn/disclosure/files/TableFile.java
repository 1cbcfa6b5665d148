package scot.cairn.disclosure.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import scot.cairn.disclosure.tables.Tables;

/**
 * A table in a CSV file.
 *
 * @param table UTF-8, commas, a header
 * @param dimensions its columns of codes
 * @param value its column of counts
 * @param hierarchies for a dimension, files with the columns child and parent
 * @param also other files about the same population, as they were shown
 */
public record TableFile(
        Path table,
        List<String> dimensions,
        String value,
        Map<String, List<Path>> hierarchies,
        List<Path> also) {

    public TableFile {
        dimensions = List.copyOf(dimensions);
        hierarchies = Map.copyOf(hierarchies);
        also = List.copyOf(also);
    }

    /** Reads all of its files. */
    Tables read(boolean whole) throws IOException {
        Tables tables = new Tables(dimensions, value);
        for (Map.Entry<String, List<Path>> entry : hierarchies.entrySet()) {
            for (Path file : entry.getValue()) {
                tables.hierarchy(entry.getKey(), file);
            }
        }
        if (whole) {
            tables.whole(table);
        } else {
            tables.shown(table);
        }
        for (Path file : also) {
            tables.shown(file);
        }
        return tables;
    }
}
