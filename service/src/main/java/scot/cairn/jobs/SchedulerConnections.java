package scot.cairn.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections for the library that keeps what is due, which knows no transactions of ours: each
 * begins one as the operator. The library commits it after its one statement.
 */
final class SchedulerConnections extends DelegatingDataSource {

    SchedulerConnections(DataSource connections) {
        super(connections);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "SELECT set_config('role', 'cairn_app', true),"
                            + " set_config('cairn.account', '', true),"
                            + " set_config('cairn.roles', 'operator', true)");
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }
}
