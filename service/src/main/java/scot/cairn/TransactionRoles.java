package scot.cairn;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import scot.cairn.access.Acting;

/**
 * Starts every transaction under the role it needs: one that only reads sees what is public, one
 * that writes may record, and sees and adds what the one who acts may. The service's login itself
 * may do nothing, so a statement outside a transaction fails.
 */
@Component
class TransactionRoles extends JdbcTransactionManager {

    TransactionRoles(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(
            Connection connection, TransactionDefinition definition) throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        if (definition.isReadOnly()) {
            read(connection);
        } else {
            act(connection, Acting.now());
        }
    }

    private static void read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL ROLE cairn_public");
        }
    }

    /** All in one statement, as each costs a journey to the database. */
    private static void act(Connection connection, Acting acting) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "SELECT set_config('role', 'cairn_app', true),"
                                + " set_config('cairn.account', ?, true),"
                                + " set_config('cairn.roles', ?, true)")) {
            statement.setString(1, acting.account());
            statement.setString(2, acting.roles());
            statement.execute();
        }
    }
}
