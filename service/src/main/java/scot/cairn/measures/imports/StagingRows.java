package scot.cairn.measures.imports;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import scot.cairn.loading.ItemJson;
import scot.cairn.loading.PackItem;
import scot.cairn.measures.ValueItems;
import scot.cairn.pack.ValueRow;
import scot.cairn.pack.WrittenDate;

/** The way of rows into the table of their transaction, by COPY. Not for several threads. */
final class StagingRows implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final PGCopyOutputStream copy;
    private final StringBuilder line = new StringBuilder();
    private int count;

    StagingRows(PGConnection connection) throws SQLException {
        this.copy = new PGCopyOutputStream(connection, "COPY staged FROM STDIN", BUFFER);
    }

    /** How many there are so far. */
    int count() {
        return count;
    }

    /** The next row. */
    void add(ValueRow row) throws IOException {
        PackItem item = ValueItems.item(row, count);
        line.setLength(0);
        line.append(count++);
        cell(row.measure());
        cell(row.areaSet());
        cell(row.area());
        dates(row.period());
        cell(ItemJson.write(row.breakdown()));
        cell(row.value());
        cell(row.lower());
        cell(row.upper());
        cell(row.marker() == null ? null : row.marker().name());
        cell(row.designation().name());
        cell(row.vintage());
        dates(row.knownFrom());
        cell(row.source());
        cell(row.note());
        cell(row.attestation() == null ? null : row.attestation().name());
        cell(String.valueOf(row.place().line()));
        cell(item.subject().id());
        cell("\\x" + item.hash().hex());
        line.append('\n');
        copy.write(line.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void dates(@Nullable WrittenDate date) {
        cell(date == null ? null : date.text());
        cell(date == null ? null : date.first());
        cell(date == null ? null : date.last());
    }

    private void cell(@Nullable BigDecimal number) {
        cell(number == null ? null : number.toPlainString());
    }

    private void cell(@Nullable LocalDate day) {
        cell(day == null ? null : day.toString());
    }

    /** A cell as COPY reads text: what would end it, or begin an escape, is escaped. */
    private void cell(@Nullable String text) {
        line.append('\t');
        if (text == null) {
            line.append("\\N");
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(c);
            }
        }
    }

    @Override
    public void close() throws IOException {
        copy.close();
    }
}
