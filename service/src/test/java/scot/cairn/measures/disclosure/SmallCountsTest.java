package scot.cairn.measures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.ServiceTest;
import scot.cairn.access.DatabaseActing;
import scot.cairn.access.Visitor;
import scot.cairn.disclosure.attack.Attack;
import scot.cairn.disclosure.attack.Bounds;
import scot.cairn.disclosure.tables.CountTable;
import scot.cairn.disclosure.tables.Dimension;
import scot.cairn.disclosure.tables.Grid;
import scot.cairn.intake.Fault;
import scot.cairn.intake.Type;
import scot.cairn.ledger.Entry;
import scot.cairn.ledger.Ledger;
import scot.cairn.ledger.Pending;
import scot.cairn.ledger.RowLists;
import scot.cairn.loading.LoadOutcome;
import scot.cairn.loading.LoadingPack;
import scot.cairn.measures.imports.Declared;
import scot.cairn.measures.imports.ImportOutcome;
import scot.cairn.measures.imports.ImportRequest;
import scot.cairn.measures.imports.ImportSummary;
import scot.cairn.measures.imports.Importing;
import scot.cairn.measures.imports.Progress;
import scot.cairn.proofs.MerkleTree;

/** What is withheld stands in nothing that the public can read, and cannot be worked out of it. */
@ServiceTest
@DirtiesContext
@TestPropertySource(properties = "spring.application.name=small-counts")
class SmallCountsTest {

    private static final List<String> AREAS = List.of("M00000001", "H1", "H2", "H3", "H4", "H5");
    private static final List<String> SEXES = List.of("Total", "male", "female");
    private static final int MOST_PAGES = 400;
    private static final String VALUES = "SELECT count(*) FROM measures.value";
    private static final String WITHHELD = "SELECT count(*) FROM measures.withheld";

