package scot.cairn.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.CairnService;
import scot.cairn.ledger.Act;
import scot.cairn.ledger.Ledger;
import scot.cairn.ledger.Recording;
import scot.cairn.postgres.LocalPostgres;
import scot.cairn.postgres.Login;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * How many acts a second the ledger takes, each in a transaction of its own that is on the disk
 * when it returns, beside inserts of the same bytes into a plain table of the same database. The
 * service runs in this process as it does in production, with its sequencer and its signing;
 * afterwards every act must have its place, without a gap.
 */
final class AppendsBesideInserts {

    private static final List<String> COLUMNS =
            List.of("what", "writers", "rows", "rows a second", "ratio");
    private static final Duration WARM_UP = Duration.ofSeconds(5);

    private final LocalPostgres.Database database;
    private final ConfigurableApplicationContext service;
    private final Duration duration;

    private AppendsBesideInserts(
            LocalPostgres.Database database,
            ConfigurableApplicationContext service,
            Duration duration) {
        this.database = database;
        this.service = service;
        this.duration = duration;
    }

    /** One writer's piece of work, done again and again. */
    private interface Append extends AutoCloseable {

        void once(int number) throws SQLException;

        @Override
        default void close() throws SQLException {}
    }

    /** A new writer, by its number. */
    private interface Writers {

        Append writer(int number) throws SQLException;
    }

    /**
     * Measures with one writer and with eight.
     *
     * @param seconds that each runs
     */
    static Results measure(int seconds) throws IOException, InterruptedException {
        try (var data = TemporaryFolder.make();
                var keys = TemporaryFolder.make();
                var postgres = LocalPostgres.start(data.path())) {
            LocalPostgres.Database database = postgres.createDatabase("appends");
            try (ConfigurableApplicationContext service = start(database, keys)) {
                var benchmark =
                        new AppendsBesideInserts(database, service, Duration.ofSeconds(seconds));
                return new Results(COLUMNS, benchmark.rows());
            }
        } catch (SQLException | ExecutionException failure) {
            throw new IOException(failure);
        }
    }

    private static ConfigurableApplicationContext start(
            LocalPostgres.Database database, TemporaryFolder keys) {
        Login user = database.service();
        Login owner = database.owner();
        return new SpringApplicationBuilder(CairnService.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(
                        "--spring.config.location=classpath:/",
                        "--cairn.keys=" + keys.path(),
                        "--spring.datasource.url=" + user.jdbcUrl(),
                        "--spring.datasource.username=" + user.user(),
                        "--spring.datasource.password=" + user.password(),
                        "--spring.flyway.url=" + owner.jdbcUrl(),
                        "--spring.flyway.user=" + owner.user(),
                        "--spring.flyway.password=" + owner.password(),
                        "--spring.flyway.placeholders.serviceLogin=" + user.user());
    }

    private List<List<String>> rows()
            throws SQLException, InterruptedException, ExecutionException, IOException {
        byte[] entry = sample();
        prepare();
        List<List<String>> rows = new ArrayList<>();
        for (int writers : new int[] {1, 8}) {
            run(writers, WARM_UP, this::appending);
            long appended = run(writers, duration, this::appending);
            requireAllPlaced();
            run(writers, WARM_UP, number -> inserting(entry));
            long inserted = run(writers, duration, number -> inserting(entry));
            rows.add(row("insert of the same bytes", writers, inserted, 1));
            rows.add(row("act on record", writers, appended, (double) inserted / appended));
        }
        return rows;
    }

    private List<String> row(String what, int writers, long rows, double ratio) {
        return List.of(
                what,
                Integer.toString(writers),
                Long.toString(rows),
                Long.toString(rows / duration.toSeconds()),
                Results.decimal(ratio));
    }

    /** How many are done by so many writers in a time. */
    private static long run(int writers, Duration time, Writers make)
            throws InterruptedException, ExecutionException {
        Instant until = Instant.now().plus(time);
        try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                int number = writer;
                Callable<Long> work =
                        () -> {
                            try (Append append = make.writer(number)) {
                                int done = 0;
                                while (Instant.now().isBefore(until)) {
                                    append.once(done++);
                                }
                                return (long) done;
                            }
                        };
                counts.add(pool.submit(work));
            }
            long all = 0;
            for (Future<Long> count : counts) {
                all += count.get();
            }
            return all;
        }
    }

    private Append appending(int writer) {
        Recording recording = service.getBean(Recording.class);
        TransactionTemplate transaction = service.getBean(TransactionTemplate.class);
        Subject subject = new Subject(SubjectKind.MEASURE, "writer-" + writer);
        return number ->
                transaction.executeWithoutResult(_ ->
                        recording.record(
                                new Act(
                                        "writing",
                                        subject,
                                        recording.operator(),
                                        new TreeMap<>(Map.of("number", String.valueOf(number))),
                                        List.of(),
                                        null)));
    }

    /** As many bytes as an entry and its payload have. */
    private byte[] sample() throws SQLException {
        try (Append one = appending(0)) {
            one.once(0);
        }
        Ledger ledger = service.getBean(Ledger.class);
        TransactionTemplate transaction = service.getBean(TransactionTemplate.class);
        awaitPlaced(ledger, transaction);
        return Objects.requireNonNull(transaction.execute(_ -> ledger.at(0).orElseThrow().bytes()));
    }

    private void prepare() throws SQLException {
        try (Connection owner = connect(database.owner());
                var sql = owner.createStatement()) {
            sql.execute(
                    "CREATE TABLE plain (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
                            + " recorded_at timestamptz NOT NULL, bytes bytea NOT NULL,"
                            + " salt bytea NOT NULL, content bytea NOT NULL)");
            sql.execute("GRANT USAGE ON SCHEMA public TO cairn_service");
            sql.execute("GRANT INSERT ON plain TO cairn_service");
        }
    }

    private Append inserting(byte[] entry) throws SQLException {
        Connection connection = connect(database.service());
        PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO plain (recorded_at, bytes, salt, content) VALUES (?, ?, ?, ?)");
        return new Append() {
            @Override
            public void once(int number) throws SQLException {
                insert.setTimestamp(1, Timestamp.from(Instant.now()));
                insert.setBytes(2, entry);
                insert.setBytes(3, new byte[16]);
                insert.setBytes(
                        4,
                        "{\"number\":\"%d\"}"
                                .formatted(number)
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
                insert.executeUpdate();
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }

    private void requireAllPlaced() throws IOException {
        Ledger ledger = service.getBean(Ledger.class);
        TransactionTemplate transaction = service.getBean(TransactionTemplate.class);
        awaitPlaced(ledger, transaction);
        Long holes =
                transaction.execute(_ -> {
                    long size = ledger.size();
                    long leaves = 0;
                    for (int some = -1; some != 0; leaves += some) {
                        some = ledger.leaves(leaves, 10_000).size();
                    }
                    return size - leaves;
                });
        if (!Objects.equals(holes, 0L)) {
            throw new IOException("the ledger has %d holes".formatted(holes));
        }
    }

    private static void awaitPlaced(Ledger ledger, TransactionTemplate transaction) {
        Instant until = Instant.now().plusSeconds(60);
        while (!Objects.equals(transaction.execute(_ -> ledger.pending()), 0L)) {
            if (Instant.now().isAfter(until)) {
                throw new IllegalStateException("acts wait for their place too long");
            }
            Thread.onSpinWait();
        }
    }

    private static Connection connect(Login login) throws SQLException {
        return DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
    }
}
