package scot.cairn.statistics.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads a CSV file row by row and says everything that is wrong with it. */
final class Table {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path file;
    private final List<Column> columns;
    private final List<String> keys;
    private final Faults faults;
    private final Set<String> seen = new HashSet<>();
    private int row;

    private Table(Path file, List<Column> columns, List<String> keys, Faults faults) {
        this.file = file;
        this.columns = columns;
        this.keys = keys;
        this.faults = faults;
    }

    /**
     * Hands on each sound row.
     *
     * @param form which columns to take, and which of them no two rows share
     * @throws IOException if the file cannot be read
     */
    static void read(Path file, Form form, Faults faults, Consumer<Row> rows) throws IOException {
        new Table(file, form.input(), form.keys(), faults).read(rows);
    }

    private void read(Consumer<Row> rows) throws IOException {
        // A decoder of its own refuses what is not UTF-8 instead of replacing it.
        try (Reader reader =
                        new InputStreamReader(
                                Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder());
                CsvReader<CsvRecord> csv =
                        CsvReader.builder()
                                .skipEmptyLines(false)
                                .allowUnclosedQuote(false)
                                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .ofCsvRecord(reader)) {
            read(csv.iterator(), rows);
        } catch (CsvParseException broken) {
            stop(broken, "the quotation marks of this row do not pair", "write each mark twice");
        } catch (UncheckedIOException broken) {
            stop(broken, "", "");
        } catch (CharacterCodingException broken) {
            stop(broken, "", "");
        }
    }

    private void stop(Throwable broken, String problem, String mend) throws IOException {
        Throwable cause = broken;
        while (cause != null && !(cause instanceof IOException)) {
            cause = cause.getCause();
        }
        if (cause instanceof CharacterCodingException) {
            add(firstNotUtf8(), 1, "this row is not UTF-8", "save the file as UTF-8");
        } else if (cause instanceof IOException failure) {
            throw failure;
        } else {
            add(row + 1, 1, problem, mend);
        }
    }

    /** The reader was ahead of the rows when it met the fault, so they are read again. */
    private int firstNotUtf8() throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            int line = 1;
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                try {
                    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
                } catch (CharacterCodingException broken) {
                    return line;
                }
                line++;
            }
            return line;
        }
    }

    private void read(Iterator<CsvRecord> records, Consumer<Row> rows) {
        if (!records.hasNext()) {
            add(1, 1, "the file is empty", "begin it with the header " + names());
            return;
        }
        row = 1;
        List<String> header = records.next().getFields().stream().map(Table::plain).toList();
        Optional<Map<String, Integer>> places = places(header);
        if (places.isEmpty()) {
            return;
        }
        Row.Header known = new Row.Header(file.toString(), places.get(), faults);
        while (records.hasNext()) {
            List<String> cells = records.next().getFields();
            row++;
            if (isWhole(header, cells) && allAllowed(cells, places.get())) {
                Row sound = new Row(known, row, cells);
                if (isNew(sound)) {
                    rows.accept(sound);
                }
            }
        }
    }

    private Optional<Map<String, Integer>> places(List<String> header) {
        Map<String, Integer> places = new LinkedHashMap<>();
        boolean sound = true;
        for (Column column : columns) {
            String name = column.name();
            int place = header.indexOf(name);
            if (place < 0) {
                add(1, 1, "there is no column " + name, mend(name, header));
                sound = false;
            } else if (header.lastIndexOf(name) != place) {
                add(1, header.lastIndexOf(name) + 1, "a second column " + name, "take one out");
                sound = false;
            }
            places.put(name, place);
        }
        return sound ? Optional.of(places) : Optional.empty();
    }

    private String mend(String name, List<String> header) {
        List<String> others =
                header.stream()
                        .filter(other -> columns.stream().noneMatch(c -> c.name().equals(other)))
                        .toList();
        return others.stream()
                .filter(other -> Nearest.to(other, List.of(name)).isPresent())
                .findFirst()
                .map(other -> "name %s so".formatted(Shown.of(other)))
                .orElse("the header needs " + names() + ", with commas between");
    }

    private String names() {
        return String.join(",", columns.stream().map(Column::name).toList());
    }

    private boolean isWhole(List<String> header, List<String> cells) {
        if (cells.size() == header.size()) {
            return true;
        }
        if (cells.size() == 1 && cells.getFirst().isEmpty()) {
            add(row, 1, "the line is empty", "take it out");
        } else {
            add(
                    row,
                    Math.min(cells.size(), header.size()) + 1,
                    "the row has %d cells and the header %d".formatted(cells.size(), header.size()),
                    "give it a cell for each column, empty where nothing is known");
        }
        return false;
    }

    private boolean allAllowed(List<String> cells, Map<String, Integer> places) {
        boolean sound = true;
        for (Column column : columns) {
            int place = places.getOrDefault(column.name(), 0);
            String cell = cells.get(place);
            Kind kind = column.kind();
            if (cell.isEmpty() && !column.mayBeEmpty()) {
                add(row, place + 1, column.name() + " is empty", kind.mend());
                sound = false;
            } else if (!cell.isEmpty() && !kind.allows(cell)) {
                add(
                        row,
                        place + 1,
                        "%s %s is %s".formatted(column.name(), Shown.of(cell), kind.wrong()),
                        kind.mend());
                sound = false;
            }
        }
        return sound;
    }

    private boolean isNew(Row sound) {
        StringBuilder key = new StringBuilder();
        for (Column column : columns) {
            if (keys.contains(column.name())) {
                String text = sound.text(column.name());
                key.append(column.kind().isNumeric() ? String.valueOf(Kind.number(text)) : text)
                        .append('\n');
            }
        }
        if (seen.add(key.toString())) {
            return true;
        }
        String names = String.join(" and ", keys);
        sound.refuse(keys.getLast(), "a second row of this " + names, "keep one of them");
        return false;
    }

    private static String plain(String name) {
        String bare =
                name.startsWith(BYTE_ORDER_MARK) ? name.substring(BYTE_ORDER_MARK.length()) : name;
        return bare.strip();
    }

    private void add(int atRow, int atColumn, String problem, String mend) {
        faults.add(new Fault(file.toString(), atRow, atColumn, problem, mend));
    }
}
