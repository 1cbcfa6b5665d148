package scot.cairn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import scot.cairn.postgres.LocalPostgres;
import scot.cairn.postgres.Login;

/** A real PostgreSQL for tests: one server a JVM, one new database an application context. */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Bean
    LocalPostgres.Database database() {
        return Server.ONLY.createDatabase("test_" + NUMBER.incrementAndGet());
    }

    @Bean
    DynamicPropertyRegistrar keys() {
        String folder = newFolder().toString();
        return registry -> registry.add("cairn.keys", () -> folder);
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("cairn-keys");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean
    JdbcConnectionDetails serviceLogin(LocalPostgres.Database database) {
        return new ServiceLogin(database.service());
    }

    @Bean
    FlywayConnectionDetails ownerLogin(LocalPostgres.Database database) {
        return new OwnerLogin(database.owner());
    }

    private static final class Server {

        private static final LocalPostgres ONLY = start();

        private static LocalPostgres start() {
            try {
                Path folder = Files.createTempDirectory("cairn-test");
                return LocalPostgres.start(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private record ServiceLogin(Login login) implements JdbcConnectionDetails {

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
    }

    private record OwnerLogin(Login login) implements FlywayConnectionDetails {

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
    }
}
