package scot.cairn.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import scot.cairn.postgres.LocalPostgres;

/**
 * How fast {@code cairn import} brings in a long table, with its checks, the place of each row and
 * the ledger's entry on, beside COPY of the very same rows into a table of the same columns in the
 * same database. What the command takes for a table of one row is taken off to show importing
 * alone.
 */
final class ImportBesideCopy {

    private static final int MEGABYTES = 512;
    private static final String MEASURE = "nrs-drug-misuse-deaths";
    private static final List<String> COUNCILS =
            List.of("S12000033", "S12000034", "S12000041", "S12000035", "S12000036", "S12000049");
    private static final int FIRST_YEAR = 1825;
    private static final int YEARS = 200;
    private static final int MONTHS = 12;
    private static final int COPIES = 3;
    private static final List<String> COLUMNS =
            List.of("what", "rows", "seconds", "rows a second", "times COPY with its key");

    private final LocalPostgres.Database database;
    private final Map<String, String> logins;
    private final Path folder;

    private ImportBesideCopy(LocalPostgres.Database database, Path folder) throws IOException {
        this.database = database;
        this.folder = folder;
        this.logins = LoadBesideCopy.logins(database, Files.createTempDirectory(folder, "keys"));
    }

    /**
     * Imports a made-up table over the first mission's pack.
     *
     * @param rows of it, 1 or more
     */
    static Results measure(int rows) throws IOException, InterruptedException {
        try (var data = TemporaryFolder.make();
                var folder = TemporaryFolder.make();
                var postgres = LocalPostgres.start(data.path())) {
            return new Results(
                    COLUMNS,
                    new ImportBesideCopy(postgres.createDatabase("imports"), folder.path())
                            .rows(rows));
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
    }

    private List<List<String>> rows(int rows)
            throws IOException, InterruptedException, SQLException {
        cairn("load", Build.pack());
        Path one = table("one.csv", 1);
        cairn("import", one, "--dataset", MEASURE, "--dry-run");
        double start =
                LoadBesideCopy.seconds(
                        () -> cairn("import", one, "--dataset", MEASURE, "--dry-run"));
        Path table = table("table.csv", rows);
        double command = LoadBesideCopy.seconds(() -> cairn("import", table, "--dataset", MEASURE));
        try (Connection connection = LoadBesideCopy.connect(database.owner())) {
            Path copied = folder.resolve("rows");
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            try (OutputStream out = Files.newOutputStream(copied)) {
                copy.copyOut(
                        "COPY (SELECT * FROM measures.value WHERE file = 'table.csv') TO STDOUT",
                        out);
            }
            double bare = copyIn(connection, copy, "(LIKE measures.value)", copied);
            double keyed =
                    copyIn(
                            connection,
                            copy,
                            "(LIKE measures.value INCLUDING CONSTRAINTS,"
                                    + " UNIQUE (measure, area, period, breakdown, vintage, version))",
                            copied);
            double indexed =
                    copyIn(connection, copy, "(LIKE measures.value INCLUDING ALL)", copied);
            return List.of(
                    row("COPY into a bare table", rows, bare, keyed),
                    row("COPY into a table with its key and checks", rows, keyed, keyed),
                    row("COPY into a table with all indexes of Cairn's", rows, indexed, keyed),
                    row("cairn import, importing alone", rows, command - start, keyed),
                    row("cairn import, the whole command", rows, command, keyed));
        }
    }

    /** The median of three, as the disk is not always equally busy. */
    private static double copyIn(
            Connection connection, CopyManager copy, String columns, Path copied)
            throws IOException, InterruptedException, SQLException {
        double[] seconds = new double[COPIES];
        for (int i = 0; i < COPIES; i++) {
            seconds[i] = LoadBesideCopy.copyIn(connection, copy, columns, copied);
        }
        Arrays.sort(seconds);
        return seconds[COPIES / 2];
    }

    private static List<String> row(String what, int rows, double seconds, double keyed) {
        return List.of(
                what,
                Integer.toString(rows),
                Results.decimal(seconds),
                Long.toString(Math.round(rows / seconds)),
                Results.decimal(seconds / keyed));
    }

    private void cairn(Object... arguments) throws IOException, InterruptedException {
        try (var cairn = Program.cairn(Program.working(MEGABYTES), logins, arguments)) {
            cairn.awaitEnd();
        }
    }

    /** A month of a council in each row; when these are used up, the next edition. */
    private Path table(String name, int rows) throws IOException {
        Path file = folder.resolve(name);
        try (BufferedWriter csv = Files.newBufferedWriter(file)) {
            csv.write("area,period,value,vintage,known_from,source\n");
            for (int row = 0; row < rows; row++) {
                int month = row % MONTHS;
                int year = row / MONTHS % YEARS;
                int council = row / (MONTHS * YEARS) % COUNCILS.size();
                int edition = row / (MONTHS * YEARS * COUNCILS.size());
                csv.write(
                        "%s,%s %d,%d,Made-up edition %d,2025,nrs-drug-related-deaths-2024\n"
                                .formatted(
                                        COUNCILS.get(council),
                                        java.time.Month.of(month + 1)
                                                .getDisplayName(
                                                        java.time.format.TextStyle.FULL,
                                                        java.util.Locale.UK),
                                        FIRST_YEAR + year,
                                        row % 97,
                                        edition));
            }
        }
        return file;
    }
}
