package scot.cairn.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.access.AccessTest;
import scot.cairn.access.DatabaseActing;
import scot.cairn.access.DemonstrationAccounts;
import scot.cairn.access.Lanterns;
import scot.cairn.access.Role;
import scot.cairn.access.Visitor;
import scot.cairn.ledger.Recorded;
import scot.cairn.loading.LoadingPack;
import scot.cairn.proofs.Hash;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

@AccessTest
class AttachingTest {

    private static final String PROMISE = "oil-for-all";
    private static final String HERE = "/work/attachments/commitment/" + PROMISE;
    private static final byte[] TABLE = bytes("area,count\nB1,3\nB2,4\n");
    private static final String CHI = "0101011237";

    @Autowired private LoadingPack loading;
    @Autowired private DemonstrationAccounts accounts;
    @Autowired private Attachments attachments;
    @Autowired private Attaching attaching;
    @Autowired private JdbcClient db;
    @Autowired private PlatformTransactionManager transactions;
    @LocalServerPort private int port;

    private Visitor team = new Visitor(0);

    private Visitor stranger() {
        return new Visitor(port);
    }

    @BeforeEach
    void ready() {
        Lanterns.ready(loading, accounts);
        team = Visitor.as(Role.MISSION_TEAM, port);
    }

    @Test
    void aFileIsAttachedReadByEverybodyAndSavedUnderItsName() {
        String page = attached("counts.csv", TABLE);
        Document shown = stranger().page(page);
        HttpResponse<String> file = stranger().get(page + "/versions/1/file");

        assertThat(shown.select("h1").text()).isEqualTo("counts.csv");
        assertThat(shown.select("main").text())
                .contains(Hash.sha256(TABLE).hex())
                .contains("Mission team")
                .contains("none was found")
                .contains("made up, for demonstration")
                .doesNotContain("Mission team (demonstration)");
        assertThat(shown.select("main form")).isEmpty();
        assertThat(file.body()).isEqualTo(new String(TABLE, StandardCharsets.UTF_8));
        assertThat(header(file, "Content-Type")).startsWith("text/csv");
        assertThat(header(file, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"counts.csv\"; filename*=UTF-8''counts.csv");
        assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(file, "Content-Security-Policy")).startsWith("sandbox");
        assertThat(stranger().page("/commitments/" + PROMISE).select("#documents")).hasSize(1);
        assertThat(stranger().page("/commitments/" + PROMISE).text()).contains("counts.csv");
    }

    @Test
    void aNewVersionStandsBesideThoseBeforeIt() {
        String page = attached("plan.csv", TABLE);
        byte[] other = bytes("area,count\nB1,5\nB2,6\n");
        HttpResponse<String> answer =
                team.post(page, page + "/versions", fields("Mended"), "plan.csv", other);

        assertThat(Visitor.to(answer)).endsWith(page + "?done=replaced");
        assertThat(stranger().page(page).select("#versions ~ * tbody tr, section tbody tr"))
                .hasSize(2);
        assertThat(stranger().get(page + "/versions/1/file").body()).contains("B1,3");
        assertThat(stranger().get(page + "/versions/2/file").body()).contains("B1,5");
        assertThat(stranger().get(page + "/versions/3/file").statusCode()).isEqualTo(404);
    }