    /** By area men and women; two numbers are small, and all others stand nowhere else. */
    private static final Map<String, int[]> FALLS =
            Map.of(
                    "H1", new int[] {4127, 3},
                    "H2", new int[] {2393, 3391},
                    "H3", new int[] {5303, 2},
                    "H4", new int[] {1877, 2687},
                    "H5", new int[] {6421, 7459});

    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"(/[^\"#]*)");

    @Autowired private LoadingPack loading;
    @Autowired private Importing importing;
    @Autowired private Ledger ledger;
    @Autowired private RowLists rowLists;
    @Autowired private JdbcClient db;
    @Autowired private TransactionTemplate transaction;
    @LocalServerPort private int port;
    @TempDir private Path folder = Path.of("");

    @Test
    void whatIsWithheldStandsNowhereAndCannotBeToldFromAllThatIsPublic() throws Exception {
        Path pack = HarbourFalls.in(folder);
        assertThat(loading.load(pack)).isInstanceOf(LoadOutcome.Loaded.class);

        ImportSummary would = summary(preview("harbour-falls", falls(), "First"));
        assertThat(hides(would).byRule()).isEqualTo(2);
        assertThat(hides(would).besides()).isBetween(2, 4);
        assertThat(would.changes()).isEmpty();
        long entry = ((ImportOutcome.Imported) run("harbour-falls", falls(), "First")).entry();
        String rates =
                """
                area,period,sex,value,lower,upper
                H1,2020,female,0.7919,0.1783,4.7331
                H5,2020,female,9.1733,8.1129,9.9901
                """;
        assertThat(hides(summary(run("harbour-falls-rate", rates, "First"))).besides())
                .isEqualTo(1);
        Pending.none(ledger, transaction);

        List<String> secrets = secrets();
        secrets.addAll(List.of("0.7919", "0.1783", "4.7331", "KEPT-APART"));
        Map<String, String> read = crawl();
        assertThat(read).hasSizeGreaterThan(60);
        assertThat(read.keySet())
                .contains(
                        "/measures/harbour-falls",
                        "/measures/harbour-falls.json",
                        "/api/v1/measures/harbour-falls/values",
                        "/about-the-data/disclosure");
        read.forEach((address, body) ->
                assertThat(secrets.stream().filter(secret -> stands(secret, body)).toList())
                        .as(address)
                        .isEmpty());
        String everything = String.join("\n", read.values());
        assertThat(everything).contains("7,459").contains("9.1733").contains("[c]");

        Map<Integer, Bounds> told = Attack.on(table(read));
        assertThat(told).hasSizeGreaterThanOrEqualTo(4);
        told.values().forEach(bounds -> assertThat(bounds.isTold()).isFalse());

        theLedgerGivesNothingToTryOut(entry);
        rawNumbersAreForWhoBringsThem();
        aLaterEditionHidesTheSame();
        aPlanThatGivesAwayWhatItWithheldIsRefused(pack);
    }

    /** Hashes have digits too: a number stands only where no letter or digit is beside it. */
    private static boolean stands(String secret, String body) {
        return Pattern.compile("(?<!\\w)" + Pattern.quote(secret) + "(?!\\w)").matcher(body).find();
    }

    /**
     * Each row that is shown has its salt, no leaf is of a text without one, and all of them hold.
     */
    private void theLedgerGivesNothingToTryOut(long id) {
        transaction.executeWithoutResult(_ -> {
            Entry entry =
                    ledger.at(Objects.requireNonNull(ledger.places(List.of(id)).get(id)))
                            .orElseThrow();
            List<RowLists.Listed> rows = rowLists.rows(entry, 0, 100);
            assertThat(rows).hasSize(18);
            assertThat(rows.stream().filter(RowLists.Listed::isWithheld)).hasSizeBetween(4, 6);
            for (RowLists.Listed row : rows) {
                row.text()
                        .ifPresent(text -> {
                            assertThat(text).contains("\"salt\":\"");
                            String bare =
                                    text.substring(
                                            "{\"row\":".length(), text.indexOf(",\"salt\":\""));
                            assertThat(MerkleTree.leaf(text.getBytes(StandardCharsets.UTF_8)))
                                    .isEqualTo(row.leaf());
                            assertThat(MerkleTree.leaf(bare.getBytes(StandardCharsets.UTF_8)))
                                    .isNotEqualTo(row.leaf());
                        });
            }
            assertThat(rowLists.isTrue(entry, 0)).isTrue();
            assertThat(ledger.payload(entry).orElseThrow().text())
                    .contains("\"sha256\":\"not given: ");
        });
    }

    private void rawNumbersAreForWhoBringsThem() {
        for (String role : List.of("", "funder", "administrator", "auditor", "mission-team")) {
            for (String table : List.of(VALUES, WITHHELD)) {
                assertThat(count(role, table)).as("%s: %s", role, table).isZero();
            }
        }
        assertThat(count("analyst", VALUES)).isPositive();
        assertThat(count("analyst", WITHHELD)).isGreaterThanOrEqualTo(5);
    }

    private long count(String roles, String counting) {
        return DatabaseActing.acting(
                db, transaction, "", roles, () -> db.sql(counting).query(Long.class).single());
    }

    /** The same numbers again, and a total over two years beside them: nothing new is told. */
    private void aLaterEditionHidesTheSame() throws Exception {
        ImportSummary second = summary(run("harbour-falls", falls(), "Second"));

        assertThat(hides(second).byRule()).isEqualTo(2);
        String third =
                """
                area,period,sex,value,marker
                H4,2021,male,10,
                H4,2021,female,,suppressed
                H4,2021,,17,
                """;
        ImportOutcome telling = run("harbour-falls", third, "Third");
        assertThat(telling).isInstanceOf(ImportOutcome.Refused.class);
        assertThat(((ImportOutcome.Refused) telling).faults().stream().map(Fault::sentence))
                .anyMatch(said ->
                        said.startsWith(
                                "row 3: harbour-falls, H4, 2021, female, Third is hidden, and"
                                        + " it can be worked out"));
    }

    private void aPlanThatGivesAwayWhatItWithheldIsRefused(Path pack) throws Exception {
        String head =
                "measure,area_set,area,period,sex,value,lower,upper,marker,designation,vintage,known_from,source,note\n";
        String row =
                "harbour-falls,harbours,%s,2019,%s,%s,,,%s,official statistics,%s,2021-02-01,harbour-returns,\n";
        String first =
                row.formatted("H1", "", 60, "", "First")
                        + row.formatted("H1", "male", "", "suppressed", "First")
                        + row.formatted("H1", "female", "", "suppressed", "First");
        HarbourFalls.write(pack, "measures/values/harbour-falls.csv", head + first);
        assertThat(loading.load(pack)).isInstanceOf(LoadOutcome.Loaded.class);

        HarbourFalls.write(
                pack,
                "measures/values/harbour-falls.csv",
                head + first + row.formatted("H1", "male", 57, "", "Second"));
        LoadOutcome told = loading.load(pack);
        assertThat(told).isInstanceOf(LoadOutcome.Refused.class);
        assertThat(((LoadOutcome.Refused) told).faults())
                .anySatisfy(fault -> {
                    assertThat(fault.place().file()).isEqualTo("measures/values/harbour-falls.csv");
                    assertThat(fault.place().line()).isEqualTo(4);
                    assertThat(fault.problem()).contains("female, First is hidden, and it can be");
                });

        HarbourFalls.write(
                pack,
                "measures/values/harbour-falls.csv",
                head + row.formatted("H2", "female", 3, "", "First"));
        assertThat(((LoadOutcome.Refused) loading.load(pack)).faults())
                .anySatisfy(fault ->
                        assertThat(fault.problem())
                                .isEqualTo(
                                        "the policy keepers-2 hides this number, and a plan's files"
                                                + " are public"));
    }

    // ---- What the public reads.

    /** Everything that pages lead to, each address once. */
    private Map<String, String> crawl() {
        Visitor reader = new Visitor(port);
        Map<String, String> read = new LinkedHashMap<>();
        Deque<String> open =
                new ArrayDeque<>(
                        List.of(
                                "/measures/harbour-falls",
                                "/measures/harbour-falls?as-known-on=2099-01-01",
                                "/measures/harbour-falls/by/sex",
                                "/measures/harbour-falls/revisions",
                                "/measures/harbour-falls-rate",
                                "/areas/H1",
                                "/areas/H3",
                                "/about-the-data/disclosure",
                                "/search?q=falls",
                                "/ledger",
                                "/api/v1/measures/harbour-falls/values",
                                "/api/v1/measures/harbour-falls/values?vintage=all",
                                "/"));
        while (!open.isEmpty() && read.size() < MOST_PAGES) {
            String address = open.poll();
            if (read.containsKey(address)
                    || address.startsWith("/assets")
                    || address.contains("/sign-")) {
                continue;
            }
            String body = reader.get(address).body();
            read.put(address, body);
            Matcher links = LINK.matcher(body);
            while (links.find()) {
                open.add(links.group(1).replace("&amp;", "&"));
            }
        }
        return read;
    }

    /** The withheld numbers that stand nowhere else, as they would be written. */
    private List<String> secrets() {
        List<Integer> numbers =
                DatabaseActing.acting(
                        db,
                        transaction,
                        "",
                        "operator",
                        () ->
                                db.sql(
                                                """
                                                SELECT value::integer FROM measures.value
                                                JOIN measures.withheld
                                                  USING (measure, area, period, breakdown, vintage)
                                                WHERE measure = 'harbour-falls' AND value > 1000
                                                """)
                                        .query(Integer.class)
                                        .list());
        assertThat(numbers).hasSizeGreaterThanOrEqualTo(2);
        List<String> written = new ArrayList<>();
        for (int number : numbers) {
            written.add(Integer.toString(number));
            written.add(String.format(Locale.UK, "%,d", number));
        }
        return written;
    }

    /** The table that the programs' answer gives, as an attacker would rebuild it. */
    private static CountTable table(Map<String, String> read) {
        int[] within = new int[AREAS.size()];
        within[0] = -1;
        CountTable table =
                new CountTable(
                        new Grid(
                                List.of(
                                        new Dimension("area", AREAS, List.of(within)),
                                        new Dimension(
                                                "sex", SEXES, List.of(new int[] {-1, 0, 0})))));
        var figures =
                tools.jackson.databind.json.JsonMapper.shared()
                        .readTree(read.get("/api/v1/measures/harbour-falls/values"));
        for (var figure : figures.path("items")) {
            int area = AREAS.indexOf(figure.path("area").asString());
            int sex = SEXES.indexOf(figure.path("breakdown").path("sex").asString("Total"));
            int cell = table.grid().cell(new int[] {area, sex});
            if (figure.path("value").isNumber()) {
                table.show(cell, figure.path("value").asLong());
            } else {
                table.hide(cell, 1);
            }
        }
        return table;
    }

    // ---- What is brought.

    private static String falls() {
        StringBuilder table = new StringBuilder("area,period,sex,value,note\n");
        int men = 0;
        int women = 0;
        for (String area : AREAS.subList(1, AREAS.size())) {
            int[] fell = Objects.requireNonNull(FALLS.get(area));
            men += fell[0];
            women += fell[1];
            row(table, area, "male", fell[0]);
            row(table, area, "female", fell[1]);
            row(table, area, "", fell[0] + fell[1]);
        }
        row(table, "M00000001", "male", men);
        row(table, "M00000001", "female", women);
        row(table, "M00000001", "", men + women);
        return table.toString();
    }

    private static void row(StringBuilder table, String area, String sex, int number) {
        table.append(
                "%s,2020,%s,%d,%s\n".formatted(area, sex, number, number < 5 ? "KEPT-APART" : ""));
    }

    private ImportOutcome preview(String measure, String table, String vintage) throws Exception {
        return importing.preview(request(measure, table, vintage), Progress.UNHEARD);
    }

    private ImportOutcome run(String measure, String table, String vintage) throws Exception {
        return importing.run(request(measure, table, vintage), Progress.UNHEARD);
    }

    private static ImportRequest request(String measure, String table, String vintage) {
        return new ImportRequest(
                "falls.csv",
                new ByteArrayResource(table.getBytes(StandardCharsets.UTF_8)),
                measure,
                new Declared("", "", Type.Years.ASKED, vintage, "harbour-returns", "2022-02-01"),
                Set.of(),
                false,
                "");
    }

    private static ImportSummary summary(ImportOutcome outcome) {
        return switch (outcome) {
            case ImportOutcome.Previewed(var summary) -> summary;
            case ImportOutcome.Imported(var summary, var _) -> summary;
            default -> throw new AssertionError(outcome);
        };
    }

    private static ImportSummary.Hides hides(ImportSummary summary) {
        return Objects.requireNonNull(summary.hides());
    }
}
