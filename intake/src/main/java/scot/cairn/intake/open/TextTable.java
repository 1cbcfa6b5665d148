package scot.cairn.intake.open;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import scot.cairn.intake.Cause;
import scot.cairn.intake.Faults;
import scot.cairn.intake.office.Spot;
import scot.cairn.intake.persons.PersonalData;

/**
 * The rows of a table in text (RFC 4180, with any of its line ends), one at a time: no more than a
 * row is in memory, and a row is bounded.
 */
final class TextTable {

    private static final int LONGEST_RECORD = 4 * 1024 * 1024;
    private static final int LONGEST_FIELD = 1024 * 1024;

    private final Opening.Asked asked;
    private final PersonalData.Sheet persons;
    private final Faults faults;
    private List<String> header = List.of();

    TextTable(Opening.Asked asked, PersonalData.Sheet persons, Faults faults) {
        this.asked = asked;
        this.persons = persons;
        this.faults = faults;
    }

    void separated(Utf8Reader text, char separator, RawRows rows) throws IOException {
        int number = 0;
        try (CsvReader<CsvRecord> csv = csv(text, separator)) {
            for (Iterator<CsvRecord> each = csv.iterator(); each.hasNext(); ) {
                List<String> fields = each.next().getFields();
                number++;
                if (number > asked.limits().table().rows()) {
                    faults.at(number)
                            .wrong(
                                    Cause.TOO_MUCH,
                                    "The file has more than %,d rows"
                                            .formatted(asked.limits().table().rows()),
                                    "Send it in parts");
                    return;
                }
                if (!row(number, fields, separator, rows)) {
                    return;
                }
            }
        } catch (CsvParseException broken) {
            if (text.fault().isEmpty()) {
                faults.at(number + 1)
                        .wrong(
                                Cause.SYNTAX,
                                "A quotation mark in the row that begins here is not closed, or the"
                                        + " row does not end within what may be read of it",
                                "Put a whole cell in quotation marks, and write a mark inside it"
                                        + " twice");
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private static CsvReader<CsvRecord> csv(Utf8Reader text, char separator) {
        CsvRecordHandler handler =
                CsvRecordHandler.builder()
                        .maxFields(LONGEST_RECORD)
                        .maxFieldSize(LONGEST_FIELD)
                        .maxRecordSize(LONGEST_RECORD)
                        .build();
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_RECORD)
                .build(handler, text);
    }

    /** Whether to go on. */
    private boolean row(int number, List<String> fields, char separator, RawRows rows)
            throws IOException {
        if (fields.size() > asked.limits().table().columns()) {
            faults.at(number)
                    .wrong(
                            Cause.TOO_MUCH,
                            "The row has %,d columns and at most %,d are read"
                                    .formatted(fields.size(), asked.limits().table().columns()),
                            "Take out the columns that are not asked for");
            return !header.isEmpty();
        }
        RawRow row = new RawRow(number, fields.stream().map(RawCell::text).toList());
        if (row.isBlank()) {
            return true;
        }
        if (header.isEmpty()) {
            header = fields;
            if (isSeparatedOtherwise(number, separator)) {
                return false;
            }
        }
        if (look(number, fields)) {
            rows.row(row);
        }
        return true;
    }

    private boolean isSeparatedOtherwise(int number, char separator) {
        String first = header.getFirst();
        if (header.size() > 1) {
            return false;
        }
        String found =
                first.indexOf(';') >= 0
                        ? "semicolons"
                        : first.indexOf('\t') >= 0
                                ? "tabs"
                                : first.indexOf('|') >= 0
                                        ? "bars"
                                        : first.indexOf(',') >= 0 ? "commas" : "";
        if (found.isEmpty()) {
            return false;
        }
        faults.at(number)
                .wrong(
                        Cause.SEPARATOR,
                        "The cells are separated by %s, and by its name the file has %s"
                                .formatted(found, separator == ',' ? "commas" : "tabs"),
                        found.equals("tabs")
                                ? "Let the name end in .tsv, or save it with commas"
                                : "Save it as CSV with commas, in UTF-8");
        return true;
    }

    /** Looks at each cell; false where one is too long to be told. */
    private boolean look(int number, List<String> fields) {
        boolean fits = true;
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i);
            if (field.length() > asked.limits().table().characters()) {
                tooLong(number, i, field.length());
                fits = false;
            }
            persons.cell(number, i + 1, PersonalData.plain(field));
        }
        return fits;
    }

    private void tooLong(int number, int index, int length) {
        String column = index < header.size() ? header.get(index) : Spot.letters(index + 1);
        boolean isHead = column.length() > asked.limits().table().characters();
        faults.at(number, isHead ? Spot.letters(index + 1) : column, "")
                .wrong(
                        Cause.TOO_MUCH,
                        "The cell has %,d characters and at most %,d are read"
                                .formatted(length, asked.limits().table().characters()),
                        "Shorten it");
    }
}
