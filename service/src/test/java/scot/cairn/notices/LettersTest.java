package scot.cairn.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.access.AccessTest;
import scot.cairn.access.DemonstrationAccounts;
import scot.cairn.access.Lanterns;
import scot.cairn.access.OnBehalf;
import scot.cairn.access.Person;
import scot.cairn.access.Role;
import scot.cairn.access.Visitor;
import scot.cairn.calendar.Times;
import scot.cairn.jobs.Waiting;
import scot.cairn.ledger.Act;
import scot.cairn.ledger.Recording;
import scot.cairn.loading.LoadingPack;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** Who confirms gets letters of what is public, once each, until they stop and are forgotten. */
@AccessTest
@ExtendWith(OutputCaptureExtension.class)
class LettersTest {

    private static final String ASK = "/follow/mail?subject=/outcomes/2";

    @Autowired private LoadingPack loading;
    @Autowired private DemonstrationAccounts accounts;
    @Autowired private DemonstrationOutbox outbox;
    @Autowired private Telling telling;
    @Autowired private Notices notices;
    @Autowired private Digest digest;
    @Autowired private Recording recording;
    @Autowired private OnBehalf onBehalf;
    @Autowired private JdbcClient db;
    @Autowired private TransactionTemplate transaction;
    @Autowired private PlatformTransactionManager transactions;
    @LocalServerPort private int port;

    @BeforeEach
    void ready() {
        Lanterns.ready(loading, accounts);
    }

    @Test
    void whoConfirmsIsToldOnceOfWhatIsNewAndForgottenWhenTheyStop(CapturedOutput log) {
        String address = "keeper.one@example.org";
        Visitor reader = new Visitor(port);
        assertThat(Visitor.to(ask(reader, ASK, address, "at-once"))).endsWith("/follow/asked");
        Mail first = letter(address, 1);
        assertThat(first.text()).contains("https://cairn.example/follow/confirm/");

        act("polish the lens", false);
        tell(Rhythm.AT_ONCE);
        String confirm = path(first, "/follow/confirm/");
        assertThat(reader.page(confirm).select("button").eachText()).contains("Confirm");
        act("trim the wick", false);
        tell(Rhythm.AT_ONCE);
        assertThat(to(address)).as("before they confirmed").hasSize(1);

        assertThat(reader.forge(confirm, Map.of()).statusCode()).isEqualTo(200);
        act("hide the oil", true);
        act("fill the oil", false);
        tell(Rhythm.AT_ONCE);
        tell(Rhythm.AT_ONCE);
        Mail second = letter(address, 2);
        assertThat(second.text())
                .contains(
                        "fill the oil",
                        "https://cairn.example/ledger/",
                        "https://cairn.example/outcomes/2")
                .doesNotContain("trim", "polish", "hide", "held back");
        act("snuff the lamp", false);
        tell(Rhythm.AT_ONCE);
        assertThat(letter(address, 3).text()).contains("snuff the lamp").doesNotContain("fill");

        String stop =
                java.util.Objects.requireNonNull(second.stop())
                        .replace("https://cairn.example", "");
        assertThat(reader.get(stop).statusCode()).isEqualTo(200);
        assertThat(addresses(address)).isEqualTo(1);
        assertThat(
                        new Visitor(port)
                                .forge(stop, Map.of("List-Unsubscribe", "One-Click"))
                                .statusCode())
                .isEqualTo(200);
        assertThat(addresses(address)).isZero();
        assertThat(reader.get(stop).statusCode()).isEqualTo(404);
        assertThat(reader.get(confirm).statusCode()).isEqualTo(404);
        act("light the lamp", false);
        tell(Rhythm.AT_ONCE);
        assertThat(to(address)).hasSize(3);
        assertThat(reader.cookie()).isEmpty();
        assertThat(log.getAll()).doesNotContain("keeper.one");
    }

    @Test
    void theAnswerNeverSaysWhetherAnAddressIsKnownAndNobodyIsFlooded() {
        Visitor reader = new Visitor(port);
        String known = "keeper.two@example.org";
        for (int time = 0; time < 4; time++) {
            assertThat(Visitor.to(ask(reader, ASK, known, "daily"))).endsWith("/follow/asked");
        }
        assertThat(Visitor.to(ask(reader, ASK, "KEEPER.two@example.org", "daily")))
                .endsWith("/follow/asked");
        assertThat(Visitor.to(ask(reader, ASK, "keeper.three@example.org", "daily")))
                .endsWith("/follow/asked");
        letter("keeper.three@example.org", 1);
        letter(known, 3);

        assertThat(to(known)).hasSize(3);
        assertThat(addresses(known)).isEqualTo(1);
    }

    @Test
    void oneReaderMayNotAskForEver() {
        AskingLimit limit = new AskingLimit(Clock.systemUTC());
        for (int time = 0; time < 20; time++) {
            assertThat(limit.allows("192.0.2.1")).isTrue();
        }

        assertThat(limit.allows("192.0.2.1")).isFalse();
        assertThat(limit.allows("192.0.2.2")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a@b",
                "Name <a@example.org>",
                "a@example.org, b@example.org",
                "a@example.org\r\nBcc: b@example.org",
                "a b@example.org"
            })
    void whatIsNoAddressIsAFaultBesideWhatWasTyped(String typed) {
        var answer = ask(new Visitor(port), ASK, typed, "hourly");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Give an e-mail address", "Choose how often");
    }

