package scot.cairn.measures.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.access.AccessTest;
import scot.cairn.access.Capacity;
import scot.cairn.access.DatabaseActing;
import scot.cairn.access.DemonstrationAccounts;
import scot.cairn.access.Lanterns;
import scot.cairn.access.Role;
import scot.cairn.access.Visitor;
import scot.cairn.loading.LoadingPack;

/** A dataset is brought in by those whom the plan names; others are told who that is. */
@AccessTest
class WhoImportsTest {

    private static final String PAGE = "/work/imports";
    private static final String OPEN = "lanterns-by-harbour";
    private static final String MEASURE = "lanterns-out";
    private static final String OF_THE_PROFESSION = "lanterns-of-the-profession";
    private static final String OF_THE_COUNCIL = "lanterns-of-the-council";
    private static final List<String> DATASETS =
            List.of(OPEN, MEASURE, OF_THE_PROFESSION, OF_THE_COUNCIL);

    @Autowired private LoadingPack loading;
    @Autowired private DemonstrationAccounts accounts;
    @Autowired private WhoImports who;
    @Autowired private JdbcClient db;
    @Autowired private TransactionTemplate transaction;
    @LocalServerPort private int port;

    @BeforeEach
    void ready() {
        Lanterns.ready(loading, accounts);
    }

    /** The demonstration's accounts act for no body, so nobody there brings the Council's in. */
    private static boolean may(Role role, String dataset) {
        return switch (dataset) {
            case OPEN, MEASURE -> role == Role.ANALYST || role == Role.HEAD_OF_PROFESSION;
            case OF_THE_PROFESSION -> role == Role.HEAD_OF_PROFESSION;
            default -> false;
        };
    }

    @Test
    void theRuleAndTheDatabaseSayTheSameOfEveryRoleBodyAndDataset() {
        for (Role role : Role.values()) {
            for (String body : List.of("", "harbour-council", "keepers-guild")) {
                Map<String, Boolean> inDatabase = inDatabase(role, body);
                for (String dataset : DATASETS) {
                    boolean isOfCouncil =
                            dataset.equals(OF_THE_COUNCIL) && body.equals("harbour-council");
                    assertThat(who.may(capacity(role, body), dataset))
                            .as("%s for %s, %s", role, body, dataset)
                            .isEqualTo(may(role, isOfCouncil ? OPEN : dataset))
                            .isEqualTo(inDatabase.get(dataset));
                }
            }
        }
    }

