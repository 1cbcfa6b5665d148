package scot.cairn.cli;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import scot.cairn.postgres.LocalPostgres;

/**
 * A PostgreSQL server of this process's own. Everything that connects to it depends on these beans,
 * so it starts before them and stops after them. Named by the command that wants it; never found by
 * scanning.
 */
class EmbeddedDatabase {

    @Bean(destroyMethod = "close")
    LocalPostgres localPostgres(@Value("${cairn.data}") Path data) {
        return LocalPostgres.start(data);
    }

    @Bean
    JdbcConnectionDetails serviceLogin(LocalPostgres postgres) {
        return Logins.forService(postgres.service());
    }

    @Bean
    FlywayConnectionDetails ownerLogin(LocalPostgres postgres) {
        return Logins.forMigrations(postgres.owner());
    }
}
