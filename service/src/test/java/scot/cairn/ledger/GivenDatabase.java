package scot.cairn.ledger;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The database that the command line names; never found by scanning. */
@TestConfiguration(proxyBeanMethods = false)
class GivenDatabase {

    @Bean
    JdbcConnectionDetails serviceLogin(
            @Value("${given.service.url}") String url,
            @Value("${given.service.user}") String user,
            @Value("${given.service.password}") String password) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return user;
            }

            @Override
            public String getPassword() {
                return password;
            }

            @Override
            public String getJdbcUrl() {
                return url;
            }
        };
    }

    @Bean
    FlywayConnectionDetails ownerLogin(
            @Value("${given.owner.url}") String url,
            @Value("${given.owner.user}") String user,
            @Value("${given.owner.password}") String password) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return user;
            }

            @Override
            public String getPassword() {
                return password;
            }

            @Override
            public String getJdbcUrl() {
                return url;
            }
        };
    }
}
