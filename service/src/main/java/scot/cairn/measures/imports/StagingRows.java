package scot.cairn.measures.imports;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import scot.cairn.intake.Keys;
import scot.cairn.loading.ItemJson;
import scot.cairn.measures.LatelyKnown.Reach;
import scot.cairn.measures.RowText;
import scot.cairn.measures.ValueItems;
import scot.cairn.pack.ValueRow;
import scot.cairn.pack.WrittenDate;
import scot.cairn.proofs.LeafList;
import scot.cairn.proofs.MerkleTree;

/** The way of rows into the table of their transaction, by COPY. Not for several threads. */
final class StagingRows implements Closeable {

    private static final int BUFFER = 1 << 16;
    private static final int SALT = 16;
    private static final int MOST_DOUBLED = 100;
    private static final int MOST_EARLY = 1000;

    private final PGCopyOutputStream copy;
    private final Set<String> salted;
    private final SecureRandom random = new SecureRandom();
    private final StringBuilder line = new StringBuilder();
    private final LeafList leaves = new LeafList();
    private final Keys keys = new Keys();
    private final Set<String> measures = new HashSet<>();
    private final List<Doubled> doubled = new ArrayList<>();
    private final List<ValueRow> early = new ArrayList<>();
    private final Map<Map<String, String>, String> breakdowns = new HashMap<>();
    private final Map<Reach, LocalDate> reach = new HashMap<>();
    private int count;

    /** Two rows that say something of the same number, which no column of the file shows. */
    record Doubled(int first, int second, String what) {}

    /**
     * The way in.
     *
     * @param salted ids of the measures whose rows have a salt
     */
    StagingRows(PGConnection connection, Set<String> salted) throws SQLException {
        this.salted = salted;
        this.copy = new PGCopyOutputStream(connection, "COPY staged FROM STDIN", BUFFER);
    }

    /** How many there are so far. */
    int count() {
        return count;
    }

    /** The leaf of each, as the ledger will list it. */
    LeafList leaves() {
        return leaves;
    }

    /** Until when they have totals of each measure in each set of areas. */
    Map<Reach, LocalDate> reach() {
        return reach;
    }

    /** The measures that they are of. */
    Set<String> measures() {
        return measures;
    }

    /** The first thousand whose period was not over when their edition was published. */
    List<ValueRow> early() {
        return early;
    }

    /** The first hundred that say something of a number that a row above has. */
    List<Doubled> doubled() {
        return doubled;
    }

    /** The next row. */
    void add(ValueRow row) throws IOException {
        byte @Nullable [] salt = salt(row);
        leaves.add(MerkleTree.leaf(RowText.bytes(row, salt)));
        String breakdown = breakdowns.computeIfAbsent(row.breakdown(), ItemJson::write);
        note(row, breakdown);
        look(row);
        line.setLength(0);
        line.append(count++);
        cell(row.measure());
        cell(row.areaSet());
        cell(row.area());
        dates(row.period());
        cell(breakdown);
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
        cell(salt == null ? null : "\\x" + HexFormat.of().formatHex(salt));
        line.append('\n');
        copy.write(line.toString().getBytes(StandardCharsets.UTF_8));
    }

    private byte @Nullable [] salt(ValueRow row) {
        if (!salted.contains(row.measure())) {
            return null;
        }
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return salt;
    }

    private void look(ValueRow row) {
        measures.add(row.measure());
        LocalDate last = row.period().last();
        if (row.breakdown().isEmpty()) {
            reach.merge(
                    new Reach(row.measure(), row.areaSet()),
                    last,
                    (one, other) -> one.isAfter(other) ? one : other);
        }
        WrittenDate published = row.knownFrom();
        if (row.value() != null
                && published != null
                && published.last().isBefore(last)
                && early.size() < MOST_EARLY) {
            early.add(row);
        }
    }

    private void note(ValueRow row, String breakdown) {
        int line = row.place().line();
        int first =
                keys.put(
                        List.of(
                                row.measure(),
                                row.area(),
                                row.period().text(),
                                breakdown,
                                row.vintage()),
                        line);
        if (first > 0 && doubled.size() < MOST_DOUBLED) {
            doubled.add(new Doubled(first, line, ValueItems.id(row)));
        }
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
