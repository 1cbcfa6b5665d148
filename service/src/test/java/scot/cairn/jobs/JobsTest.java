package scot.cairn.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.access.AccessTest;
import scot.cairn.access.Capacity;
import scot.cairn.access.DemonstrationAccounts;
import scot.cairn.access.Lanterns;
import scot.cairn.access.OnBehalf;
import scot.cairn.access.Person;
import scot.cairn.access.Role;
import scot.cairn.access.Visitor;
import scot.cairn.loading.LoadingPack;

/** Long work is done once, outlives a stop, can be cancelled, and is its owner's to see. */
@AccessTest
class JobsTest {

    private static final Duration OFTEN = Duration.ofMillis(100);

    @Autowired private LoadingPack loading;
    @Autowired private DemonstrationAccounts accounts;
    @Autowired private DataSource connections;
    @Autowired private RunningJobs running;
    @Autowired private Jobs jobs;
    @Autowired private OnBehalf onBehalf;
    @Autowired private JdbcClient db;
    @Autowired private TransactionTemplate transaction;
    @Autowired private PlatformTransactionManager transactions;
    @LocalServerPort private int port;

    private final List<Scheduler> started = new ArrayList<>();

    @BeforeEach
    void ready() {
        Lanterns.ready(loading, accounts);
    }

    @AfterEach
    void stop() {
        started.forEach(Scheduler::stop);
    }

    @Test
    void twoInstancesOverOneDatabaseRunEachJobOnce() {
        Trial kind = new Trial("trial.once", 1, _ -> {});
        Person analyst = person(Role.ANALYST);
        List<Long> begun = Stream.generate(() -> begin(kind, analyst)).limit(20).toList();

        start(kind);
        start(kind);
        begun.forEach(number -> until(number, Job.State.FINISHED));

        assertThat(kind.runs()).hasSize(20).containsOnlyKeys(begun);
        assertThat(kind.runs().values()).containsOnly(1);
    }

    @Test
    void whatIsBegunInATransactionThatFailsIsNotRun() {
        Trial kind = new Trial("trial.undone", 1, _ -> {});
        Person analyst = person(Role.ANALYST);

        assertThatThrownBy(() ->
                        onBehalf.of(
                                analyst,
                                () ->
                                        transaction.execute(_ -> {
                                            jobs.begin(kind, "", analyst);
                                            throw new IllegalStateException("undone");
                                        })))
                .hasMessage("undone");
        start(kind);
        long after = begin(kind, analyst);
        until(after, Job.State.FINISHED);

        assertThat(kind.runs()).containsOnlyKeys(after);
    }

    @Test
    void aJobCutOffHalfWayByAStopIsTakenUpAgain() {
        AtomicBoolean isCut = new AtomicBoolean(true);
        Trial kind =
                new Trial(
                        "trial.cut",
                        1,
                        work -> {
                            work.stage("Counting");
                            work.progress(3, 10);
                            if (isCut.getAndSet(false)) {
                                Waiting.until("stopped", work::isCancelled);
                            } else {
                                work.progress(10, 10);
                            }
                        });
        long number = begin(kind, person(Role.ANALYST));
        Scheduler first = start(kind);
        until(number, Job.State.RUNNING);
        Waiting.until("it runs", () -> kind.runs().containsKey(number));

        first.stop();
        assertThat(job(number).state()).isEqualTo(Job.State.WAITING);
        start(kind);
        until(number, Job.State.FINISHED);

        assertThat(kind.runs()).containsEntry(number, 2);
        assertThat(job(number).failures()).isZero();
        assertThat(Visitor.as(Role.ANALYST, port).page(Jobs.page(number)).text())
                .contains("Counting", "10 of 10", "Finished");
    }

    @Test
    void aJobOfAnInstanceThatIsGoneWithoutAWordIsTakenUpAgain() {
        Trial kind = new Trial("trial.gone", 1, _ -> {});
        long number = begin(kind, person(Role.ANALYST));
        operator(
                """
                UPDATE jobs.execution SET picked = true, picked_by = 'gone', execution_time = now(),
                       last_heartbeat = now() - interval '1 hour'
                WHERE task_instance = :number::text
                """,
                number);
        operator("UPDATE jobs.job SET state = 'running' WHERE number = :number", number);

        start(kind);
        until(number, Job.State.FINISHED);

        assertThat(kind.runs()).containsEntry(number, 1);
        assertThat(job(number).cuts()).isEqualTo(1);
    }

