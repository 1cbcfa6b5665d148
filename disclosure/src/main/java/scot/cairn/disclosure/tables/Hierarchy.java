package scot.cairn.disclosure.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which code is part of which, as a file of two columns says: child, and parent.
 *
 * @param parents by child
 */
public record Hierarchy(Map<String, String> parents) {

    /**
     * Reads one.
     *
     * @param faults takes a child of two parents, a code that is part of itself, and an empty cell
     * @throws IOException if the file cannot be read
     */
    public static Hierarchy read(Path file, List<Fault> faults) throws IOException {
        CsvRows.Read read = CsvRows.read(file, List.of("child", "parent"), List.of(), faults);
        Map<String, String> parents = new LinkedHashMap<>();
        for (CsvRows.Row row : read.rows()) {
            String child = row.cells().getFirst();
            String parent = row.cells().getLast();
            String other = parents.get(child);
            if (child.isEmpty()) {
                faults.add(at(file, row, read, 0, "child is empty", "name a code"));
            } else if (other != null && !other.equals(parent)) {
                faults.add(
                        at(
                                file,
                                row,
                                read,
                                1,
                                "%s is part of %s and of %s".formatted(child, other, parent),
                                "keep one here, and give the other way in a file of its own"));
            } else if (!parent.isEmpty()) {
                parents.put(child, parent);
                if (isPartOfItself(child, parents)) {
                    parents.remove(child);
                    faults.add(
                            at(
                                    file,
                                    row,
                                    read,
                                    1,
                                    "%s would be part of itself".formatted(child),
                                    "name the code above it"));
                }
            }
        }
        return new Hierarchy(parents);
    }

    private static boolean isPartOfItself(String child, Map<String, String> parents) {
        Set<String> seen = new HashSet<>();
        String at = child;
        while (at != null) {
            if (!seen.add(at)) {
                return true;
            }
            at = parents.get(at);
        }
        return false;
    }

    private static Fault at(
            Path file, CsvRows.Row row, CsvRows.Read read, int cell, String problem, String mend) {
        return new Fault(file.toString(), row.line(), read.places().get(cell), problem, mend);
    }

    /** Every code it names. */
    List<String> codes() {
        Set<String> codes = new LinkedHashSet<>();
        parents.forEach((child, parent) -> {
            codes.add(child);
            codes.add(parent);
        });
        return new ArrayList<>(codes);
    }
}
