package scot.cairn.intake.scan;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import scot.cairn.intake.office.Unfit;
import scot.cairn.intake.persons.PersonalData;

/** Plain text and tables in plain text. */
final class TextReading {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final int LINES_LOOKED_AT = 20;

    private TextReading() {}

    /** The text of bytes in UTF-8, in UTF-16 with a mark, or in Windows-1252. */
    static String text(byte[] bytes) throws Unfit {
        String text = decoded(bytes);
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one < ' ' && one != '\n' && one != '\r' && one != '\t' && one != '\f') {
                throw new Unfit("The file is not text: it holds characters that do not print");
            }
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static String decoded(byte[] bytes) throws Unfit {
        if (bytes.length >= 2 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0x1fd) {
            return strictly(bytes, StandardCharsets.UTF_16);
        }
        try {
            return strictly(bytes, StandardCharsets.UTF_8);
        } catch (Unfit notUtf8) {
            return strictly(bytes, Charset.forName("windows-1252"));
        }
    }

    private static String strictly(byte[] bytes, Charset charset) throws Unfit {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            throw new Unfit("The text of the file cannot be read: save it as UTF-8");
        }
    }

    /** Whether its first lines have as many separators each, one or more. */
    static boolean isTable(String text) {
        return separator(text) != 0;
    }

    private static char separator(String text) {
        for (char separator : SEPARATORS) {
            int columns = 0;
            int lines = 0;
            try (CsvReader<CsvRecord> csv = csv(text, separator)) {
                for (CsvRecord line : csv) {
                    if (columns != 0 && line.getFieldCount() != columns) {
                        lines = 0;
                        break;
                    }
                    columns = line.getFieldCount();
                    lines++;
                    if (lines == LINES_LOOKED_AT) {
                        break;
                    }
                }
            } catch (CsvParseException | java.io.IOException notATable) {
                continue;
            }
            if (columns > 1 && lines > 1) {
                return separator;
            }
        }
        return 0;
    }

    private static CsvReader<CsvRecord> csv(String text, char separator) {
        return CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text);
    }

    /** Reads a table; where its lines are not alike, it is read as lines too. */
    static void csv(String text, PersonalData found) throws Unfit {
        PersonalData.Sheet sheet = found.sheet("");
        int row = 0;
        try (CsvReader<CsvRecord> csv = csv(text, separator(text))) {
            for (CsvRecord line : csv) {
                row++;
                for (int i = 0; i < line.getFieldCount(); i++) {
                    sheet.cell(row, i + 1, PersonalData.plain(line.getField(i)));
                }
            }
        } catch (CsvParseException | java.io.IOException broken) {
            throw new Unfit("The table cannot be read after row %d".formatted(row));
        }
        sheet.end();
    }

    /** Reads running text. */
    static void lines(String text, PersonalData found) {
        int number = 0;
        for (String line : text.split("\r\n|\r|\n|\f", -1)) {
            number++;
            found.text("line " + number, line);
        }
    }
}
