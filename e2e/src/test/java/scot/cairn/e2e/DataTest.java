package scot.cairn.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** A page, its files and its JSON say the same, cell by cell. */
@ExtendWith(RunningCairn.class)
class DataTest {

    /** Keeps the zeros at the end of a number. */
    private static final JsonMapper EXACT =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    private final Site site;
    private final Chromium chromium;

    DataTest(Site site, Chromium chromium) {
        this.site = site;
        this.chromium = chromium;
    }

    @ForEveryPage
    void everyTableEqualsItsFile(Answer page) {
        List<Element> tables = page.document().select("main table");
        List<Element> files = page.document().select(".cn_downloads a[download]");

        assertThat(files).as("files of %s", page).hasSameSizeAs(tables);
        for (int i = 0; i < tables.size(); i++) {
            Answer file = site.at(files.get(i).attr("href"));

            assertThat(file.status()).as("status of %s", file).isEqualTo(200);
            assertThat(file.type()).isEqualTo("text/csv;charset=UTF-8");
            assertThat(file.disposition()).startsWith("attachment; filename=");
            assertThat(filed(file)).as(file.path()).isEqualTo(shown(tables.get(i)));
        }
    }

    @ForEveryPage
    void theJsonHoldsTheSameTables(Answer page) {
        Document document = page.document();
        for (Element link : document.select("dl a[href*=.json]")) {
            Answer answer = site.at(link.attr("href"));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.type()).isEqualTo("application/json");
            JsonNode json = EXACT.readTree(answer.text());

            assertThat(json.path("title").asString())
                    .as("title of %s", answer)
                    .isEqualTo(document.select("h1").text());
            assertThat(tables(json))
                    .as("tables of %s", answer)
                    .isEqualTo(
                            document.select("main table").stream()
                                    .map(DataTest::shownWithoutPlus)
                                    .toList());
        }
    }

    @Test
    void everyPageOfASubjectHasJson() {
        List<Answer> subjects =
                site.pages().stream()
                        .filter(page -> page.status() == 200)
                        .filter(page -> !page.path().startsWith("/follow"))
                        .filter(page -> !page.path().startsWith("/help"))
                        .filter(page -> !page.path().startsWith("/report-a-problem"))
                        .filter(page ->
                                !List.of(
                                                "/api",
                                                "/accessibility",
                                                "/contact",
                                                "/privacy",
                                                "/cookies",
                                                "/terms",
                                                "/sign-in",
                                                "/work/outbox")
                                        .contains(page.path()))
                        .toList();

        assertThat(subjects).hasSizeGreaterThan(50);
        assertThat(subjects)
                .allSatisfy(
                        page -> assertThat(page.document().select("dl a[href*=.json]")).hasSize(1));
    }

    @Test
    void aFileIsDownloadedUnderTheNameOfItsTable() {
        Window window = chromium.window(Screen.DESK);
        window.open("/measures/nrs-drug-misuse-deaths");
        Page page = window.page();

        Download download =
                page.waitForDownload(() ->
                        page.locator(".cn_downloads a[download][href*='table=values']").click());

        assertThat(download.suggestedFilename())
                .isEqualTo("measures-nrs-drug-misuse-deaths-values.csv");
    }

    /** The cells under the header, numbers without separators between thousands. */
    private static List<List<String>> shown(Element table) {
        return cells(
                table,
                ".cn_compared [aria-hidden]",
                number -> number.replaceAll("(?<=\\d),(?=\\d{3})", ""));
    }

    /**
     * The same, and without plus signs, which a number in JSON cannot have, and without the word of
     * a comparison, which stands beside it.
     */
    private static List<List<String>> shownWithoutPlus(Element table) {
        return cells(
                table, ".cn_compared", number -> number.replaceAll("(?<=\\d),(?=\\d{3})|^\\+", ""));
    }

    private static List<List<String>> cells(
            Element page, String leftOut, UnaryOperator<String> number) {
        Element table = page.clone();
        table.select("td " + leftOut).remove();
        List<List<String>> rows = new ArrayList<>();
        for (Element row : table.select("tbody tr")) {
            rows.add(
                    row.select("th, td").stream()
                            .map(cell ->
                                    cell.hasClass("cn_number")
                                            ? number.apply(asRead(cell.wholeText()))
                                            : cell.text())
                            .toList());
        }
        return rows;
    }

    /** The records under the header, without the apostrophe that keeps words from being run. */
    private static List<List<String>> filed(Answer file) {
        List<List<String>> rows = new ArrayList<>();
        for (CsvRecord record : CsvReader.builder().ofCsvRecord(file.text())) {
            rows.add(
                    record.getFields().stream()
                            .map(field -> field.replaceAll("(?s)^'(?=[=+\\-@\t\r])", ""))
                            .map(DataTest::asRead)
                            .toList());
        }
        return rows.subList(1, rows.size());
    }

    private static List<List<List<String>>> tables(JsonNode page) {
        List<List<List<String>>> tables = new ArrayList<>();
        for (JsonNode panel : page.path("panels")) {
            for (JsonNode block : panel.path("blocks")) {
                if (block.path("kind").asString().equals("table")) {
                    List<List<String>> rows = new ArrayList<>();
                    block.path("rows").forEach(row -> rows.add(cells(row)));
                    tables.add(rows);
                }
            }
        }
        return tables;
    }

    private static List<String> cells(JsonNode row) {
        List<String> cells = new ArrayList<>();
        for (JsonNode cell : row) {
            cells.add(
                    cell.path("value").isNumber()
                            ? cell.path("value").decimalValue().toPlainString()
                            : asRead(
                                    cell.path("text").asString("")
                                            + cell.path("absent").asString("")));
        }
        return cells;
    }

    /** As a page shows words: one space for any number of them and of line ends. */
    private static String asRead(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
