package scot.cairn.measures.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.access.AccessTest;
import scot.cairn.access.DatabaseActing;
import scot.cairn.access.DemonstrationAccounts;
import scot.cairn.access.Lanterns;
import scot.cairn.access.Role;
import scot.cairn.access.Visitor;
import scot.cairn.intake.Fault;
import scot.cairn.intake.Type;
import scot.cairn.ledger.Ledger;
import scot.cairn.ledger.Pending;
import scot.cairn.loading.LoadingPack;

/** A table is imported as a whole or not at all, and nothing on record is changed by it. */
@AccessTest
class ImportingTest {

    private static final String HEAD = "Geography,Year,Count,Edition,Published,Source,Notes\n";

    @Autowired private LoadingPack loading;
    @Autowired private DemonstrationAccounts accounts;
    @Autowired private Importing importing;
    @Autowired private Ledger ledger;
    @Autowired private JdbcClient db;
    @Autowired private TransactionTemplate transaction;
    @LocalServerPort private int port;
    @TempDir private Path folder = Path.of("");

    @BeforeEach
    void ready() {
        Lanterns.ready(loading, accounts);
    }

    @Test
    void whatAFileBringsIsSaidBeforeAndStandsOnRecordAfter() throws Exception {
        Path file =
                file(
                        "second.csv",
                        HEAD
                                + "Merrow,2018,41,Second,2022-02-01,harbour-returns,\n"
                                + "M00000001,2019,39,Second,2022-02-01,harbour-returns,Counted again\n"
                                + "Merrow,2021,9,Second,2022-02-01,harbour-returns,\n"
                                + "North Harbour,2020,[x],Second,2022-02-01,harbour-returns,\n"
                                + "Merrow,2020,12,First,2021-02-01,harbour-returns,\n");
        long before = rows();

        ImportSummary would = summary(preview(request(file)));
        assertThat(would.words())
                .isEqualTo(
                        "1 created, 1 revised, 1 repeated by a newer edition, 1 withdrawn, 1 unchanged,"
                                + " 1 not in the file");
        assertThat(would.missing()).containsExactly("H2/2020/all");
        assertThat(would.changes())
                .contains(
                        new ImportSummary.Change(
                                3,
                                "lanterns-out, M00000001, 2019",
                                "Second",
                                new BigDecimal("39"),
                                new BigDecimal("38")));
        assertThat(rows()).isEqualTo(before);

        ImportOutcome.Imported done = (ImportOutcome.Imported) run(request(file));
        assertThat(done.summary()).isEqualTo(would);
        assertThat(rows()).isEqualTo(before + 4);
        assertThat(summary(run(request(file))).written()).isZero();

        Pending.none(ledger, transaction);
        Visitor reader = new Visitor(port);
        assertThat(reader.page("/measures/lanterns-out").text()).contains("39").contains("Second");
        assertThat(reader.get("/measures/lanterns-out.csv?as-known-on=2021-06-01").body())
                .contains("38")
                .doesNotContain("39");
        Long index =
                transaction.execute(_ -> ledger.places(List.of(done.entry())).get(done.entry()));
        assertThat(reader.page("/ledger/" + index).text())
                .contains("import")
                .contains("second.csv")
                .contains("1 created, 1 revised, 1 repeated by a newer edition, 1 withdrawn");
    }

