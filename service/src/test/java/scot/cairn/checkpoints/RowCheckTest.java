package scot.cairn.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.access.AccessTest;
import scot.cairn.access.DemonstrationAccounts;
import scot.cairn.access.Lanterns;
import scot.cairn.access.Visitor;
import scot.cairn.intake.Type;
import scot.cairn.ledger.Ledger;
import scot.cairn.ledger.Pending;
import scot.cairn.loading.LoadingPack;
import scot.cairn.measures.imports.Declared;
import scot.cairn.measures.imports.ImportOutcome;
import scot.cairn.measures.imports.ImportRequest;
import scot.cairn.measures.imports.Importing;
import scot.cairn.measures.imports.Progress;
import scot.cairn.postgres.LocalPostgres;
import scot.cairn.postgres.Login;

/** A figure that a table brought in is proved by its entry, and found when it is changed. */
@AccessTest
class RowCheckTest {

    @Autowired private LoadingPack loading;
    @Autowired private DemonstrationAccounts accounts;
    @Autowired private Importing importing;
    @Autowired private Integrity integrity;
    @Autowired private Ledger ledger;
    @Autowired private TransactionTemplate transaction;
    @Autowired private LocalPostgres.Database database;
    @LocalServerPort private int port;

    @BeforeEach
    void ready() {
        Lanterns.ready(loading, accounts);
    }

    @Test
    void eachRowIsProvedAndAChangedOneIsFound() throws Exception {
        long entry =
                imported(
                        "area,period,value,lower,upper,note\nH1,2051,3,2.50,4.0,One\nH2,2051,4,,,\nH1,2052,[x],,,\nH2,2052,6,,,\n");
        Pending.none(ledger, transaction);
        long index =
                Objects.requireNonNull(
                        transaction.execute(_ -> ledger.places(List.of(entry)).get(entry)));
        Visitor reader = new Visitor(port);

        assertThat(reader.page("/ledger/" + index + "?row=1").text())
                .contains("Row 1 of 4")
                .contains("is what was recorded")
                .contains("\"note\":\"One\"");
        assertThat(faults()).noneMatch(fault -> fault.contains(" rows "));

        change("UPDATE measures.value SET value = value + 1 WHERE line = 2 AND entry = ?", entry);
        try {
            assertThat(faults())
                    .contains(
                            "Of rows 1 to 4 of entry %d not every one is what was recorded of it."
                                    .formatted(index));
            assertThat(reader.page("/ledger/" + index + "?row=1").text())
                    .contains("is not what was recorded");
        } finally {
            change(
                    "UPDATE measures.value SET value = value - 1 WHERE line = 2 AND entry = ?",
                    entry);
        }
        assertThat(reader.get("/ledger/checked").body())
                .contains("Of these held against the figures they are of: ")
                .contains("Every one of");
    }

    @Test
    void aRowThatIsWithheldIsCheckedAndNotShown() throws Exception {
        long entry = imported("area,period,value,note\nH1,2054,7,KEPT-APART\nH2,2054,8,\n");
        Pending.none(ledger, transaction);
        long index =
                Objects.requireNonNull(
                        transaction.execute(_ -> ledger.places(List.of(entry)).get(entry)));
        change(
                "INSERT INTO measures.withheld SELECT measure, area, period, breakdown, vintage, 'rule', true, entry"
                        + " FROM measures.value WHERE area = 'H1' AND entry = ?",
                entry);
        Visitor reader = new Visitor(port);

        assertThat(reader.get("/ledger/" + index + "?row=1").body())
                .contains("is withheld from readers")
                .contains("[c]")
                .doesNotContain("KEPT-APART");
        assertThat(faults()).noneMatch(fault -> fault.contains(" rows "));

        change("UPDATE measures.value SET value = 9 WHERE area = 'H1' AND entry = ?", entry);
        try {
            assertThat(faults())
                    .contains(
                            "Of rows 1 to 2 of entry %d not every one is what was recorded of it."
                                    .formatted(index));
        } finally {
            change("UPDATE measures.value SET value = 7 WHERE area = 'H1' AND entry = ?", entry);
            change("DELETE FROM measures.withheld WHERE entry = ?", entry);
        }
    }

    @Test
    void aListThatWasCutShortIsFound() throws Exception {
        long entry = imported("area,period,value\nH1,2053,3\nH2,2053,4\n");
        Pending.none(ledger, transaction);

        change("ALTER TABLE ledger.row_list DISABLE TRIGGER USER");
        change("UPDATE ledger.row_list SET leaves = leaves || leaves WHERE entry = ?", entry);
        try {
            assertThat(faults()).anyMatch(fault -> fault.startsWith("The list of rows of entry"));
        } finally {
            change(
                    "UPDATE ledger.row_list SET leaves = substr(leaves, 1, 64) WHERE entry = ?",
                    entry);
            change("ALTER TABLE ledger.row_list ENABLE TRIGGER USER");
        }
        assertThat(faults()).noneMatch(fault -> fault.startsWith("The list of rows of entry"));
    }

    private long imported(String table) throws Exception {
        ImportOutcome done =
                importing.run(
                        new ImportRequest(
                                "rows.csv",
                                new ByteArrayResource(table.getBytes(StandardCharsets.UTF_8)),
                                "lanterns-out",
                                new Declared(
                                        "",
                                        "",
                                        Type.Years.ASKED,
                                        "Rows",
                                        "harbour-returns",
                                        "2099"),
                                Set.of(),
                                false,
                                ""),
                        Progress.UNHEARD);
        assertThat(done).isInstanceOf(ImportOutcome.Imported.class);
        return ((ImportOutcome.Imported) done).entry();
    }

    private List<String> faults() {
        return Objects.requireNonNull(transaction.execute(_ -> integrity.faults()));
    }

    /**
     * Changes the record as somebody could who holds the database.
     *
     * @param entries what its question marks stand for
     */
    private void change(String statement, Long... entries) throws Exception {
        Login owner = database.owner();
        try (Connection connection =
                        DriverManager.getConnection(
                                owner.jdbcUrl(), owner.user(), owner.password());
                var sql = connection.prepareStatement(statement)) {
            for (int i = 0; i < entries.length; i++) {
                sql.setLong(i + 1, entries[i]);
            }
            sql.execute();
        }
    }
}
