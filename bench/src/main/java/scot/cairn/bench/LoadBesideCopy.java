package scot.cairn.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import scot.cairn.postgres.LocalPostgres;
import scot.cairn.postgres.Login;

/**
 * How fast {@code cairn load} brings in values, beside COPY of the very same rows into a table of
 * the same columns in the same database. Each load is into a new, migrated database. What a preview
 * takes, which does all but store, is taken off to show storing alone. Figures are medians.
 */
final class LoadBesideCopy {

    private static final int MEGABYTES = 512;
    private static final double NANOSECONDS = 1_000_000_000;
    private static final List<String> COLUMNS =
            List.of("pack", "what", "rows", "seconds", "rows a second", "times COPY");

    private final LocalPostgres postgres;
    private final Path folder;

    private LoadBesideCopy(LocalPostgres postgres, Path folder) {
        this.postgres = postgres;
        this.folder = folder;
    }

    /** What is timed, in the order of the table. */
    private enum What {
        BARE("COPY into a bare table"),
        KEYED("COPY into a table with its key and checks"),
        STORE("cairn load, storing alone"),
        COMMAND("cairn load, the whole command");

        private final String words;

        What(String words) {
            this.words = words;
        }
    }

    /**
     * One load and its copies.
     *
     * @param rows how many values
     * @param seconds that each thing took
     */
    private record Load(long rows, Map<What, Double> seconds) {

        double seconds(What what) {
            return Objects.requireNonNull(seconds.get(what));
        }
    }

    /** A piece of work that is timed. */
    interface Work {

        void run() throws IOException, InterruptedException, SQLException;
    }

    /**
     * Loads the first mission's pack and a made-up one.
     *
     * @param scale of the made-up one, 1 or more
     * @param loads of each, 1 or more
     */
    static Results measure(int scale, int loads) throws IOException, InterruptedException {
        try (var data = TemporaryFolder.make();
                var folder = TemporaryFolder.make();
                var postgres = LocalPostgres.start(data.path())) {
            Path synthetic = folder.path().resolve(SyntheticPack.ID);
            SyntheticPack.write(synthetic, scale);
            var benchmark = new LoadBesideCopy(postgres, folder.path());
            return new Results(
                    COLUMNS,
                    Stream.concat(
                                    benchmark.rows("scotland", Build.pack(), loads).stream(),
                                    benchmark.rows("synthetic", synthetic, loads).stream())
                            .toList());
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
    }

    private List<List<String>> rows(String name, Path pack, int times)
            throws IOException, InterruptedException, SQLException {
        List<Load> loads = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            loads.add(load(postgres.createDatabase("%s_%d".formatted(name, i)), pack));
        }
        return Stream.of(What.values()).map(what -> row(name, what, loads)).toList();
    }

    private static List<String> row(String name, What what, List<Load> loads) {
        long rows = loads.getFirst().rows();
        double seconds = median(what, loads);
        return List.of(
                name,
                what.words,
                Long.toString(rows),
                Results.decimal(seconds),
                Long.toString(Math.round(rows / seconds)),
                Results.decimal(seconds / median(What.BARE, loads)));
    }

    private static double median(What what, List<Load> loads) {
        double[] seconds =
                loads.stream().mapToDouble(load -> load.seconds(what)).sorted().toArray();
        int half = seconds.length / 2;
        return seconds.length % 2 == 1 ? seconds[half] : (seconds[half - 1] + seconds[half]) / 2;
    }

    private Load load(LocalPostgres.Database database, Path pack)
            throws IOException, InterruptedException, SQLException {
        var logins = logins(database, Files.createTempDirectory(folder, "keys"));
        command(logins, "load", "--preview", pack);
        double preview = seconds(() -> command(logins, "load", "--preview", pack));
        double load = seconds(() -> command(logins, "load", pack));
        try (Connection connection = connect(database.owner())) {
            Path rows = folder.resolve("rows");
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            long values = writeOut(copy, rows);
            double bare = copyIn(connection, copy, "(LIKE measures.value)", rows);
            double keyed = copyIn(connection, copy, "(LIKE measures.value INCLUDING ALL)", rows);
            return new Load(
                    values,
                    Map.of(
                            What.BARE, bare,
                            What.KEYED, keyed,
                            What.STORE, load - preview,
                            What.COMMAND, load));
        }
    }

    /** What Cairn's environment must say to run over a database, each with keys of its own. */
    static Map<String, String> logins(LocalPostgres.Database database, Path keys) {
        return Map.of(
                "CAIRN_DB_URL", url(database.service()),
                "CAIRN_DB_OWNER_URL", url(database.owner()),
                "CAIRN_KEYS", keys.toString(),
                "CAIRN_LEDGER_NAME", "localhost/bench/ledger");
    }

    private static void command(Map<String, String> logins, Object... arguments)
            throws IOException, InterruptedException {
        try (var cairn = Program.cairn(Program.working(MEGABYTES), logins, arguments)) {
            cairn.awaitEnd();
        }
    }

    private static long writeOut(CopyManager copy, Path rows) throws IOException, SQLException {
        try (OutputStream out = Files.newOutputStream(rows)) {
            return copy.copyOut("COPY measures.value TO STDOUT", out);
        }
    }

    static double copyIn(Connection connection, CopyManager copy, String columns, Path rows)
            throws IOException, InterruptedException, SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute("CREATE TABLE copied " + columns);
            double seconds =
                    seconds(() -> {
                        try (InputStream in = Files.newInputStream(rows)) {
                            copy.copyIn("COPY copied FROM STDIN", in);
                        }
                    });
            sql.execute("DROP TABLE copied");
            return seconds;
        }
    }

    static double seconds(Work work) throws IOException, InterruptedException, SQLException {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / NANOSECONDS;
    }

    static Connection connect(Login login) throws SQLException {
        return DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
    }

    /** As the service wants it; the passwords of our own PostgreSQL need no escapes. */
    private static String url(Login login) {
        return "%s?user=%s&password=%s".formatted(login.jdbcUrl(), login.user(), login.password());
    }
}
