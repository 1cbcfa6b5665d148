package scot.cairn.cli;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import scot.cairn.postgres.Login;

/** The two logins of a database, as the service's libraries want them. */
final class Logins {

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
     * The login that a variable of the environment names, as a JDBC URL with user and password in it.
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
        MultiValueMap<String, String> parts = parameters(url);
        String user = parts.getFirst("user");
        String password = parts.getFirst("password");
        if (user == null || password == null) {
            throw new BadInput(
                    "%s must be a PostgreSQL JDBC URL that names a user and a password."
                            .formatted(variable));
        }
        return new Login(url, user, password);
    }

    private static MultiValueMap<String, String> parameters(String url) {
        return url.startsWith("jdbc:postgresql://")
                ? UriComponentsBuilder.fromUriString(url.substring("jdbc:".length()))
                        .build()
                        .getQueryParams()
                : new LinkedMultiValueMap<>();
    }

    /**
     * Refuses a service login that could pass round the database's own guards.
     *
     * @throws BadInput if both logins are one, or the service's may do what only an owner should
     * @throws MachineCannot if the database does not answer
     */
    static void requireLeastRights(Login service, Login owner) {
        if (service.user().equals(owner.user())) {
            throw new BadInput(
                    "CAIRN_DB_URL and CAIRN_DB_OWNER_URL name one login, %s; the service needs one of its own."
                            .formatted(service.user()));
        }
        try (Connection connection =
                        DriverManager.getConnection(
                                service.jdbcUrl(), service.user(), service.password());
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                """
                                SELECT rolsuper OR rolbypassrls OR rolcreaterole
                                FROM pg_roles WHERE rolname = current_user
                                """)) {
            if (row.next() && row.getBoolean(1)) {
                throw new BadInput(
                        "The login %s may do more than the service should: it must be no superuser and may neither make roles nor pass round row-level security."
                                .formatted(service.user()));
            }
        } catch (SQLException unreachable) {
            throw new MachineCannot(
                    "The database that CAIRN_DB_URL names does not answer (%s)."
                            .formatted(unreachable.getMessage()));
        }
    }
}
