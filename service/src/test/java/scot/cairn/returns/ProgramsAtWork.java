package scot.cairn.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.access.DatabaseActing;
import scot.cairn.access.Role;
import scot.cairn.access.TokenIssuer;
import scot.cairn.access.Visitor;
import scot.cairn.api.Description;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs that write the returns of Twin Bay, and one of Gull Bay that would like to. */
final class ProgramsAtWork {

    private static final String ADDRESS = "/api/v1/work/returns/{template}/{area}/{period}";
    private static final String Q2 = "/api/v1/work/returns/nights-report-2/B3/2025-q2";
    private static final String Q4 = "/api/v1/work/returns/nights-report-2/B3/2025-q4";

    private final int port;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Visitor anybody;

    ProgramsAtWork(int port, JdbcClient db, TransactionTemplate transaction) {
        this.port = port;
        this.db = db;
        this.transaction = transaction;
        this.anybody = new Visitor(port);
    }

    void areLetInByTheTable() {
        letIn("twin", "The register of lamps", "write:returns", "B3");
        letIn("twin-too", "The other register", "write:returns", "B3");
        letIn("gull", "The register of gulls", "write:returns", "B1");
        letIn("reviewer", "A reviewer", "read:access-review", "B3");
        String body = body("", answer("nights", "dark-nights", 0, "\"3\""));

        assertThat(anybody.get(Q4).statusCode()).isEqualTo(401);
        assertThat(anybody.put(Q4, body).statusCode()).isEqualTo(401);
        assertThat(get("reviewer", Q4).statusCode()).isEqualTo(403);
        assertThat(put("reviewer", Q4, body).statusCode()).isEqualTo(403);
        assertThat(get("gull", Q4).statusCode()).isEqualTo(404);
        assertThat(put("gull", Q4, body).statusCode()).isEqualTo(404);
        assertThat(get("twin", Q4.replace("B3", "B9")).statusCode()).isEqualTo(404);
        assertThat(Visitor.as(Role.AREA_CO_ORDINATOR, port).put(Q4, body).statusCode())
                .isEqualTo(401);
    }

    void readTheFormAsItIsAsked() {
        HttpResponse<String> answer = get("twin", Q4);
        assertThat(Description.faults(ADDRESS, 200, answer.body())).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(question("twin", Q4, "nights", "oil-ordered").get("asked").booleanValue())
                .isFalse();
        assertThat(question("twin", Q4, "voices", "families").get("writable").booleanValue())
                .isFalse();
        assertThat(answer.body()).doesNotContain("oil-cost");
        HttpResponse<String> more = get("twin", Q4 + "?part=nights");
        assertThat(more.statusCode()).isEqualTo(400);
        assertThat(Description.faults(ADDRESS, 400, more.body())).isEmpty();
    }