    @Test
    void aFileOfPersonsIsRefusedWithThePlaceAndNoByteOfItIsKept() {
        long before = pieces();
        HttpResponse<String> answer =
                team.post(
                        HERE,
                        HERE,
                        fields("List"),
                        "list.xlsx",
                        SentFiles.workbook("a", "b", "x", CHI));
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("#file-error").text())
                .contains("CHI number")
                .contains("sheet \u201cReturns\u201d, row 2, column B");
        assertThat(answer.body()).doesNotContain(CHI);
        assertThat(page.select("input[name=note]").attr("value")).isEqualTo("List");
        assertThat(pieces()).isEqualTo(before);
    }

    @Test
    void aFileThatIsTooMuchForItsProcessIsRefusedAndTheServiceGoesOn() {
        assertThat(wrong("bomb.xlsx", SentFiles.bomb(), "file")).contains("unpacks to more");
        assertThat(stranger().get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void theNameMustFitTheContent() {
        assertThat(wrong("table.xlsx", TABLE, "file")).contains("CSV table").contains(".csv");
        assertThat(wrong("page.html", bytes("<html><script>x</script></html>"), "file"))
                .contains("another type");
        assertThat(wrong("macros.xlsm", SentFiles.workbook("a", "b", "c", "d"), "file"))
                .contains(".xlsx");
    }

    @Test
    void aFileThatCannotBeReadNeedsASignedDeclaration() {
        assertThat(wrong("picture.png", SentFiles.png(), "declares"))
                .contains("sign the declaration");

        Map<String, String> signed = fields("A picture");
        signed.put("declares", "yes");
        String page =
                Visitor.to(team.post(HERE, HERE, signed, "picture.png", SentFiles.png()))
                        .replaceAll("[?].*", "");

        assertThat(stranger().page(path(page)).text()).contains(Offered.DECLARATION);
    }

    @Test
    void everyFaultIsSaidAtOnce() {
        Map<String, String> fields = fields("");
        fields.put("expires", "1990-01-01");
        Document page = Jsoup.parse(team.post(HERE, HERE, fields, "", new byte[0]).body());

        assertThat(page.select(".ds_error-summary__list li")).hasSize(3);
    }

    @Test
    void evidenceLapsesAfterItsLastDay() {
        Map<String, String> fields = fields("Holds for a while");
        fields.put("expires", "2040-03-31");
        String page = path(Visitor.to(team.post(HERE, HERE, fields, "a.csv", TABLE)));
        Attachment file =
                attachments
                        .find(UUID.fromString(page.substring(page.lastIndexOf('/') + 1)))
                        .orElseThrow();

        assertThat(stranger().page(page).text()).contains("holds until 31 March 2040");
        assertThat(file.latest().hasLapsed(LocalDate.of(2040, 3, 31))).isFalse();
        assertThat(file.latest().hasLapsed(LocalDate.of(2040, 4, 1))).isTrue();
        assertThat(FileWords.holds(file.latest(), LocalDate.of(2040, 4, 1))).startsWith("lapsed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd.csv",
                "C:\\\\windows\\\\system32\\\\x.csv",
                "a\u202egpj.csv",
                "x;filename=evil.html;.csv",
                "caf\u00e9 \ud83d\ude80.csv",
                "...csv",
                "con.csv",
                "a%0d%0aSet-Cookie: x=1.csv"
            })
    void aNameLeadsNowhereAndBringsNoHeader(String name) {
        String page = attached(name, TABLE);
        HttpResponse<String> file = stranger().get(page + "/versions/1/file");

        assertThat(header(file, "Content-Disposition"))
                .matches(
                        "attachment; filename=\"[A-Za-z0-9 !#&+._^`|~-]+[.]csv\"; filename[*]=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]+[.]csv")
                .doesNotContain("..");
        assertThat(file.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void aNameWithALineInItBringsNoHeader() {
        assertThat(FileName.safe("a\r\nSet-Cookie: x=1.csv", scot.cairn.intake.FileType.CSV))
                .isEqualTo("aSet-Cookie x 1.csv");
        assertThat(FileName.disposition("caf\u00e9.csv"))
                .isEqualTo("attachment; filename=\"caf_.csv\"; filename*=UTF-8''caf%C3%A9.csv");
    }

    @Test
    void aFileLargerThanMayBeIsAnsweredByAPlainPage() {
        HttpResponse<String> answer =
                team.post(HERE, HERE, fields("Large"), "large.txt", new byte[22 * 1024 * 1024]);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("20 MB at most");
    }

    @Test
    void whatIsNotPublicIsThereForNobodyElse() {
        UUID id = heldBack("{area-co-ordinator}", "{B1}");
        String page = "/attachments/" + id;

        assertThat(team.get(page).statusCode()).isEqualTo(200);
        assertThat(header(team.get(page + "/versions/1/file"), "Cache-Control"))
                .isEqualTo("no-store");
        assertThat(Visitor.as(Role.AUDITOR, port).get(page).statusCode()).isEqualTo(200);
        for (Role role : new Role[] {Role.ANALYST, Role.ADMINISTRATOR, Role.FUNDER}) {
            assertThat(Visitor.as(role, port).get(page).statusCode()).isEqualTo(404);
            assertThat(Visitor.as(role, port).get(page + "/versions/1/file").statusCode())
                    .isEqualTo(404);
        }
        assertThat(team.get("/work/attachments/nothing").statusCode()).isEqualTo(404);
        assertThat(stranger().get(page).statusCode()).isEqualTo(404);
        assertThat(stranger().get(page + "/versions/1/file").statusCode()).isEqualTo(404);
        assertThat(stranger().get("/attachments/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(stranger().get("/attachments/1").statusCode()).isEqualTo(404);
    }

    @Test
    void theDatabaseShowsAFileOnlyToWhomItsRowNames() {
        UUID ofOwn = heldBack("{area-co-ordinator}", "{B1}");
        UUID ofOther = heldBack("{area-co-ordinator}", "{B2}");
        String coordinator = Visitor.as(Role.AREA_CO_ORDINATOR, port).account();

        assertThat(seen(coordinator, "area-co-ordinator", ofOwn)).isEqualTo(1);
        assertThat(seen(coordinator, "area-co-ordinator", ofOther)).isZero();
        assertThat(seen(coordinator, "mission-team", ofOwn)).isZero();
        assertThat(seen("", "", ofOwn)).isZero();
        assertThat(seen(team.account(), "mission-team", ofOwn)).isEqualTo(1);
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.executeWithoutResult(_ -> assertThat(count(ofOwn)).isZero());
        assertThatThrownBy(() ->
                        acting(
                                coordinator,
                                "analyst",
                                () -> insert(UUID.randomUUID(), team.account(), "{}", "{}")))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() ->
                        acting(
                                team.account(),
                                "mission-team",
                                () -> db.sql("UPDATE attachments.version SET note = 'x'").update()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void whatIsHeldBackIsEverybodysOnceItsSubjectIs() {
        UUID id = heldBack("{area-co-ordinator}", "{B1}");
        Subject subject = new Subject(SubjectKind.CAPACITY, "1");
        assertThat(stranger().get("/attachments/" + id).statusCode()).isEqualTo(404);

        long entry =
                acting(
                        "",
                        "operator",
                        () ->
                                db.sql("SELECT min(entry) FROM access.capacity")
                                        .query(Long.class)
                                        .single());
        String analyst = Visitor.as(Role.ANALYST, port).account();
        Recorded recorded = new Recorded(entry, java.time.Instant.EPOCH);
        assertThatThrownBy(() -> acting(analyst, "analyst", () -> open(subject, recorded)))
                .hasStackTraceContaining("may read it before");
        assertThatThrownBy(() ->
                        acting(
                                analyst,
                                "analyst",
                                () ->
                                        db.sql(
                                                        "INSERT INTO attachments.publication"
                                                                + " VALUES (:id, now(), :entry)")
                                                .param("id", id)
                                                .param("entry", entry)
                                                .update()))
                .hasStackTraceContaining("row-level security");
        acting(team.account(), "mission-team", () -> open(subject, recorded));

        assertThat(stranger().get("/attachments/" + id).statusCode()).isEqualTo(200);
        assertThat(stranger().get("/attachments/" + id + "/versions/1/file").body()).isEqualTo("x");
    }

    private boolean open(Subject subject, Recorded recorded) {
        attaching.subjectIsPublic(subject, recorded);
        return true;
    }

    @Test
    void whoeverAttachedItIsRemindedBeforeItLapses() {
        Map<String, String> fields = fields("Holds for some days");
        LocalDate soon = LocalDate.now(ZoneId.of("Europe/London")).plusDays(9);
        fields.put("expires", soon.toString());
        team.post(HERE, HERE, fields, "soon.csv", TABLE);

        assertThat(team.page("/work").text()).contains("Renew the file").contains("soon.csv");
        assertThat(team.page("/work/notices").text()).contains("holds until").contains("soon.csv");
    }

    @Test
    void attachingIsOfThoseWhoMayAndOfWhatIsThere() {
        assertThat(Visitor.as(Role.ANALYST, port).get(HERE).statusCode()).isEqualTo(404);
        assertThat(team.get("/work/attachments/commitment/no-such").statusCode()).isEqualTo(404);
        assertThat(team.get("/work/attachments/measure/lanterns-out").statusCode()).isEqualTo(404);
        assertThat(team.page("/work/attachments").select("option").size()).isGreaterThan(1);
        assertThat(
                        Visitor.to(
                                team.post(
                                        "/work/attachments",
                                        "/work/attachments",
                                        Map.of("subject", HERE))))
                .endsWith(HERE);
        assertThat(
                        team.post(
                                        "/work/attachments",
                                        "/work/attachments",
                                        Map.of("subject", "//evil.example"))
                                .statusCode())
                .isEqualTo(422);
    }

    @Test
    void theActIsOnRecordUnderTheFile() {
        String page = attached("act.csv", TABLE);
        Subject file =
                new Subject(SubjectKind.ATTACHMENT, page.substring(page.lastIndexOf('/') + 1));

        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.executeWithoutResult(_ ->
                assertThat(
                                db.sql(
                                                "SELECT count(*) FROM ledger.public_mention WHERE kind = 'ATTACHMENT' AND id = :id")
                                        .param("id", file.id())
                                        .query(Integer.class)
                                        .single())
                        .isEqualTo(1));
    }

    private String attached(String name, byte[] file) {
        HttpResponse<String> answer = team.post(HERE, HERE, fields("Counts"), name, file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return path(Visitor.to(answer));
    }

    private static String path(String location) {
        return location.replaceAll("^https?://[^/]+|[?].*", "");
    }

    private String wrong(String name, byte[] file, String field) {
        HttpResponse<String> answer = team.post(HERE, HERE, fields("Something"), name, file);
        assertThat(answer.statusCode()).isEqualTo(422);
        return Jsoup.parse(answer.body()).select("#%s-error".formatted(field)).text();
    }

    private static Map<String, String> fields(String note) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("note", note);
        fields.put("expires", "");
        return fields;
    }

    /** A file of the mission team's that is not public, on something that has no rule. */
    private UUID heldBack(String readers, String areas) {
        UUID id = UUID.randomUUID();
        return acting(
                team.account(), "mission-team", () -> insert(id, team.account(), readers, areas));
    }

    private UUID insert(UUID id, String account, String readers, String areas) {
        db.sql(
                        """
                        INSERT INTO attachments.attachment
                        SELECT :id, 'CAPACITY', '1', :account::uuid, :readers::text[], :areas::text[], min(entry)
                        FROM access.capacity
                        """)
                .param("id", id)
                .param("account", account)
                .param("readers", readers)
                .param("areas", areas)
                .update();
        db.sql(
                        """
                        INSERT INTO attachments.version
                        SELECT :id, 1, 'a.txt', 'TXT', 1, repeat('0', 64), 'x', NULL, NULL, true, :account::uuid,
                               'mission-team', now(), min(entry)
                        FROM access.capacity
                        """)
                .param("id", id)
                .param("account", account)
                .update();
        db.sql("INSERT INTO attachments.piece VALUES (:id, 1, 0, 'x'::bytea)")
                .param("id", id)
                .update();
        return id;
    }

    private int seen(String account, String roles, UUID id) {
        return acting(account, roles, () -> count(id));
    }

    private int count(UUID id) {
        int files =
                db.sql("SELECT count(*) FROM attachments.attachment WHERE id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single();
        int pieces =
                db.sql("SELECT count(*) FROM attachments.piece WHERE attachment = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single();
        assertThat(pieces).isEqualTo(files);
        return files;
    }

    private long pieces() {
        return acting(
                "",
                "auditor",
                () -> db.sql("SELECT count(*) FROM attachments.piece").query(Long.class).single());
    }

    private <T> T acting(String account, String roles, Supplier<T> what) {
        return DatabaseActing.acting(
                db, new TransactionTemplate(transactions), account, roles, what);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
