package scot.cairn.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.access.AccessTest;
import scot.cairn.access.DatabaseActing;
import scot.cairn.access.DemonstrationAccounts;
import scot.cairn.access.Lanterns;
import scot.cairn.access.Person;
import scot.cairn.access.Role;
import scot.cairn.calendar.WorkingDays;
import scot.cairn.ledger.Recording;
import scot.cairn.loading.LoadingPack;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** Whatever the code above it does, the database shows what was asked to those it concerns. */
@AccessTest
class RowLevelSecurityTest {

    private static final String ASKED = "SELECT count(*) FROM correspondence.asking WHERE id = :id";
    private static final AskingKind QUESTION =
            new AskingKind(
                    "question",
                    5,
                    false,
                    Set.of(Role.AUDITOR),
                    Set.of(),
                    WhoCloses.RAISER,
                    Set.of());

    @Autowired private LoadingPack loading;
    @Autowired private DemonstrationAccounts accounts;
    @Autowired private Askings askings;
    @Autowired private WorkingDays workingDays;
    @Autowired private Recording recording;
    @Autowired private java.time.Clock clock;
    @Autowired private JdbcClient db;
    @Autowired private TransactionTemplate transaction;
    @Autowired private PlatformTransactionManager transactions;

    private UUID funder = new UUID(0, 0);
    private UUID coordinator = new UUID(0, 0);
    private long asking;

    @BeforeEach
    void ready() {
        Lanterns.ready(loading, accounts);
        funder = account("funder");
        coordinator = account("area-co-ordinator");
        Corresponding corresponding =
                new Corresponding(askings, List.of(QUESTION), workingDays, recording, clock);
        Corresponding.Wanted wanted =
                new Corresponding.Wanted(
                        QUESTION,
                        Subject.listOf(SubjectKind.OUTCOME),
                        new AskedOf("area-co-ordinator", "", "", "B1"),
                        "",
                        "Where did it go?");
        asking =
                acting(
                                funder,
                                "funder",
                                () -> {
                                    Person person = new Person(funder, "F", List.of());
                                    return corresponding.ask(person, capacity(), wanted);
                                })
                        .id();
    }

    @Test
    void thoseWhomItConcernsSeeItAndNobodyElse() {
        assertThat(seen(funder, "funder")).isEqualTo(1);
        assertThat(seen(coordinator, "area-co-ordinator")).isEqualTo(1);
        assertThat(seen(account("auditor"), "auditor")).isEqualTo(1);
        assertThat(seen(account("analyst"), "analyst")).isZero();
        assertThat(seen(account("analyst"), "area-co-ordinator")).isZero();
        assertThat(seen(account("administrator"), "administrator")).isZero();
        assertThat(acting("", "", this::asked)).isZero();
    }

    @Test
    void onlyThoseWhoAreAskedReplyAndOnlyTheRaiserCloses() {
        assertThat(turn(coordinator, "area-co-ordinator", coordinator, "reply", 1)).isEqualTo(1);
        assertThat(turn(funder, "funder", funder, "close", 2)).isEqualTo(1);

        refused(() -> turn(coordinator, "area-co-ordinator", coordinator, "close", 3));
        refused(() -> turn(funder, "funder", funder, "reply", 3));
        refused(() -> turn(account("auditor"), "auditor", account("auditor"), "reply", 3));
        refused(() -> turn(coordinator, "area-co-ordinator", funder, "reply", 3));
    }

    @Test
    void nobodyAsksInAnothersName() {
        refused(() ->
                acting(
                        coordinator.toString(),
                        "area-co-ordinator",
                        () ->
                                db.sql(
                                                """
                                                INSERT INTO correspondence.asking
                                                SELECT nextval('correspondence.asking_number'),
                                                       'ZZZZZZZZZZZZZZZZZZZZ', kind, about_kind,
                                                       about_id, role, body, office, area, part, words,
                                                       raised_by, raised_as, raised_at, reply_by,
                                                       readers, answerers, closes, closers, entry
                                                FROM correspondence.asking WHERE id = :id
                                                """)
                                        .param("id", asking)
                                        .update()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE correspondence.asking SET words = 'x'",
                "DELETE FROM correspondence.turn",
                "UPDATE correspondence.publication SET correction = 1",
                "UPDATE correspondence.reply_address SET email = 'x'",
                "ALTER TABLE correspondence.asking DISABLE ROW LEVEL SECURITY"
            })
    void nothingIsRewritten(String statement) {
        assertThatThrownBy(() ->
                        acting(
                                funder.toString(),
                                "mission-team publisher",
                                () -> db.sql(statement).update()))
                .hasStackTraceContaining("ERROR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT count(*) FROM correspondence.asking",
                "SELECT count(*) FROM correspondence.turn",
                "SELECT count(*) FROM correspondence.problem",
                "SELECT count(*) FROM correspondence.reply_address",
                "SELECT count(*) FROM correspondence.decision",
                "SELECT count(*) FROM correspondence.publication"
            })
    void publicReadsSeeNoTableOfIt(String query) {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);

        assertThatThrownBy(() -> reading.execute(_ -> db.sql(query).query(Long.class).single()))
                .hasStackTraceContaining("permission denied");
        Long corrections =
                reading.execute(_ ->
                        db.sql("SELECT count(*) FROM correspondence.correction")
                                .query(Long.class)
                                .single());
        assertThat(corrections).isNotNegative();
    }

    @Test
    void aReferenceTellsOfReportsOfThePublicAlone() {
        String reference =
                acting(
                        funder.toString(),
                        "funder",
                        () ->
                                db.sql("SELECT reference FROM correspondence.asking WHERE id = :id")
                                        .param("id", asking)
                                        .query(String.class)
                                        .single());

        assertThat(
                        acting(
                                "",
                                "",
                                () ->
                                        db.sql("SELECT page FROM correspondence.told(:reference)")
                                                .param("reference", reference)
                                                .query(String.class)
                                                .list()))
                .isEmpty();
    }

    private static void refused(Runnable doing) {
        assertThatThrownBy(doing::run).hasStackTraceContaining("row-level security");
    }

    private long seen(UUID account, String role) {
        return acting(account.toString(), role, this::asked);
    }

    private int turn(UUID account, String role, UUID as, String what, int place) {
        return acting(
                account.toString(),
                role,
                () ->
                        db.sql(
                                        """
                                        INSERT INTO correspondence.turn
                                        SELECT :asking, :place, :what, 'x', :by, 'x', now(), '', '', '',
                                               '', min(id) FROM ledger.public_entry
                                        """)
                                .param("asking", asking)
                                .param("place", place)
                                .param("what", what)
                                .param("by", as)
                                .update());
    }

    private long asked() {
        return db.sql(ASKED).param("id", asking).query(Long.class).single();
    }

    private <T> T acting(UUID account, String roles, Supplier<T> doing) {
        return acting(account.toString(), roles, doing);
    }

    private <T> T acting(String account, String roles, Supplier<T> doing) {
        return DatabaseActing.acting(db, transaction, account, roles, doing);
    }

    private scot.cairn.access.Capacity capacity() {
        return new scot.cairn.access.Capacity(
                1,
                funder,
                Role.FUNDER,
                "",
                List.of(),
                java.time.LocalDate.EPOCH,
                null,
                "x",
                null,
                null);
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
}