    void areToldOfEveryFaultAtOnce() {
        for (String unread :
                List.of("", "[]", "{\"answers\": [", "{\"answers\": [], \"sign\": true}")) {
            HttpResponse<String> answer = put("twin", Q4, unread);
            assertThat(answer.statusCode()).as(unread).isEqualTo(400);
            assertThat(Description.faults("put", ADDRESS, 400, answer.body())).isEmpty();
        }
        HttpResponse<String> answer =
                put(
                        "twin",
                        Q4 + "?dry-run",
                        body(
                                "",
                                answer("nights", "dark-nights", 0, "\"-1\""),
                                answer("nights", "cause", 0, "\"oil\", \"fog\""),
                                answer("nights", "oil-ordered", 0, "\"soon\""),
                                answer("nights", "oil-cost", 0, "\"1\""),
                                answer("voices", "families", 0, "\"They are content.\""),
                                answer("keeping/1", "log", 0, "\"log.csv\""),
                                answer("keeping/9", "kept", 0, "\"1\""),
                                "{\"part\": \"keeping/1\", \"question\": \"kept\", \"seen\": 0,"
                                        + " \"rows\": [[\"2025-10-01\"]]}",
                                answer("voices", "promise", 0, "\"measure/none\""),
                                "{\"part\": \"nights\", \"question\": 7, \"signed\": 1}",
                                answer("nights", "dark-nights", 0, "\"1\"")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Description.faults("put", ADDRESS, 422, answer.body())).isEmpty();
        assertThat(tree(answer).get("faults").valueStream().map(one -> text(one, "pointer")))
                .containsExactlyInAnyOrder(
                        "/answers/0",
                        "/answers/1",
                        "/answers/2",
                        "/answers/3/question",
                        "/answers/4/question",
                        "/answers/5/question",
                        "/answers/6/part",
                        "/answers/7/rows/0",
                        "/answers/8/values",
                        "/answers/9/question",
                        "/answers/9/seen",
                        "/answers/9/signed",
                        "/answers/10");
        assertThat(answer.body())
                .contains("It cannot be less than nothing.")
                .contains("Words of people are written by people");
        String nil =
                "{\"part\": \"nights\", \"question\": \"dark-nights\", \"seen\": 0,"
                        + " \"stands\": \"nil\", \"explained\": \"a\\u0000b\"}";
        assertThat(put("twin", Q4, body("", nil)).body()).contains("in letters that print");
    }

    void tryFirstAndSendTwiceWithoutHarm() {
        String body =
                body(
                        "",
                        answer("nights", "dark-nights", 0, "\"3\""),
                        answer("nights", "cause", 0, "\"storm\", \"oil\""),
                        answer("nights", "oil-ordered", 0, "\"2025-10-02\""),
                        "{\"part\": \"keeping/1\", \"question\": \"kept\", \"seen\": 0,"
                                + " \"rows\": [[\"2025-10-01\", \"2\"], [\"\", \"\"]]}");

        assertThat(became(put("twin", Q4 + "?dry-run", body))).containsOnly("created");
        assertThat(question("twin", Q4, "nights", "cause").get("version").intValue()).isZero();
        HttpResponse<String> kept = put("twin", Q4, body);
        assertThat(Description.faults("put", ADDRESS, 200, kept.body())).isEmpty();
        assertThat(became(kept)).hasSize(4).containsOnly("created");
        assertThat(became(put("twin", Q4, body))).hasSize(4).containsOnly("unchanged");
        JsonNode cause = question("twin-too", Q4, "nights", "cause");
        assertThat(cause.get("version").intValue()).isEqualTo(1);
        assertThat(cause.at("/answer/values").toString()).isEqualTo("[\"oil\",\"storm\"]");
        assertThat(question("twin", Q4, "nights", "oil-ordered").get("asked").booleanValue())
                .isTrue();
    }

    void doNotOverwriteWhatTheyHaveNotSeen() {
        String mine = answer("nights", "dark-nights", 1, "\"4\"");
        assertThat(became(put("twin-too", Q4, body("", mine)))).containsExactly("changed");

        HttpResponse<String> late =
                put(
                        "twin",
                        Q4,
                        body(
                                "",
                                answer("nights", "dark-nights", 1, "\"5\""),
                                answer("nights", "cause", 1, "\"storm\"")));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(Description.faults("put", ADDRESS, 422, late.body())).isEmpty();
        assertThat(became(late)).containsExactly("refused", "changed");
        assertThat(tree(late).at("/faults/0/pointer").stringValue()).isEqualTo("/answers/0/seen");
        assertThat(tree(late).at("/faults/0/stands/version").intValue()).isEqualTo(2);
        assertThat(tree(late).at("/faults/0/stands/answer/values/0").stringValue()).isEqualTo("4");
        assertThat(put("twin", Q4, body("", answer("nights", "dark-nights", 9, "\"5\""))).body())
                .contains("There is no such version.")
                .contains("with seen: 2.");
        assertThat(became(put("twin", Q4, body("", answer("nights", "dark-nights", 2, "")))))
                .containsExactly("changed");
        assertThat(question("twin", Q4, "nights", "dark-nights").get("answer").isNull()).isTrue();
    }

    void areHeldToTheirAreaByTheDatabase() {
        assertThat(acting("twin", this::answers)).isPositive();
        assertThat(acting("gull", this::answers)).isZero();
        assertThat(acting("reviewer", this::answers)).isZero();
        for (String other : List.of("gull", "reviewer")) {
            UUID own = pseudonym(other);
            assertThatThrownBy(() -> acting(other, () -> insert(own)))
                    .hasStackTraceContaining("row-level security");
        }
        UUID another = pseudonym("twin-too");
        assertThatThrownBy(() -> acting("twin", () -> insert(another)))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> acting("gull", this::begin))
                .hasStackTraceContaining("row-level security");
        assertThat(acting("twin", this::ask)).isZero();
    }