    @Test
    void itsOwnerCancelsItAndNobodyElse() {
        Trial kind =
                new Trial(
                        "trial.cancelled",
                        1,
                        work -> Waiting.until("cancelled", work::isCancelled));
        Visitor analyst = Visitor.as(Role.ANALYST, port);
        Visitor assessor = Visitor.as(Role.ASSESSOR, port);
        Visitor auditor = Visitor.as(Role.AUDITOR, port);
        long number = begin(kind, person(Role.ANALYST));
        String page = Jobs.page(number);
        start(kind);
        until(number, Job.State.RUNNING);

        assertThat(assessor.get(page).statusCode()).isEqualTo(404);
        assertThat(assessor.page("/work/jobs").text()).doesNotContain("(" + number + ")");
        assertThat(assessor.post("/work", page + "/cancel", Map.of()).statusCode()).isEqualTo(404);
        assertThat(auditor.page("/work/jobs").text()).contains("Count the lanterns (" + number);
        assertThat(auditor.page(page).select("form[action$=cancel]")).isEmpty();
        assertThat(auditor.post("/work", page + "/cancel", Map.of()).statusCode()).isEqualTo(404);
        assertThat(job(number).state()).isEqualTo(Job.State.RUNNING);

        Document before = analyst.page(page);
        assertThat(before.text()).contains("Under way", "Begun by you");
        assertThat(before.select("a:contains(Look again)").attr("href")).isEqualTo(page);
        assertThat(Visitor.to(analyst.post(page, page + "/cancel", Map.of())))
                .endsWith(page + "?done=cancelled");
        until(number, Job.State.CANCELLED);

        assertThat(analyst.page(page).text()).contains("Cancelled", "while it ran");
        assertThat(analyst.page(page).select("form[action$=cancel]")).isEmpty();
    }

