package scot.cairn.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import scot.cairn.postgres.Login;

/** Connections for work on a whole database. */
final class Databases {

    private Databases() {}

    /** Values of rows stay out of messages. */
    static DataSource of(Login login) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(login.jdbcUrl());
        source.setUser(login.user());
        source.setPassword(login.password());
        source.setLogServerErrorDetail(false);
        return source;
    }

    /**
     * Begins a transaction that takes as long as it takes, in which values are written the same way
     * everywhere, and in which a row that the login may not see is a failure.
     */
    static void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement sql = connection.createStatement()) {
            for (String setting :
                    new String[] {
                        "row_security = off",
                        "statement_timeout = 0",
                        "lock_timeout = 0",
                        "idle_in_transaction_session_timeout = 0",
                        "transaction_timeout = 0",
                        "TimeZone = 'UTC'",
                        "DateStyle = 'ISO'",
                        "IntervalStyle = 'postgres'",
                        "extra_float_digits = 1",
                        "bytea_output = 'hex'"
                    }) {
                sql.execute("SET LOCAL " + setting);
            }
        }
    }
}