    /** Of the return of the second quarter, in which a panel member wrote. */
    void doNotReadWordsOfPeople() {
        letIn("late", "The lamp register", "write:returns", "B3");
        HttpResponse<String> answer = get("late", Q2);
        assertThat(answer.body()).contains("\"12\"").doesNotContain("We lit our own.");
        assertThat(acting("late", () -> writtenBy(Role.PANEL_MEMBER))).isZero();
        assertThat(acting("late", () -> writtenBy(Role.NAMED_LOCAL_OFFICER))).isPositive();
    }

    /** The same return, once it is submitted. */
    void amend() {
        String nine = answer("nights", "dark-nights", 6, "\"9\"");
        HttpResponse<String> without = put("late", Q2, body("", nine));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(tree(without).at("/faults/0/pointer").stringValue()).isEqualTo("/reason");
        assertThat(became(put("late", Q2, body("Counted again", nine)))).containsExactly("changed");
        assertThat(became(put("late", Q2, body("Counted again", nine))))
                .containsExactly("unchanged");
    }

    // ---- What they do.

    private void letIn(String client, String name, String scope, String area) {
        Visitor administrator = Visitor.as(Role.ADMINISTRATOR, port);
        assertThat(
                        Visitor.to(
                                administrator.post(
                                        "/access/clients",
                                        "/access/clients",
                                        Map.of(
                                                "client",
                                                client,
                                                "name",
                                                name,
                                                "scopes",
                                                scope,
                                                "area",
                                                area,
                                                "from",
                                                "2020-01-01",
                                                "cites",
                                                "A letter"))))
                .endsWith("?done=let-in");
    }

    private HttpResponse<String> get(String client, String path) {
        return anybody.get(path, "Authorization", "Bearer " + TokenIssuer.token(client));
    }

    private HttpResponse<String> put(String client, String path, String body) {
        return anybody.put(path, body, "Authorization", "Bearer " + TokenIssuer.token(client));
    }

    private static String body(String reason, String... answers) {
        return "{\"reason\": \"%s\", \"answers\": [%s]}"
                .formatted(reason, String.join(", ", answers));
    }

    private static String answer(String part, String question, int seen, String values) {
        return "{\"part\": \"%s\", \"question\": \"%s\", \"seen\": %d, \"values\": [%s]}"
                .formatted(part, question, seen, values);
    }

    private JsonNode question(String client, String path, String part, String question) {
        return tree(get(client, path))
                .get("parts")
                .valueStream()
                .filter(one -> text(one, "id").equals(part))
                .flatMap(one -> one.get("questions").valueStream())
                .filter(one -> text(one, "id").equals(question))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> became(HttpResponse<String> answer) {
        return tree(answer).get("answers").valueStream().map(one -> text(one, "became")).toList();
    }

    private static JsonNode tree(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).stringValue();
    }

    // ---- What the database lets them do.

    private <T> T acting(String client, Supplier<T> doing) {
        return DatabaseActing.acting(db, transaction, pseudonym(client).toString(), "", doing);
    }

    private UUID pseudonym(String client) {
        return DatabaseActing.acting(
                db,
                transaction,
                "",
                "operator",
                () ->
                        db.sql("SELECT pseudonym FROM access.client WHERE client = :client")
                                .param("client", client)
                                .query(UUID.class)
                                .single());
    }

    private long answers() {
        return db.sql(
                        "SELECT count(*) FROM returns.answer"
                                + " WHERE obligation = 'nights-report-2/B3/2025-q4'")
                .query(Long.class)
                .single();
    }

    private long writtenBy(Role role) {
        return db.sql("SELECT count(*) FROM returns.answer WHERE role = :role")
                .param("role", role.id())
                .query(Long.class)
                .single();
    }

    private int insert(UUID program) {
        return db.sql(
                        """
                        INSERT INTO returns.answer (obligation, part, question, version, given,
                                                    program, at)
                        VALUES ('nights-report-2/B3/2025-q4', 'nights', 'dark-nights', 9, '{}',
                                :program, now())
                        """)
                .param("program", program)
                .update();
    }

    private int begin() {
        return db.sql(
                        """
                        INSERT INTO returns.draft (obligation, bodies, areas)
                        VALUES ('nights-report-2/B3/2025-q3', '{}', '{B3}')
                        """)
                .update();
    }

    private int ask() {
        return db.sql("UPDATE returns.draft SET asking = 1").update();
    }
}
