package scot.cairn.disclosure.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads some columns of a CSV file, in UTF-8 with a header. */
final class CsvRows {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * A row.
     *
     * @param line from 1, the header being 1
     * @param cells of the columns that were asked for, without spaces around
     */
    record Row(int line, List<String> cells) {}

    /**
     * What was read.
     *
     * @param places the place of each column that was asked for, from 1; 0 if it is not there
     * @param header every column's name
     */
    record Read(List<Integer> places, List<String> header, List<Row> rows) {}

    private final String file;
    private final List<Fault> faults;

    CsvRows(Path file, List<Fault> faults) {
        this.file = file.toString();
        this.faults = faults;
    }

    /**
     * Reads.
     *
     * @param needed columns that must be there
     * @param optional columns that may be; where one is not, its cells are empty
     */
    static Read read(Path file, List<String> needed, List<String> optional, List<Fault> faults)
            throws IOException {
        return new CsvRows(file, faults).read(file, needed, optional);
    }

    private Read read(Path file, List<String> needed, List<String> optional) throws IOException {
        List<Integer> places = new ArrayList<>();
        List<String> header = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        int line = 0;
        try (Reader text =
                        new InputStreamReader(
                                Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder());
                CsvReader<CsvRecord> csv =
                        CsvReader.builder()
                                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .allowUnclosedQuote(false)
                                .ofCsvRecord(text)) {
            for (CsvRecord record : csv) {
                line++;
                if (line == 1) {
                    header.addAll(record.getFields().stream().map(CsvRows::plain).toList());
                    places.addAll(places(header, needed, optional));
                } else {
                    rows.add(row(line, record.getFields(), header.size(), places));
                }
            }
        } catch (CsvParseException | UncheckedIOException | CharacterCodingException broken) {
            stop(broken, line + 1);
        }
        if (line == 0) {
            add(1, 1, "the file is empty", "begin it with a header: " + String.join(",", needed));
        }
        return new Read(places, header, rows);
    }

    private void stop(Exception broken, int line) throws IOException {
        Throwable cause = broken;
        while (cause != null && !(cause instanceof IOException)) {
            cause = cause.getCause();
        }
        if (cause instanceof CharacterCodingException) {
            add(line, 1, "this row or one soon after it is not UTF-8", "save the file as UTF-8");
        } else if (cause instanceof IOException failure) {
            throw failure;
        } else {
            add(line, 1, "the quotation marks of this row do not pair", "write each mark twice");
        }
    }

    private List<Integer> places(List<String> header, List<String> needed, List<String> optional) {
        List<Integer> places = new ArrayList<>();
        for (String name : needed) {
            int place = header.indexOf(name);
            if (place < 0) {
                add(
                        1,
                        1,
                        "there is no column " + name,
                        "the columns are %s; name one of them, or add it"
                                .formatted(String.join(", ", header)));
            } else if (header.lastIndexOf(name) != place) {
                add(1, header.lastIndexOf(name) + 1, "a second column " + name, "take one out");
            }
            places.add(place + 1);
        }
        optional.forEach(name -> places.add(header.indexOf(name) + 1));
        return places;
    }

    private Row row(int line, List<String> fields, int width, List<Integer> places) {
        if (fields.size() != width) {
            add(
                    line,
                    Math.min(fields.size(), width) + 1,
                    "the row has %d cells and the header %d".formatted(fields.size(), width),
                    "give it a cell for each column");
        }
        return new Row(
                line,
                places.stream()
                        .map(place ->
                                place == 0 || place > fields.size() ? "" : fields.get(place - 1))
                        .map(String::strip)
                        .toList());
    }

    private static String plain(@Nullable String name) {
        String text = name == null ? "" : name;
        return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).strip();
    }

    private void add(int row, int column, String problem, String mend) {
        faults.add(new Fault(file, row, column, problem, mend));
    }
}
