package scot.cairn.cli;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/** The database of a production service, named by two URLs in the environment. */
class ProductionDatabase {

    @Bean
    JdbcConnectionDetails serviceLogin() {
        return Logins.forService(Logins.fromEnvironment("CAIRN_DB_URL"));
    }

    @Bean
    FlywayConnectionDetails ownerLogin() {
        return Logins.forMigrations(Logins.fromEnvironment("CAIRN_DB_OWNER_URL"));
    }
}
