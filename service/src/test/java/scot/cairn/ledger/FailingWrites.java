package scot.cairn.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import scot.cairn.postgres.Login;

/**
 * Lets the n-th write of a step fail, for every n in turn, as a full disk or a process that is
 * killed would: each time nothing of the step may be left, and at the end all of it once.
 */
public final class FailingWrites implements AutoCloseable {

    private static final int MOST = 200;

    /** What the ledger writes after an act, in transactions of its own, is left out. */
    private static final String WATCH =
            """
            CREATE SCHEMA failing;
            CREATE SEQUENCE failing.writes;
            CREATE TABLE failing.at (n bigint);
            INSERT INTO failing.at VALUES (0);
            CREATE FUNCTION failing.maybe() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
            BEGIN
              IF nextval('failing.writes') = (SELECT n FROM failing.at) THEN
                RAISE EXCEPTION 'this write was made to fail';
              END IF;
              RETURN NULL;
            END $$;
            CREATE TABLE failing.watched (name regclass);
            CREATE FUNCTION failing.watch(schemas text[]) RETURNS void LANGUAGE plpgsql AS $$
            DECLARE watched regclass;
            BEGIN
              INSERT INTO failing.watched
              SELECT format('%I.%I', schemaname, tablename)::regclass FROM pg_tables
              WHERE schemaname = ANY (schemas)
                AND (schemaname, tablename) NOT IN (('ledger', 'checkpoint'), ('ledger', 'pending'),
                                                    ('ledger', 'position'));
              FOR watched IN SELECT name FROM failing.watched LOOP
                EXECUTE format('CREATE TRIGGER failing AFTER INSERT OR UPDATE OR DELETE ON %s'
                               ' FOR EACH STATEMENT EXECUTE FUNCTION failing.maybe()', watched);
              END LOOP;
            END $$;
            CREATE FUNCTION failing.rows(counted regclass) RETURNS bigint LANGUAGE plpgsql AS $$
            DECLARE rows bigint;
            BEGIN
              EXECUTE format('SELECT count(*) FROM %s', counted) INTO rows;
              RETURN rows;
            END $$;
            CREATE FUNCTION failing.begin(nth bigint) RETURNS void LANGUAGE sql AS $$
              SELECT setval('failing.writes', 1, false);
              UPDATE failing.at SET n = nth;
            $$;
            """;

    private final Connection owner;

    /** Watches the tables of some schemas. */
    public FailingWrites(Login login, String... schemas) throws SQLException {
        owner = DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
        run(WATCH);
        try (PreparedStatement watch = owner.prepareStatement("SELECT failing.watch(?)")) {
            watch.setArray(1, owner.createArrayOf("text", schemas));
            watch.execute();
        }
    }

    /**
     * Does a step until no write of it fails any more.
     *
     * @param step answers with what is wrong; empty once it is done
     * @return how many times it was tried
     */
    public int everyWriteOnce(Supplier<String> step) throws SQLException {
        Map<String, Long> before = counts();
        for (int n = 1; n <= MOST; n++) {
            begin(n);
            if (isDone(step)) {
                begin(0);
                return n;
            }
            assertThat(counts()).as("after its write %d failed", n).isEqualTo(before);
        }
        throw new AssertionError("a step of more than %d writes".formatted(MOST));
    }

    private static boolean isDone(Supplier<String> step) {
        try {
            String wrong = step.get();
            assertThat(wrong).isEmpty();
            return true;
        } catch (RuntimeException failed) {
            assertThat(failed).hasStackTraceContaining("this write was made to fail");
            return false;
        }
    }

    private void begin(long nth) throws SQLException {
        try (PreparedStatement begin = owner.prepareStatement("SELECT failing.begin(?)")) {
            begin.setLong(1, nth);
            begin.execute();
        }
    }

    private Map<String, Long> counts() throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (Statement sql = owner.createStatement();
                ResultSet rows =
                        sql.executeQuery(
                                "SELECT name::text, failing.rows(name) FROM failing.watched")) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }

    private void run(String statements) throws SQLException {
        try (Statement sql = owner.createStatement()) {
            sql.execute(statements);
        }
    }

    @Override
    public void close() throws SQLException {
        run("DROP SCHEMA failing CASCADE");
        owner.close();
    }
}
