package scot.cairn.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** One-line SQL for tests. */
final class Sql {

    private Sql() {}

    static Connection connect(Login login) throws SQLException {
        return DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
    }

    static void run(Login login, String... statements) throws SQLException {
        try (var connection = connect(login);
                var sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    /** The first column of the first row, as text. */
    static String ask(Login login, String question) throws SQLException {
        try (var connection = connect(login);
                var sql = connection.createStatement();
                var rows = sql.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
