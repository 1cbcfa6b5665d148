package scot.cairn.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The tables of a database as its catalogue names them; no list of them is kept anywhere else. */
final class Tables {

    /**
     * All but the system's, those of extensions, Flyway's own history, and who was signed in: an
     * old cookie must not open a restored service.
     */
    private static final String ALL =
            """
            SELECT n.nspname, c.relname, array_agg(a.attname::text ORDER BY a.attnum)
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
              AND NOT a.attisdropped AND a.attgenerated = ''
            WHERE c.relkind = 'r' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
              AND (n.nspname, c.relname) <> ('public', 'flyway_schema_history')
              AND (n.nspname, c.relname) NOT IN (('access', 'session'), ('access', 'session_attributes'))
              AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass
                                AND d.objid = c.oid AND d.deptype = 'e')
            GROUP BY n.nspname, c.relname
            ORDER BY n.nspname, c.relname
            """;

    /** Which table needs the rows of which other. */
    private static final String NEEDS =
            """
            SELECT n.nspname || '.' || c.relname, fn.nspname || '.' || fc.relname
            FROM pg_constraint k
            JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_class fc ON fc.oid = k.confrelid JOIN pg_namespace fn ON fn.oid = fc.relnamespace
            WHERE k.contype = 'f' AND k.conrelid <> k.confrelid
            """;

    private Tables() {}

    /**
     * Every table, after those that its foreign keys point to.
     *
     * @throws IllegalStateException if some point to each other in a ring
     */
    static List<Table> of(Connection connection) throws SQLException {
        Set<Table> left = new LinkedHashSet<>(all(connection));
        List<Need> needs = needs(connection);
        List<Table> order = new ArrayList<>();
        while (!left.isEmpty()) {
            Table next =
                    left.stream()
                            .filter(table -> isFree(table, left, needs))
                            .findFirst()
                            .orElseThrow(() ->
                                    new IllegalStateException(
                                            "tables refer to each other in a ring: " + left));
            left.remove(next);
            order.add(next);
        }
        return order;
    }

    /** Those of them that have a row. */
    static List<Table> withRows(Connection connection) throws SQLException {
        List<Table> found = new ArrayList<>();
        for (Table table : of(connection)) {
            if (hasRows(connection, table)) {
                found.add(table);
            }
        }
        return found;
    }

    static boolean hasRows(Connection connection, Table table) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row =
                        sql.executeQuery("SELECT EXISTS (SELECT FROM %s)".formatted(table.sql()))) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** Gives every numbered column its next number after those that are taken. */
    static void continueNumbers(Connection connection, Table table) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            for (String column : table.columns()) {
                String sequence = sequence(connection, table, column);
                if (!sequence.isEmpty()) {
                    long next = next(sql, table, column);
                    sql.execute("ALTER SEQUENCE %s RESTART WITH %d".formatted(sequence, next));
                }
            }
        }
    }

    private static long next(Statement sql, Table table, String column) throws SQLException {
        try (ResultSet row =
                sql.executeQuery(
                        "SELECT coalesce(max(%s), 0) + 1 FROM %s"
                                .formatted(Table.quoted(column), table.sql()))) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Which sequence numbers a column; empty if none does. */
    private static String sequence(Connection connection, Table table, String column)
            throws SQLException {
        try (var sql = connection.prepareStatement("SELECT pg_get_serial_sequence(?, ?)")) {
            sql.setString(1, table.sql());
            sql.setString(2, column);
            try (ResultSet row = sql.executeQuery()) {
                String found = row.next() ? row.getString(1) : null;
                return found == null ? "" : found;
            }
        }
    }

    private static List<Table> all(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(ALL)) {
            while (row.next()) {
                String[] columns = (String[]) row.getArray(3).getArray();
                tables.add(new Table(row.getString(1), row.getString(2), Arrays.asList(columns)));
            }
        }
        return tables;
    }

    private record Need(String table, String of) {}

    private static List<Need> needs(Connection connection) throws SQLException {
        List<Need> needs = new ArrayList<>();
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(NEEDS)) {
            while (row.next()) {
                needs.add(new Need(row.getString(1), row.getString(2)));
            }
        }
        return needs;
    }

    private static boolean isFree(Table table, Set<Table> left, List<Need> needs) {
        return needs.stream()
                .filter(need -> need.table().equals(table.toString()))
                .noneMatch(need ->
                        left.stream().anyMatch(other -> other.toString().equals(need.of())));
    }
}
