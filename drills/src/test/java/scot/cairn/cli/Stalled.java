package scot.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a database holds, and a write of it that waits: the n-th statement that changes a table of
 * the schemas named, until nobody holds it still. It is in the database, so it outlives a kill.
 */
record Stalled(Connection owner) {

    private static final String SCHEMAS = "'approval', 'ledger', 'returns', 'notices'";

    /** What the ledger writes after an act, in transactions of its own, is left out. */
    private static final String WATCH =
            """
            CREATE SCHEMA stalled;
            CREATE SEQUENCE stalled.writes;
            CREATE TABLE stalled.at (n bigint);
            INSERT INTO stalled.at VALUES (0);
            CREATE FUNCTION stalled.wait() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
            BEGIN
              IF nextval('stalled.writes') = (SELECT n FROM stalled.at) THEN
                PERFORM pg_advisory_xact_lock(9);
              END IF;
              RETURN NULL;
            END $$;
            CREATE FUNCTION stalled.rows(counted regclass) RETURNS bigint LANGUAGE plpgsql AS $$
            DECLARE rows bigint;
            BEGIN
              EXECUTE format('SELECT count(*) FROM %s', counted) INTO rows;
              RETURN rows;
            END $$;
            CREATE VIEW stalled.watched AS
              SELECT format('%I.%I', schemaname, tablename)::regclass AS name FROM pg_tables
              WHERE schemaname IN (SCHEMAS)
                AND (schemaname, tablename) NOT IN (('ledger', 'checkpoint'), ('ledger', 'pending'),
                                                    ('ledger', 'position'));
            DO $$
            DECLARE watched regclass;
            BEGIN
              FOR watched IN SELECT name FROM stalled.watched LOOP
                EXECUTE format('CREATE TRIGGER stalled AFTER INSERT OR UPDATE OR DELETE ON %s'
                               ' FOR EACH STATEMENT EXECUTE FUNCTION stalled.wait()', watched);
              END LOOP;
            END $$;
            """
                    .replace("SCHEMAS", SCHEMAS);

    void watch() throws SQLException {
        run(WATCH);
    }

    /** Holds the n-th write from now still, as long as this connection is open. */
    void at(int n) throws SQLException {
        run("SELECT pg_advisory_lock(9)");
        run("SELECT setval('stalled.writes', 1, false)");
        try (var at = owner.prepareStatement("UPDATE stalled.at SET n = ?")) {
            at.setLong(1, n);
            at.execute();
        }
    }

    /** Lets every write through, also after this connection is closed. */
    void never() throws SQLException {
        run("UPDATE stalled.at SET n = 0");
        run("SELECT pg_advisory_unlock_all()");
    }

    boolean someoneWaits() throws SQLException {
        try (var sql = owner.createStatement();
                var rows =
                        sql.executeQuery(
                                "SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")) {
            return rows.next();
        }
    }

    /** Rows of each table that is watched. */
    Map<String, Long> rows() throws SQLException {
        Map<String, Long> counted = new TreeMap<>();
        try (var sql = owner.createStatement();
                var rows =
                        sql.executeQuery(
                                "SELECT name::text, stalled.rows(name) FROM stalled.watched")) {
            while (rows.next()) {
                counted.put(rows.getString(1), rows.getLong(2));
            }
        }
        assertThat(counted).isNotEmpty();
        return counted;
    }

    private void run(String statements) throws SQLException {
        try (var sql = owner.createStatement()) {
            sql.execute(statements);
        }
    }
}