    @Test
    void aDigestComesOnceADayAndWhatNobodyConfirmedIsErased() {
        String address = "keeper.four@example.org";
        Visitor reader = new Visitor(port);
        ask(reader, ASK, address, "daily");
        ask(reader, ASK, "keeper.five@example.org", "daily");
        reader.forge(path(letter(address, 1), "/follow/confirm/"), Map.of());
        letter("keeper.five@example.org", 1);
        act("count the oil", false);
        act("weigh the oil", false);
        tell(Rhythm.AT_ONCE);
        assertThat(to(address)).hasSize(1);
        onBehalf.operator(() ->
                transaction.execute(_ ->
                        db.sql(
                                        "UPDATE notices.mail_follow SET asked_at = asked_at - interval '8 days'")
                                .update()));

        digest.run();

        assertThat(letter(address, 2).text()).contains("count the oil", "weigh the oil");
        assertThat(addresses("keeper.five@example.org")).isZero();
        assertThat(addresses(address)).isEqualTo(1);
    }

    @Test
    void aReminderStandsOnItsHoldersPageAndGoesOutOnItsDay() {
        Visitor funder = Visitor.as(Role.FUNDER, port);
        Person person = person(funder);
        String address = "funder@example.org";
        funder.post(
                "/work/notices",
                "/work/notices/mail",
                Map.of("address", address, "rhythm", "at-once"));
        funder.forge(path(letter(address, 1), "/follow/confirm/"), Map.of());
        LocalDate today = Times.day(Clock.systemUTC().instant());
        transaction.executeWithoutResult(_ -> {
            notices.remind(person.account(), "Pay for the oil", "/work", today.plusDays(3));
            notices.tell(person.account(), "The oil has come", "/work");
        });

        tell(Rhythm.AT_ONCE);

        assertThat(letter(address, 2).text()).contains("The oil has come").doesNotContain("Pay");
        assertThat(funder.page("/work/notices").select("table").text())
                .contains("Pay for the oil", "To come", "The oil has come", "Told");
        assertThat(Visitor.as(Role.ANALYST, port).page("/work/notices").text())
                .doesNotContain("oil");
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(_ ->
                                notices.tell(person.account(), "x", "https://elsewhere.example")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDatabaseShowsAddressesToNobody() {
        ask(new Visitor(port), ASK, "keeper.six@example.org", "daily");
        letter("keeper.six@example.org", 1);

        for (Role role : List.of(Role.ANALYST, Role.ADMINISTRATOR, Role.AUDITOR)) {
            Person person = person(Visitor.as(role, port));
            for (String query :
                    List.of(
                            "SELECT count(*) FROM notices.address",
                            "SELECT count(*) FROM notices.mail_follow")) {
                assertThat(onBehalf.of(person, () -> count(query)))
                        .as("%s for %s", query, role)
                        .isZero();
            }
        }
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        assertThatThrownBy(() ->
                        reading.execute(_ ->
                                db.sql("SELECT count(*) FROM notices.address")
                                        .query(Long.class)
                                        .single()))
                .hasStackTraceContaining("permission denied");
        assertThat(Visitor.as(Role.AUDITOR, port).page("/work/jobs").text())
                .contains("Send a letter of confirmation")
                .doesNotContain("keeper");
    }

    private void act(String kind, boolean isHeldBack) {
        Act act =
                transaction.execute(_ ->
                        new Act(
                                kind,
                                new Subject(SubjectKind.OUTCOME, "2"),
                                recording.operator(),
                                new TreeMap<>(),
                                List.of(),
                                null));
        transaction.executeWithoutResult(_ -> {
            if (isHeldBack) {
                recording.recordHeldBack(act, null);
            } else {
                recording.record(act);
            }
        });
        if (!isHeldBack) {
            Waiting.until(
                    "it is placed",
                    () -> new Visitor(port).get("/feeds/outcomes/2.atom").body().contains(kind));
        }
    }

    private void tell(Rhythm rhythm) {
        onBehalf.operator(() -> {
            telling.tell(rhythm);
            return true;
        });
    }

    private static java.net.http.HttpResponse<String> ask(
            Visitor reader, String form, String address, String rhythm) {
        return reader.forge(form, Map.of("address", address, "rhythm", rhythm));
    }

    /** The letter of a number to an address, once it is there. */
    private Mail letter(String address, int number) {
        Waiting.until(
                "letter %d to %s".formatted(number, address), () -> to(address).size() >= number);
        return to(address).reversed().get(number - 1);
    }

    private List<Mail> to(String address) {
        return outbox.letters().stream().filter(mail -> mail.to().equals(address)).toList();
    }

    private static String path(Mail mail, String begin) {
        return mail.text()
                .lines()
                .filter(line -> line.contains(begin))
                .findFirst()
                .orElseThrow()
                .replace("https://cairn.example", "");
    }

    private long addresses(String address) {
        return onBehalf.operator(() ->
                count(
                        "SELECT count(*) FROM notices.address WHERE lower(address) = '%s'"
                                .formatted(address)));
    }

    private long count(String query) {
        return transaction.execute(_ -> db.sql(query).query(Long.class).single());
    }

    private Person person(Visitor visitor) {
        return onBehalf.person(UUID.fromString(visitor.account())).orElseThrow();
    }
}
