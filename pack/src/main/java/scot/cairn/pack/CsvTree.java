package scot.cairn.pack;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Builds the tree of a CSV file: a list of rows, each a mapping by column without its empty cells.
 */
final class CsvTree {

    /** Says whether the header of a kind of file is sound, and notes its first fault if not. */
    interface Header {
        boolean check(List<String> columns, List<Place> places, Faults faults);
    }

    private final String file;
    private final Header expected;
    private final Faults faults;
    private final List<String> lines;

    /** Each text once, however many cells hold it: most of a column says the same few things. */
    private final Map<String, String> texts = new HashMap<>();

    private CsvTree(String text, String file, Header expected, Faults faults) {
        this.file = file;
        this.expected = expected;
        this.faults = faults;
        this.lines = text.lines().toList();
    }

    /**
     * The rows of {@code text}.
     *
     * @param expected the rule for the header
     * @return empty if the header is not what it should be or a row cannot be told from the next
     */
    static Optional<Node> parse(String text, String file, Header expected, Faults faults) {
        return new CsvTree(text, file, expected, faults).rows(text);
    }

    private Optional<Node> rows(String text) {
        Iterator<CsvRecord> records =
                CsvReader.builder()
                        .skipEmptyLines(false)
                        .allowUnclosedQuote(false)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)
                        .iterator();
        int line = 1;
        try {
            List<String> header = records.next().getFields();
            if (runsOn(1, header) || !expected.check(header, cells(1, header), faults)) {
                return Optional.empty();
            }
            List<Node> rows = new ArrayList<>();
            for (line = 2; records.hasNext(); line++) {
                List<String> cells = records.next().getFields();
                if (runsOn(line, cells)) {
                    return Optional.empty();
                }
                row(line, header, cells).ifPresent(rows::add);
            }
            return Optional.of(new Listing(new Place(file, 1, 1), rows));
        } catch (CsvParseException broken) {
            faults.add(
                    new Place(file, line, lines.get(line - 1).indexOf('"') + 1),
                    "the quotation marks of this row do not pair",
                    "put a whole cell in quotation marks, and write a mark inside it twice");
            return Optional.empty();
        }
    }

    private boolean runsOn(int line, List<String> cells) {
        for (int index = 0; index < cells.size(); index++) {
            if (cells.get(index).contains("\n")) {
                faults.add(
                        cells(line, cells.subList(0, index + 1)).getLast(),
                        "a cell runs on over the end of its line",
                        "close its quotation mark, and keep each row on one line");
                return true;
            }
        }
        return false;
    }

    private Optional<Node> row(int line, List<String> header, List<String> cells) {
        Place place = new Place(file, line, 1);
        if (lines.get(line - 1).isEmpty()) {
            faults.add(place, "the line is empty", "take it out");
            return Optional.empty();
        }
        if (cells.size() != header.size()) {
            faults.add(
                    place,
                    "the row has %d cells and the header %d".formatted(cells.size(), header.size()),
                    "give it a cell for each column, and put a cell that holds a comma in quotation"
                            + " marks");
            return Optional.empty();
        }
        return Optional.of(mapping(place, header, cells(line, cells), cells));
    }

    private Mapping mapping(
            Place place, List<String> header, List<Place> places, List<String> cells) {
        Map<String, Node> values = new LinkedHashMap<>();
        for (int index = 0; index < cells.size(); index++) {
            String cell = cells.get(index);
            if (!cell.isEmpty()) {
                String text = texts.computeIfAbsent(cell, Function.identity());
                values.put(
                        header.get(index), new Scalar(places.get(index), text, Scalar.Type.TEXT));
            }
        }
        return new Mapping(place, values, new CellPlaces(header, places));
    }

    /** Where each cell of a line begins: its quotation marks count as part of it. */
    private List<Place> cells(int line, List<String> cells) {
        String written = lines.get(line - 1);
        List<Place> places = new ArrayList<>();
        int start = 0;
        for (String cell : cells) {
            places.add(new Place(file, line, written.codePointCount(0, start) + 1));
            boolean quoted = start < written.length() && written.charAt(start) == '"';
            int marks = quoted ? 2 + (int) cell.chars().filter(c -> c == '"').count() : 0;
            start += cell.length() + marks + 1;
        }
        return places;
    }
}
