package scot.cairn.calendar;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Bank holidays of a nation that fall on a Monday to a Friday, from a file beside this class; each
 * row says where it was read. Scotland's are the days of the Banking and Financial Dealings Act
 * 1971, Schedule 1, with those that a proclamation added.
 */
@Component
public class PublicHolidays {

    private final NavigableSet<LocalDate> days;

    /**
     * Reads the list of a nation.
     *
     * @param nation name of the file, for example {@code scotland}
     */
    PublicHolidays(@Value("${cairn.public-holidays:scotland}") String nation) {
        days = read(nation + ".csv");
    }

    /** Whether a day is one of them. */
    public boolean isOne(LocalDate day) {
        return days.contains(day);
    }

    /** The last day of the last year that the list holds; holidays after it are not known here. */
    public LocalDate knownUntil() {
        return LocalDate.of(days.last().getYear(), 12, 31);
    }

    private static NavigableSet<LocalDate> read(String file) {
        try (InputStream in = PublicHolidays.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException(
                        "cairn.public-holidays needs a nation whose holidays are held; there is no "
                                + file);
            }
            try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
                TreeSet<LocalDate> days = new TreeSet<>();
                csv.forEach(row -> days.add(LocalDate.parse(row.getField("day"))));
                return days;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
