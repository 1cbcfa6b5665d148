package scot.cairn.access;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the database that somebody acts, whatever the service itself would have said. */
public final class DatabaseActing {

    private DatabaseActing() {}

    /**
     * Does something in a transaction of their own.
     *
     * @param account pseudonym; empty for nobody
     * @param roles ids, with blanks between
     */
    public static <T> T acting(
            JdbcClient db,
            TransactionTemplate transaction,
            String account,
            String roles,
            Supplier<T> doing) {
        return Objects.requireNonNull(
                transaction.execute(_ -> {
                    db.sql(
                                    "SELECT set_config('cairn.account', :account, true),"
                                            + " set_config('cairn.roles', :roles, true)")
                            .param("account", account)
                            .param("roles", roles)
                            .query()
                            .listOfRows();
                    return doing.get();
                }));
    }
}
