package scot.cairn.cli;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import scot.cairn.postgres.Login;

/** The two logins of a database, as the service's libraries want them. */
final class Logins {

    private static final String MAY_DO_TOO_MUCH =
            """
            SELECT rolsuper OR rolbypassrls OR rolcreaterole OR pg_has_role(datdba, 'MEMBER')
            FROM pg_roles, pg_database
            WHERE rolname = current_user AND datname = current_database()
            """;

    private Logins() {}

    static JdbcConnectionDetails forService(Login login) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return login.user();
            }

            @Override
            public String getPassword() {
                return login.password();
            }

            @Override
            public String getJdbcUrl() {
                return login.jdbcUrl();
            }
        };
    }

    static FlywayConnectionDetails forMigrations(Login login) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return login.user();
            }

            @Override
            public String getPassword() {
                return login.password();
            }

            @Override
            public String getJdbcUrl() {
                return login.jdbcUrl();
            }
        };
    }

    /**
     * The login that a variable of the environment names, as a JDBC URL with user and password in
     * it. Nothing of the URL is ever shown, because of the password.
     *
     * @throws BadInput if it is not set or names no user
     */
    static Login fromEnvironment(String variable) {
        String url = System.getenv(variable);
        if (url == null || url.isBlank()) {
            throw new BadInput(
                    "%s is not set; give it a URL such as jdbc:postgresql://host/cairn?user=...&password=..."
                            .formatted(variable));
        }
        Optional<String> user = part(url, "user");
        Optional<String> password = part(url, "password");
        if (user.isEmpty() || password.isEmpty()) {
            throw new BadInput(
                    "%s must be a PostgreSQL JDBC URL that names a user and a password."
                            .formatted(variable));
        }
        return new Login(url, user.get(), password.get());
    }

    /** As the driver reads it, so that both mean the same login. */
    private static Optional<String> part(String url, String name) {
        try {
            return Arrays.stream(
                            DriverManager.getDriver(url).getPropertyInfo(url, new Properties()))
                    .filter(part -> part.name.equals(name) && part.value != null)
                    .map(part -> part.value)
                    .findFirst();
        } catch (SQLException notOurs) {
            return Optional.empty();
        }
    }

    /** The login's name as SQL writes it, whatever its letters. */
    static String quoted(Login login) {
        return '"' + login.user().replace("\"", "\"\"") + '"';
    }

    /**
     * Refuses a service login that could pass round the database's own guards.
     *
     * @throws BadInput if both logins are one, or the service's may do what only an owner should
     * @throws MachineCannot if the database does not answer to both
     */
    static void requireLeastRights(Login service, Login owner) {
        if (service.user().equals(owner.user())) {
            throw new BadInput(
                    "CAIRN_DB_URL and CAIRN_DB_OWNER_URL name one login, %s; the service needs one of its own."
                            .formatted(service.user()));
        }
        requireAnswer("CAIRN_DB_OWNER_URL", owner);
        if (answer("CAIRN_DB_URL", service, MAY_DO_TOO_MUCH)) {
            throw new BadInput(
                    "The login %s may do more than the service should: it must be no superuser, must not own the database and may neither make roles nor pass round row-level security."
                            .formatted(service.user()));
        }
    }

    /**
     * Looks whether a database is there.
     *
     * @throws MachineCannot if it does not answer to the login that the variable names
     */
    static void requireAnswer(String variable, Login login) {
        answer(variable, login, "SELECT true");
    }

    private static boolean answer(String variable, Login login, String question) {
        try (Connection connection =
                        DriverManager.getConnection(
                                login.jdbcUrl(), login.user(), login.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException unreachable) {
            throw new MachineCannot(
                    "The database that %s names does not answer (%s)."
                            .formatted(
                                    variable,
                                    String.valueOf(unreachable.getMessage())
                                            .lines()
                                            .findFirst()
                                            .orElse("it does not say why")));
        }
    }
}
