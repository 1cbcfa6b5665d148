package scot.cairn.disclosure.certificate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks a certificate by addition alone. It shares no code with what protects and solves nothing:
 * it reads the table as it is shown, who is part of whom, and the certificate, and adds up.
 *
 * <p>A combination that neither file names is nought.
 */
public final class CertificateCheck {

    private static final String TOTAL = "Total";

    private final List<String> dimensions;
    private final Map<List<String>, long[]> cells = new LinkedHashMap<>();
    private final Set<List<String>> hidden = new LinkedHashSet<>();
    private final List<String> faults = new ArrayList<>();
    private int tables;
    private long narrowest = Long.MAX_VALUE;

    private CertificateCheck(List<String> dimensions) {
        this.dimensions = dimensions;
    }

    /**
     * What came of a check.
     *
     * @param hidden how many hidden cells the table has
     * @param tables how many whole tables the certificate has
     * @param narrowest the least distance between the least and the most of a hidden cell; 0 where
     *     there is none to tell
     * @param faults what is wrong, each in a sentence; none if it holds
     */
    public record Outcome(int hidden, int tables, long narrowest, List<String> faults) {

        /** Whether the certificate proves that none of the hidden cells can be told. */
        public boolean holds() {
            return faults.isEmpty();
        }
    }

    /**
     * Checks.
     *
     * @param shown the table as it is shown, where hidden cells are empty
     * @param hierarchies for each dimension that has any: files with the columns child and parent
     * @param certificate its proof
     * @param width how far apart each hidden cell must stand at least
     * @throws IOException if a file cannot be read
     */
    public static Outcome check(
            Path shown,
            List<String> dimensions,
            String value,
            Map<String, List<Path>> hierarchies,
            Path certificate,
            long width)
            throws IOException {
        CertificateCheck check = new CertificateCheck(List.copyOf(dimensions));
        check.readCertificate(certificate);
        check.readShown(shown, value);
        check.add(hierarchies);
        check.measure(width);
        return new Outcome(
                check.hidden.size(),
                check.tables,
                check.hidden.isEmpty() ? 0 : check.narrowest,
                check.faults);
    }

    private void readCertificate(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : csv) {
                tables = row.getFieldCount() - dimensions.size();
                long[] values = new long[tables];
                for (int table = 0; table < tables; table++) {
                    values[table] = number(row.getField(dimensions.size() + table));
                }
                if (cells.put(codes(row), values) != null) {
                    faults.add("The certificate names %s twice.".formatted(codes(row)));
                }
            }
        }
    }

    private long number(String text) {
        if (text.matches("[0-9]{1,18}")) {
            return Long.parseLong(text);
        }
        faults.add("The certificate has %s where a whole number from 0 must be.".formatted(text));
        return 0;
    }

    private List<String> codes(NamedCsvRecord row) {
        return dimensions.stream().map(row::getField).map(String::strip).toList();
    }

    private void readShown(Path file, String value) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : csv) {
                List<String> codes = codes(row);
                String text = row.getField(value).strip();
                if (text.isEmpty()) {
                    hidden.add(codes);
                    if (!cells.containsKey(codes)) {
                        faults.add("The certificate says nothing of %s.".formatted(codes));
                    }
                } else {
                    long[] values = new long[tables];
                    Arrays.fill(values, Long.parseLong(text));
                    if (cells.put(codes, values) != null) {
                        faults.add("The certificate changes %s, which is shown.".formatted(codes));
                    }
                }
            }
        }
    }

    private void add(Map<String, List<Path>> hierarchies) throws IOException {
        for (int dimension = 0; dimension < dimensions.size(); dimension++) {
            List<Path> files = hierarchies.getOrDefault(dimensions.get(dimension), List.of());
            if (files.isEmpty()) {
                add(dimension, Map.of());
            }
            for (Path file : files) {
                add(dimension, parents(file));
            }
        }
    }

    private static Map<String, String> parents(Path file) throws IOException {
        Map<String, String> parents = new HashMap<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : csv) {
                if (!row.getField("parent").isBlank()) {
                    parents.put(row.getField("child").strip(), row.getField("parent").strip());
                }
            }
        }
        return parents;
    }

    /** Adds every cell to the whole that it is part of, and compares. */
    private void add(int dimension, Map<String, String> parents) {
        Set<String> wholes = new HashSet<>(parents.values());
        Map<List<String>, long[]> sums = new HashMap<>();
        cells.forEach((codes, values) -> {
            String code = codes.get(dimension);
            String parent = parents.get(code);
            boolean top = parents.isEmpty() || wholes.contains(code);
            if (parent == null && top && !code.equals(TOTAL)) {
                parent = TOTAL;
            }
            if (parent != null) {
                List<String> whole = new ArrayList<>(codes);
                whole.set(dimension, parent);
                long[] sum = sums.computeIfAbsent(whole, any -> new long[tables]);
                for (int table = 0; table < tables; table++) {
                    sum[table] += values[table];
                }
            }
        });
        sums.forEach((whole, sum) -> {
            long[] stated = cells.get(whole);
            if (stated != null && !Arrays.equals(stated, sum)) {
                faults.add(
                        "In table %d, %s is not what its parts by %s add up to."
                                .formatted(
                                        Arrays.mismatch(stated, sum) + 1,
                                        whole,
                                        dimensions.get(dimension)));
            }
        });
    }

    private void measure(long width) {
        for (List<String> cell : hidden) {
            long[] values = cells.getOrDefault(cell, new long[0]);
            long most = Arrays.stream(values).max().orElse(0);
            long least = Arrays.stream(values).min().orElse(0);
            narrowest = Math.min(narrowest, most - least);
            if (most - least < width) {
                faults.add(
                        "%s stands from %d to %d, which is nearer than %d."
                                .formatted(cell, least, most, width));
            }
        }
    }
}