    /** What the database says of a capacity that is given for this question alone. */
    private Map<String, Boolean> inDatabase(Role role, String body) {
        String account = Visitor.as(Role.FUNDER, port).account();
        Map<String, Boolean> says = new TreeMap<>();
        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            act("", "operator");
            db.sql(
                            """
                            INSERT INTO access.capacity (id, account, role, body, from_day, cites, entry)
                            VALUES (-1, :account::uuid, :role, :body, '2020-01-01', 'Of a test', 1)
                            """)
                    .param("account", account)
                    .param("role", role.id())
                    .param("body", body)
                    .update();
            act(account, role.id());
            for (String dataset : DATASETS) {
                says.put(
                        dataset,
                        db.sql("SELECT measures.may_import(:dataset, -1)")
                                .param("dataset", dataset)
                                .query(Boolean.class)
                                .single());
            }
        });
        return says;
    }

    private void act(String account, String roles) {
        db.sql(
                        "SELECT set_config('cairn.account', :account, true),"
                                + " set_config('cairn.roles', :roles, true)")
                .param("account", account)
                .param("roles", roles)
                .query()
                .listOfRows();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void eachRoleReadsAndImportsWhatIsItsOwn(Role role) {
        Visitor visitor = Visitor.as(role, port);
        if (!may(role, OPEN)) {
            assertThat(visitor.get(PAGE).statusCode()).isEqualTo(404);
            assertThat(visitor.get(PAGE + "/1").statusCode()).isEqualTo(404);
            assertThat(visitor.post("/work", PAGE, Map.of(), "t.csv", new byte[] {1}).statusCode())
                    .isEqualTo(404);
            return;
        }
        List<String> offered =
                visitor.page(PAGE).select("select[name=dataset] option").eachAttr("value");
        for (String dataset : DATASETS) {
            assertThat(offered.contains(dataset)).as(dataset).isEqualTo(may(role, dataset));
            HttpResponse<String> answer = send(visitor, dataset, 2070 + role.name().length());
            if (may(role, dataset)) {
                String page = URI.create(Visitor.to(answer)).getPath();
                assertThat(visitor.page(page).text()).contains("nothing is written yet");
                visitor.post(page, page, Map.of());
                assertThat(visitor.page(page).text()).contains("What it brought");
            } else {
                assertThat(answer.statusCode()).isEqualTo(422);
            }
        }
    }

    @Test
    void aRefusalSaysWhichDatasetAndWhoBringsItIn() {
        Visitor analyst = Visitor.as(Role.ANALYST, port);

        assertThat(errors(send(analyst, OF_THE_PROFESSION, 2060)))
                .containsExactly(
                        "You may not import lanterns-of-the-profession: it is brought in by a head of"
                                + " profession");
        assertThat(errors(send(analyst, OF_THE_COUNCIL, 2060)))
                .containsExactly(
                        "You may not import lanterns-of-the-council: it is brought in by an analyst or a"
                                + " head of profession for Harbour Council");
        assertThat(new Visitor(port).page("/datasets/" + OF_THE_PROFESSION).text())
                .contains("Who may import it A head of profession.");
    }

    @Test
    void whatOthersBroughtInIsTheirsToSee() {
        Visitor head = Visitor.as(Role.HEAD_OF_PROFESSION, port);
        Visitor analyst = Visitor.as(Role.ANALYST, port);
        String theirs = imported(head, OF_THE_PROFESSION);
        String open = imported(head, OPEN);

        for (String part : List.of("", "/file")) {
            assertThat(analyst.get(theirs + part).statusCode()).as(part).isEqualTo(404);
            assertThat(analyst.get(open + part).statusCode()).as(part).isEqualTo(200);
        }
        assertThat(analyst.forge(theirs, Map.of()).statusCode()).isNotEqualTo(303);
        assertThat(analyst.page(PAGE).select("#table-imports ~ tbody a").eachAttr("href"))
                .contains(open)
                .doesNotContain(theirs);
    }

    @Test
    void theDatabaseKeepsNoTableOfWhoMayNotBringItIn() {
        String account = Visitor.as(Role.ANALYST, port).account();
        assertThatThrownBy(() ->
                        DatabaseActing.acting(
                                db,
                                transaction,
                                account,
                                "analyst",
                                () ->
                                        db.sql(
                                                        """
                                                        INSERT INTO measures.filed_import (number, account, capacity,
                                                          dataset, file_name, size, declared, job, at)
                                                        SELECT -1, account, id, :dataset, 't.csv', 1, '{}', 1, now()
                                                        FROM access.capacity LIMIT 1
                                                        """)
                                                .param("dataset", OF_THE_PROFESSION)
                                                .update()))
                .hasStackTraceContaining("row-level security");
    }

    private static String imported(Visitor visitor, String dataset) {
        String page =
                URI.create(Visitor.to(send(visitor, dataset, 2065 + DATASETS.indexOf(dataset))))
                        .getPath();
        visitor.post(page, page, Map.of());
        return page;
    }

    private static HttpResponse<String> send(Visitor visitor, String dataset, int year) {
        String table =
                switch (dataset) {
                    case MEASURE -> "area,period,value\nH1,%d,3\n";
                    case OPEN -> "harbour,year,out,dark_2019,remark\nH1,%d,3,,\n";
                    default -> "harbour,year,out\nH1,%d,3\n";
                };
        return visitor.post(
                PAGE,
                PAGE,
                new TreeMap<>(
                        Map.of(
                                "dataset",
                                dataset,
                                "vintage",
                                dataset + " of a test",
                                "source",
                                "harbour-returns",
                                "published",
                                "2098")),
                "t.csv",
                table.formatted(year).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> errors(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("#error-summary li").eachText();
    }

    private static Capacity capacity(Role role, String body) {
        return new Capacity(
                1,
                UUID.randomUUID(),
                role,
                body,
                List.of(),
                LocalDate.EPOCH,
                null,
                "Of a test",
                null,
                null);
    }
}
