package scot.cairn.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.loading.LoadingPack;

/** Whatever the code above it does, the database shows and takes only what is one's own. */
@AccessTest
class RowLevelSecurityTest {

    private static final String ACCOUNTS = "SELECT count(*) FROM access.account";
    private static final String CAPACITIES = "SELECT count(*) FROM access.capacity";

    @Autowired private LoadingPack loading;
    @Autowired private DemonstrationAccounts accounts;
    @Autowired private JdbcClient db;
    @Autowired private TransactionTemplate transaction;
    @Autowired private PlatformTransactionManager transactions;

    private UUID one = new UUID(0, 0);
    private UUID other = new UUID(0, 0);

    @BeforeEach
    void ready() {
        Lanterns.ready(loading, accounts);
        one = account("funder");
        other = account("interviewer");
    }

    @Test
    void eachSeesTheirOwnAndThoseWhoReviewSeeAll() {
        int all = Role.values().length;

        assertThat(acting("", "", () -> count(ACCOUNTS))).isZero();
        assertThat(acting("", "", () -> count(CAPACITIES))).isZero();
        assertThat(acting(one.toString(), "funder", () -> count(ACCOUNTS))).isEqualTo(1);
        assertThat(acting(one.toString(), "mission-team", () -> count(ACCOUNTS))).isEqualTo(1);
        assertThat(acting(one.toString(), "auditor", () -> count(ACCOUNTS))).isEqualTo(all);
        assertThat(acting(one.toString(), "administrator", () -> count(CAPACITIES)))
                .isGreaterThanOrEqualTo(all);
    }

    @Test
    void nobodyGivesThemselvesACapacityWhateverTheirRole() {
        assertThatThrownBy(() -> acting(one.toString(), "administrator", () -> appoint(one)))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void onlyAdministratorsAppointAndOnlyHoldersDelegate() {
        assertThatThrownBy(() -> acting(one.toString(), "auditor", () -> appoint(other)))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> acting(one.toString(), "", () -> end(capacityOf(other))))
                .hasStackTraceContaining("row-level security");
    }

    @ParameterizedTest
    @CsvSource({
        "funder, '{}', 2099-01-01, true",
        "administrator, '{}', 2099-01-01, false",
        "funder, '{B1}', 2099-01-01, false",
    })
    void aDelegateGetsNoMoreThanTheOneWhoDelegatesHolds(
            String role, String areas, String until, boolean may) {
        long own = acting(one.toString(), "", () -> capacityOf(one));
        long ofAnother = acting(other.toString(), "", () -> capacityOf(other));
        Runnable delegating =
                () ->
                        acting(
                                one.toString(),
                                "funder",
                                () -> delegate(own, other, role, areas, until));

        if (may) {
            delegating.run();
            assertThatThrownBy(() ->
                            acting(
                                    one.toString(),
                                    "funder",
                                    () -> delegate(ofAnother, other, role, areas, until)))
                    .hasStackTraceContaining("row-level security");
        } else {
            assertThatThrownBy(delegating::run).hasStackTraceContaining("row-level security");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE access.capacity SET role = 'administrator'",
                "DELETE FROM access.capacity_end",
                "INSERT INTO access.account (issuer, subject, name, admitted_at)"
                        + " VALUES ('a', 'b', 'c', now())",
                "INSERT INTO access.sign_in SELECT pseudonym, now() FROM access.account",
                "ALTER TABLE access.capacity DISABLE ROW LEVEL SECURITY",
                "SET ROLE postgres"
            })
    void whatIsOnRecordIsNotRewrittenNorTheRuleTurnedOff(String statement) {
        assertThatThrownBy(() ->
                        acting(
                                one.toString(),
                                "administrator operator",
                                () -> db.sql(statement).update()))
                .hasStackTraceContaining("ERROR");
    }

    @Test
    void publicReadsSeeNoneOfIt() {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);

        assertThatThrownBy(() -> reading.execute(_ -> count(ACCOUNTS)))
                .hasStackTraceContaining("permission denied");
    }

    private <T> T acting(String account, String roles, Supplier<T> doing) {
        return DatabaseActing.acting(db, transaction, account, roles, doing);
    }

    private long count(String query) {
        return db.sql(query).query(Long.class).single();
    }

    private int appoint(UUID account) {
        return db.sql(
                        """
                        INSERT INTO access.capacity (id, account, role, from_day, cites, entry)
                        SELECT nextval('access.capacity_number'), :account, 'administrator',
                               current_date, 'x', min(entry) FROM access.capacity
                        """)
                .param("account", account)
                .update();
    }

    private int delegate(long source, UUID account, String role, String areas, String until) {
        return db.sql(
                        """
                        INSERT INTO access.capacity (id, account, role, areas, from_day, to_day, cites,
                                                     delegated_from, entry)
                        SELECT nextval('access.capacity_number'), :account, :role, :areas::text[],
                               current_date, :until::date, 'x', :source, min(entry)
                        FROM access.capacity
                        """)
                .param("account", account)
                .param("role", role)
                .param("areas", areas)
                .param("until", until)
                .param("source", source)
                .update();
    }

    private int end(long capacity) {
        return db.sql(
                        "INSERT INTO access.capacity_end SELECT :capacity, now(), 'x', min(entry)"
                                + " FROM access.capacity")
                .param("capacity", capacity)
                .update();
    }

    private UUID account(String subject) {
        return acting(
                "",
                "operator",
                () ->
                        db.sql("SELECT pseudonym FROM access.account WHERE subject = :subject")
                                .param("subject", subject)
                                .query(UUID.class)
                                .single());
    }

    private long capacityOf(UUID account) {
        return db.sql("SELECT coalesce(min(id), 1) FROM access.capacity WHERE account = :account")
                .param("account", account)
                .query(Long.class)
                .single();
    }
}
