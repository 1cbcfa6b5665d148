package scot.cairn.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import scot.cairn.postgres.Login;

/**
 * Lets the n-th write of a step fail, for every n in turn, as a full disk or a process that is
 * killed would: each time nothing of the step may be left, and at the end all of it once.
 */
public final class FailingWrites implements AutoCloseable {

    private static final int MOST = 200;

    /** What the ledger writes after an act, in transactions of its own. */
    private static final Set<String> IN_THEIR_OWN_TIME =
            Set.of("ledger.checkpoint", "ledger.pending", "ledger.position");

    private final Connection owner;
    private final List<String> tables;

    /** Watches the tables of some schemas. */
    public FailingWrites(Login login, String... schemas) throws SQLException {
        owner = DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
        tables = tables(schemas);
        run(
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
                """);
        for (String table : tables) {
            run(
                    "CREATE TRIGGER failing AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH STATEMENT EXECUTE FUNCTION failing.maybe()"
                            .formatted(table));
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
            run("ALTER SEQUENCE failing.writes RESTART; UPDATE failing.at SET n = " + n);
            if (isDone(step)) {
                run("UPDATE failing.at SET n = 0");
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

    private Map<String, Long> counts() throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (Statement sql = owner.createStatement()) {
            for (String table : tables) {
                try (ResultSet rows = sql.executeQuery("SELECT count(*) FROM " + table)) {
                    rows.next();
                    counts.put(table, rows.getLong(1));
                }
            }
        }
        return counts;
    }

    private List<String> tables(String... schemas) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement sql = owner.createStatement();
                ResultSet rows =
                        sql.executeQuery(
                                "SELECT schemaname || '.' || tablename FROM pg_tables WHERE schemaname IN ('%s')"
                                        .formatted(String.join("', '", schemas)))) {
            while (rows.next()) {
                if (!IN_THEIR_OWN_TIME.contains(rows.getString(1))) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
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
