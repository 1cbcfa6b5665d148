package scot.cairn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The database itself holds the line, whatever the code above it does. */
@ServiceTest
class TransactionRolesTest {

    @Autowired private JdbcClient db;
    @Autowired private PlatformTransactionManager transactions;

    private TransactionTemplate reading = new TransactionTemplate();
    private TransactionTemplate writing = new TransactionTemplate();

    @BeforeEach
    void prepare() {
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        writing = new TransactionTemplate(transactions);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT count(*) FROM measures.public_value",
                "SELECT count(*) FROM ledger.public_entry",
                "SELECT count(*) FROM framework.outcome"
            })
    void outsideATransactionTheServiceMayReadNothing(String query) {
        assertThatThrownBy(() -> db.sql(query).query(Long.class).single())
                .hasStackTraceContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT count(*) FROM measures.value",
                "SELECT count(*) FROM ledger.entry",
                "SELECT count(*) FROM ledger.payload",
                "SELECT count(*) FROM ledger.subject",
                "SELECT count(*) FROM ledger.installation"
            })
    void aPublicReadSeesOnlyThePublicViews(String query) {
        assertThatThrownBy(() ->
                        reading.executeWithoutResult(_ -> db.sql(query).query(Long.class).single()))
                .hasStackTraceContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE measures.value SET value = 0",
                "DELETE FROM measures.value",
                "DELETE FROM framework.outcome",
                "UPDATE sources.source SET content = '{}'",
                "CREATE TABLE framework.x (y int)",
                "DROP TABLE measures.value"
            })
    void noTransactionOfTheServiceChangesOrRemovesARow(String statement) {
        assertThatThrownBy(() -> writing.executeWithoutResult(_ -> db.sql(statement).update()))
                .hasStackTraceContaining("ERROR");
    }

    @Test
    void everyTransactionTakesTheRoleItNeeds() {
        reading.executeWithoutResult(_ -> assertThat(role()).isEqualTo("cairn_public"));
        writing.executeWithoutResult(_ -> assertThat(role()).isEqualTo("cairn_app"));
    }

    private String role() {
        return db.sql("SELECT current_user").query(String.class).single();
    }
}
