package scot.cairn.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** The server's superuser, who makes the two logins and their databases and does nothing else. */
final class Superuser {

    static final String NAME = "cairn";
    static final String OWNER = "cairn_owner";
    static final String SERVICE = "cairn_service";

    private static final String ORDINARY = "LOGIN NOSUPERUSER NOCREATEDB NOREPLICATION NOBYPASSRLS";

    private final int port;
    private final Passwords passwords;

    Superuser(int port, Passwords passwords) {
        this.port = port;
        this.passwords = passwords;
    }

    /** Makes what is missing of the logins and the main database, and mends their rights. */
    void prepare(String database) throws SQLException {
        try (Connection connection = connect();
                Statement sql = connection.createStatement()) {
            makeLogin(connection, OWNER, passwords.owner());
            makeLogin(connection, SERVICE, passwords.service());
            sql.execute("ALTER ROLE cairn_owner INHERIT CREATEROLE " + ORDINARY);
            sql.execute("ALTER ROLE cairn_service NOINHERIT NOCREATEROLE " + ORDINARY);
            sql.execute("REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC");
            if (!exists(connection, "SELECT FROM pg_database WHERE datname = ?", database)) {
                sql.execute("CREATE DATABASE %s OWNER cairn_owner".formatted(database));
            }
            openToService(sql, database);
        }
    }

    /**
     * Makes another database.
     *
     * @param database a lower-case name, already checked
     * @throws SQLException of state 42P04 if there is one of that name
     */
    void createDatabase(String database) throws SQLException {
        try (Connection connection = connect();
                Statement sql = connection.createStatement()) {
            sql.execute("CREATE DATABASE %s OWNER cairn_owner".formatted(database));
            openToService(sql, database);
        }
    }

    Login owner(String database) {
        return new Login(url(database), OWNER, passwords.owner());
    }

    Login service(String database) {
        return new Login(url(database), SERVICE, passwords.service());
    }

    /** In one transaction, so that a login without its password is never seen. */
    private static void makeLogin(Connection connection, String role, String password)
            throws SQLException {
        if (exists(connection, "SELECT FROM pg_roles WHERE rolname = ?", role)) {
            return;
        }
        connection.setAutoCommit(false);
        try (Statement sql = connection.createStatement()) {
            sql.execute("CREATE ROLE " + role);
            // Hashed by the driver: the server never sees the password, so it cannot log it.
            connection
                    .unwrap(PGConnection.class)
                    .alterUserPassword(role, password.toCharArray(), "scram-sha-256");
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static void openToService(Statement sql, String database) throws SQLException {
        sql.execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(database));
        sql.execute("GRANT CONNECT ON DATABASE %s TO cairn_service".formatted(database));
    }

    private static boolean exists(Connection connection, String query, String name)
            throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url("postgres"), NAME, passwords.superuser());
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }
}