    @Test
    void everyFaultIsSaidAtOnceWithItsPlaceAndNothingIsKept() throws Exception {
        long before = rows();
        Path file =
                file(
                        "wrong.csv",
                        HEAD
                                + "Merow,2021,9,Third,2023,harbour-returns,\n"
                                + "Merrow,2021-22,ten,Third,2023,harbour-returns,\n"
                                + "Merrow,2022,8,Third,2023,no-such-source,\n"
                                + "Merrow,2023,7,Third,2023,harbour-returns,\n"
                                + "Merrow,2023,7,Third,2023,harbour-returns,\n");

        assertThat(said(run(request(file))))
                .contains("row 2, column \"Geography\"")
                .contains("row 3, column \"Count\"")
                .contains("row 4, column \"source\"")
                .contains("row 6");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void whatTheFileDoesNotSayIsSaidOnceForAllOfItOrAskedFor() throws Exception {
        Path file = file("bare.csv", "area,period,value,lower\nH2,2020,3,4\nH2,2021,,\n");

        assertThat(said(preview(request(file))))
                .contains("has no vintage")
                .contains("has no source")
                .contains("outside of its own bounds")
                .contains("The row has no value");
        Path sound = file("sound.csv", "area,period,value\nH2,2022,3\n");
        assertThat(
                        summary(
                                        preview(
                                                request(
                                                        sound,
                                                        "lanterns-out",
                                                        "Fourth",
                                                        "harbour-returns",
                                                        "2024")))
                                .created())
                .isEqualTo(1);
        assertThat(
                        said(
                                preview(
                                        request(
                                                sound,
                                                "lanterns-out",
                                                "Fourth",
                                                "harbour-return",
                                                "soon"))))
                .contains("Name harbour-returns")
                .contains("It is no date");
    }

    @Test
    void aDatasetThatIsNotThereIsGuessedAndRowsOfPersonsAreRefused() throws Exception {
        Path file = file("a.csv", "CHI,area,period,value\n0101011237,H1,2020,1\n");

        assertThat(preview(request(file, "lantern-out", "", "", "")))
                .isEqualTo(new ImportOutcome.NoDataset("lanterns-out"));
        ImportOutcome refused = run(request(file));
        assertThat(said(refused)).contains("person").doesNotContain("0101011237");
    }

    @Test
    void whatTheEditionOnRecordHasAndTheFileLacksIsMissing() throws Exception {
        Path file = file("part.csv", HEAD + "Merrow,2020,12,First,2021-02-01,harbour-returns,\n");

        assertThat(summary(preview(request(file))).missing()).contains("H1/2020/all");
    }

    @Test
    void aNumberIsOfATimeThatWasOverWhenItsEditionWasPublished() throws Exception {
        Path early = file("early.csv", HEAD + "Merrow,2031,9,Ninth,2030-02-01,harbour-returns,\n");

        assertThat(said(preview(request(early))))
                .contains("row 2, column \"period\": The period was not over when its edition was");
    }

    @Test
    void whatIsWrongWithACellARowAndTheRowsTogetherIsSaidAtOnce() throws Exception {
        Path file =
                file(
                        "all.csv",
                        HEAD
                                + "Merrow,2020,many,Tenth,2030-02-01,harbour-returns,\n"
                                + "Merrow,2021,,Tenth,2030-02-01,harbour-returns,\n"
                                + "Merrow,2031,9,Tenth,2030-02-01,harbour-returns,\n");

        ImportRequest request = request(file);
        assertThat(said(preview(request)))
                .contains("row 2, column \"Count\"")
                .contains("row 3, column \"value\"")
                .contains("row 4, column \"period\"");
        assertThat(said(run(leavingOut(request)))).contains("row 4, column \"period\"");
    }

    private static ImportRequest leavingOut(ImportRequest request) {
        return new ImportRequest(
                request.fileName(),
                request.content(),
                request.dataset(),
                request.declared(),
                request.own(),
                true,
                "");
    }

    @Test
    void aPublishedTableIsTakenAsItIsLaidOut() throws Exception {
        Path file =
                file(
                        "harbours.csv",
                        """
                        harbour,name,year,out,dark_2019,remark
                        H1,North Harbour,2052,6,3,
                        H2,South Harbour,2052,,2,kept back
                        """);
        ImportRequest request = request(file, "lanterns-by-harbour", "Of a test", "", "2060");

        ImportSummary summary = summary(preview(request));
        assertThat(summary.changes())
                .extracting(ImportSummary.Change::of)
                .containsExactly(
                        "lanterns-out, H1, 2052",
                        "lanterns-out, H1, 2019",
                        "lanterns-out, H2, 2052",
                        "lanterns-out, H2, 2019");
        assertThat(summary.changes().get(2).value()).isNull();
        assertThat(said(preview(request(file, "lanterns-by-harbour", "", "", ""))))
                .contains("It is not said which edition this is");
        assertThat(
                        said(
                                preview(
                                        request(
                                                file(
                                                        "wrong.csv",
                                                        """
                                                        harbour,name,year,out,dark_2019,remark
                                                        H1,North,2052,6,3,lost
                                                        """),
                                                "lanterns-by-harbour",
                                                "Of a test",
                                                "",
                                                ""))))
                .contains("column \"remark\"");
    }

    @Test
    void areasOfOneSetAreNamedWhereItIsSaid() throws Exception {
        byte[] table = "area,period,value\nGull Bay,2019,3\n".getBytes(StandardCharsets.UTF_8);

        assertThat(said(preview(of(table, "harbours")))).contains("No area has this code or name");
        assertThat(summary(preview(of(table, "bays"))).created()).isEqualTo(1);
        assertThat(said(preview(of(table, "moons"))))
                .contains("There is no set of areas moons. Name one of");
    }

    private static ImportRequest of(byte[] table, String areaSet) {
        return new ImportRequest(
                "t.csv",
                new ByteArrayResource(table),
                "lanterns-out",
                new Declared("", areaSet, Type.Years.ASKED, "Sixth", "harbour-returns", ""),
                Set.of(),
                false,
                "");
    }

    @Test
    void rowsOfAnotherAreaAreRefused() throws Exception {
        byte[] table = "area,period,value\nH1,2022,3\nH2,2022,4\n".getBytes(StandardCharsets.UTF_8);
        ImportRequest ofOneHarbour =
                new ImportRequest(
                        "both.csv",
                        new ByteArrayResource(table),
                        "lanterns-out",
                        new Declared("", "", Type.Years.ASKED, "Fifth", "harbour-returns", "2099"),
                        Set.of("H1"),
                        true,
                        "");

        assertThat(said(run(ofOneHarbour))).startsWith("row 3, column \"area\"");
    }

    @Test
    void theDatabaseTakesNoValueFromWhoMayNotImport() {
        String funder = Visitor.as(Role.FUNDER, port).account();
        assertThat(
                        DatabaseActing.acting(
                                db,
                                transaction,
                                funder,
                                "funder",
                                () ->
                                        db.sql("SELECT count(*) FROM measures.value")
                                                .query(Long.class)
                                                .single()))
                .isZero();
        assertThatThrownBy(() ->
                        DatabaseActing.acting(
                                db,
                                transaction,
                                funder,
                                "funder",
                                () ->
                                        db.sql(
                                                        """
                                                        INSERT INTO measures.value (
                                                          measure, area_set, area, period, period_first,
                                                          period_last, vintage, version,
                                                          vintage_position, value, designation, source,
                                                          file, line, public_from, recorded_at, entry)
                                                        SELECT 'lanterns-out', 'harbours', 'H1', '2020',
                                                          '2020-01-01', '2020-12-31', 'Ours', 1, 0, 1,
                                                          'OFFICIAL_STATISTICS', 'harbour-returns', 'f', 1,
                                                          now(), now(), 1
                                                        """)
                                                .update()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void rowsWithAFaultAreLeftOutWhereThatIsChosenAndTheActSaysSo() throws Exception {
        String table =
                "area,period,value\nH1,2041,3\nH2,2041,many\nH9,2041,5\nH1,2042,6\nH2,2042,\n";
        ImportRequest asItIs = of(table, false);
        assertThat(said(run(asItIs))).contains("row 3").contains("row 4").contains("row 6");

        long before = rows();
        ImportOutcome.Imported done = (ImportOutcome.Imported) run(of(table, true));
        assertThat(done.summary().created()).isEqualTo(2);
        assertThat(done.summary().refused()).isEqualTo(3);
        assertThat(rows()).isEqualTo(before + 2);

        assertThat(said(run(of("area,period,value\nH1,2043,3\nH1,2043,4\n", true))))
                .contains("row 3: Row 2 is for the same");
        assertThat(said(run(of("area,period,value\nH1,2043,many\n", true)))).contains("row 2");
        assertThat(said(run(of("area,period,value,moon\nH1,2043,4,1\n", true)))).contains("moon");
        assertThat(rows()).isEqualTo(before + 2);
    }

    private static ImportRequest of(String table, boolean leaveOut) {
        return new ImportRequest(
                "faulty.csv",
                new ByteArrayResource(table.getBytes(StandardCharsets.UTF_8)),
                "lanterns-out",
                new Declared("", "", Type.Years.ASKED, "Seventh", "harbour-returns", "2099"),
                Set.of(),
                leaveOut,
                "");
    }

    private ImportOutcome preview(ImportRequest request) throws Exception {
        return importing.preview(request, Progress.UNHEARD);
    }

    private ImportOutcome run(ImportRequest request) throws Exception {
        return importing.run(request, Progress.UNHEARD);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static ImportRequest request(
            Path file, String dataset, String vintage, String source, String published)
            throws IOException {
        return new ImportRequest(
                String.valueOf(file.getFileName()),
                new FileSystemResource(file),
                dataset,
                new Declared("", "", Type.Years.ASKED, vintage, source, published),
                Set.of(),
                false,
                "");
    }

    private static ImportRequest request(Path file) throws IOException {
        return request(file, "lanterns-out", "", "", "");
    }

    private static ImportSummary summary(ImportOutcome outcome) {
        return switch (outcome) {
            case ImportOutcome.Previewed(var summary) -> summary;
            case ImportOutcome.Imported(var summary, var _) -> summary;
            default -> throw new AssertionError(outcome);
        };
    }

    private static String said(ImportOutcome outcome) {
        return outcome instanceof ImportOutcome.Refused(var faults, var _, var _)
                ? faults.stream().map(Fault::sentence).collect(Collectors.joining("\n"))
                : outcome.toString();
    }

    private long rows() {
        return DatabaseActing.acting(
                db,
                transaction,
                "",
                "operator",
                () -> db.sql("SELECT count(*) FROM measures.value").query(Long.class).single());
    }
}