    @Test
    void theDatabaseShowsAndTakesOnlyWhatIsOnesOwn() {
        Trial kind = new Trial("trial.own", 1, _ -> {});
        Person analyst = person(Role.ANALYST);
        Person assessor = person(Role.ASSESSOR);
        long number = begin(kind, analyst);
        String one = "SELECT count(*) FROM jobs.job WHERE number = :number";
        String due = "SELECT count(*) FROM jobs.execution WHERE task_instance = :number::text";

        assertThat(onBehalf.of(analyst, () -> count(one, number))).isEqualTo(1);
        assertThat(onBehalf.of(assessor, () -> count(one, number))).isZero();
        assertThat(onBehalf.of(analyst, () -> count(due, number))).isZero();
        assertThat(onBehalf.operator(() -> count(due, number))).isEqualTo(1);
        assertThat(as(analyst, "UPDATE jobs.job SET state = 'finished'")).isZero();
        assertThat(as(analyst, "DELETE FROM jobs.job")).isZero();
        for (String statement :
                List.of(
                        "INSERT INTO jobs.cancellation VALUES (:number, now())",
                        "INSERT INTO jobs.execution (task_name, task_instance, execution_time, picked,"
                                + " version) VALUES ('trial.own', :number::text, now(), false, 1)",
                        "INSERT INTO jobs.job (number, kind, what, payload, account, begun_at,"
                                + " changed_at) SELECT -:number, 'x', 'x', '', pseudonym, now(), now()"
                                + " FROM (SELECT :account AS pseudonym) a")) {
            assertThatThrownBy(() -> in(assessor, statement, number, analyst.account()))
                    .as(statement)
                    .hasStackTraceContaining("row-level security");
        }
        assertThatThrownBy(() ->
                        onBehalf.operator(() -> {
                            TransactionTemplate reading = new TransactionTemplate(transactions);
                            reading.setReadOnly(true);
                            return reading.execute(_ -> counted(one, number));
                        }))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void aJobIsRefusedOnceTheCapacityItNeedsHasEnded() {
        Visitor analyst = Visitor.as(Role.ANALYST, port);
        Visitor funder = Visitor.as(Role.FUNDER, port);
        long source = person(Role.ANALYST).capacities().getFirst().id();
        analyst.post(
                "/work",
                "/work/capacities/%d/delegation".formatted(source),
                Map.of("delegate", funder.account(), "until", "2099-01-01", "minute", "M1"));
        Person delegate = person(Role.FUNDER);
        Capacity given =
                delegate.capacities().stream()
                        .filter(capacity -> capacity.delegatedFrom() != null)
                        .findFirst()
                        .orElseThrow();
        Trial kind = new Trial("trial.refused", 1, _ -> {});
        long number =
                onBehalf.of(
                        delegate,
                        () -> transaction.execute(_ -> jobs.begin(kind, "", delegate, given)));

        funder.post(
                "/work",
                "/work/capacities/%d/give-up".formatted(given.id()),
                Map.of("reason", "Back again"));
        start(kind);
        until(number, Job.State.REFUSED);

        assertThat(kind.runs()).isEmpty();
        assertThat(funder.page(Jobs.page(number)).text()).contains("has ended, so it was not done");
    }

    @Test
    void aJobRunsAsWhoeverBeganIt() {
        Person analyst = person(Role.ANALYST);
        List<String> seen = new ArrayList<>();
        Trial kind =
                new Trial(
                        "trial.as",
                        1,
                        _ ->
                                seen.add(
                                        transaction.execute(_ ->
                                                db.sql(
                                                                "SELECT access.acting_account()::text"
                                                                        + " || current_setting('cairn.roles')")
                                                        .query(String.class)
                                                        .single())));
        long number = begin(kind, analyst);

        start(kind);
        until(number, Job.State.FINISHED);

        assertThat(seen).containsExactly(analyst.account() + "analyst");
    }

    @Test
    void aJobThatFailsIsTriedAsOftenAsItsKindSaysAndSaysSoPlainly() {
        Trial told =
                new Trial(
                        "trial.told",
                        3,
                        _ -> {
                            throw JobFailed.now("The lighthouse did not answer.");
                        });
        Trial forGood =
                new Trial(
                        "trial.for-good",
                        3,
                        _ -> {
                            throw JobFailed.forGood("There is no such lighthouse.");
                        });
        Trial surprised =
                new Trial(
                        "trial.surprised",
                        1,
                        _ -> {
                            throw new IllegalStateException("secret of the house");
                        });
        Person analyst = person(Role.ANALYST);
        long first = begin(told, analyst);
        long second = begin(forGood, analyst);
        long third = begin(surprised, analyst);

        start(told, forGood, surprised);
        Stream.of(first, second, third).forEach(number -> until(number, Job.State.FAILED));

        assertThat(told.runs()).containsEntry(first, 3);
        assertThat(forGood.runs()).containsEntry(second, 1);
        Visitor owner = Visitor.as(Role.ANALYST, port);
        assertThat(owner.page(Jobs.page(first)).text())
                .contains("The lighthouse did not answer. Begin it again", "3 times");
        assertThat(owner.page(Jobs.page(third)).text())
                .contains("The fault is ours", "noted as")
                .doesNotContain("secret", "Exception");
    }

    @Test
    void whatRecursIsDoneByOneInstanceAtATime() {
        AtomicInteger times = new AtomicInteger();
        Trial kind = new Trial("trial.beside", 1, _ -> {});
        Recurring recurring = new Recurring(times);

        start(List.of(recurring), kind);
        start(List.of(recurring), kind);
        until(begin(kind, person(Role.ANALYST)), Job.State.FINISHED);
        Waiting.until("it was done", () -> times.get() > 0);

        assertThat(times).hasValue(1);
        assertThatThrownBy(() -> new RecurringWork.Rhythm.Every(Duration.ofSeconds(59)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCommandWithoutPagesRunsNothing() {
        new ApplicationContextRunner()
                .withUserConfiguration(Scheduled.class)
                .run(context -> assertThat(context).doesNotHaveBean(Scheduled.class));
    }

    /** Counts how often it is done. */
    private record Recurring(AtomicInteger times) implements RecurringWork {

        @Override
        public String id() {
            return "trial.recurring";
        }

        @Override
        public Rhythm rhythm() {
            return new Rhythm.Every(Duration.ofMinutes(5));
        }

        @Override
        public void run() {
            times.incrementAndGet();
        }
    }

    private Scheduler start(JobKind... kinds) {
        return start(List.of(), kinds);
    }

    private Scheduler start(List<RecurringWork> recurring, JobKind... kinds) {
        Scheduler scheduler =
                Scheduling.scheduler(
                        connections,
                        running,
                        new Scheduling.What(List.of(kinds), recurring),
                        OFTEN);
        started.add(scheduler);
        scheduler.start();
        return scheduler;
    }

    private Person person(Role role) {
        UUID account = UUID.fromString(Visitor.as(role, port).account());
        return onBehalf.person(account).orElseThrow();
    }

    private long begin(JobKind kind, Person by) {
        return onBehalf.of(by, () -> transaction.execute(_ -> jobs.begin(kind, "", by)));
    }

    private Job job(long number) {
        return onBehalf.operator(() -> jobs.find(number)).orElseThrow();
    }

    private void until(long number, Job.State state) {
        Waiting.until(number + " is " + state, () -> job(number).state() == state);
    }

    private long count(String query, long number) {
        return transaction.execute(_ -> counted(query, number));
    }

    private long counted(String query, long number) {
        return db.sql(query).param("number", number).query(Long.class).single();
    }

    private int as(Person person, String statement) {
        return onBehalf.of(person, () -> transaction.execute(_ -> db.sql(statement).update()));
    }

    private int in(Person person, String statement, long number, UUID account) {
        return onBehalf.of(
                person,
                () ->
                        transaction.execute(_ ->
                                db.sql(statement)
                                        .param("number", number)
                                        .param("account", account)
                                        .update()));
    }

    private void operator(String statement, long number) {
        onBehalf.operator(
                () -> transaction.execute(_ -> db.sql(statement).param("number", number).update()));
    }
}
