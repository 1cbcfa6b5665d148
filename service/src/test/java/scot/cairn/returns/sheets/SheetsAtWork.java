package scot.cairn.returns.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import scot.cairn.access.Visitor;

/** Somebody who writes returns of the bays B1 and B3 in spreadsheets. */
public final class SheetsAtWork {

    private static final String REPORT = "nights-report-2/";
    private static final String TWIN = REPORT + "B3/2025-q3";
    private static final String GULL = REPORT + "B1/2025-02-to-2025-03";
    private static final String WORK = "/work/returns/";

    private final Visitor writer;
    private String lastPage = "";

    public SheetsAtWork(Visitor writer) {
        this.writer = writer;
    }

    /** Where the last file that was taken is shown. */
    public String lastPage() {
        return lastPage;
    }

    public void returnsOfOthersAreAsThoseThatAreNot() {
        String page =
                send(
                        "theirs.csv",
                        """
                        id,version,Answer
                        %s:nights:dark-nights,0,5
                        %sB9/2025-q1:nights:dark-nights,0,5
                        """
                                .formatted(TWIN, REPORT)
                                .getBytes(StandardCharsets.UTF_8));
        Document shown = writer.page(page);

        assertThat(cells(shown)).containsExactly("A2", "A3");
        assertThat(
                        shown.select("[aria-labelledby=faults] tbody tr").stream()
                                .map(row -> row.children().get(3).text())
                                .distinct())
                .containsExactly("No question of a return that you write has this id");
        assertThat(shown.select("main").text()).contains("Nothing would be changed.");
    }

    public void everyFaultIsToldWithItsCellAndTheRestIsKeptOnce() throws Exception {
        String page = send("=1+1.xlsx", planted());
        Document shown = writer.page(page);
        String text = shown.select("[aria-labelledby=faults] table").text();

        assertThat(shown.select("h1").text()).isEqualTo("Spreadsheet: =1+1.xlsx");
        assertThat(cells(shown))
                .containsExactlyInAnyOrder(
                        "C2",
                        "C3",
                        "C4",
                        "C5",
                        "C6",
                        "C7",
                        "A8",
                        "C9",
                        "A10",
                        "A11",
                        "A12, A13",
                        "B14",
                        "A15",
                        "D18");
        assertThat(text)
                .contains("Write “No oil”, if that is meant")
                .contains("It has the month before the day")
                .contains("After what is answered, this is not asked")
                .contains("The cell is a formula")
                .contains("Words of a person are written by that person")
                .contains("Rows 12, 13 are for the same answer")
                .contains("The answer has no such version")
                .contains("This form does not ask that");
        assertThat(shown.select("[aria-labelledby=new] table").text())
                .contains("Night: 2025-02-03; Lamps: 3")
                .doesNotContain("Tern");
        assertThat(writer.page(WORK + GULL + "?part=keeping/1").select("#kept--0--lamps").val())
                .as("a dry run")
                .isEmpty();

        accept(page);
        accept(page);
        assertThat(writer.page(page).select("main").text())
                .contains("1 answer is kept.")
                .contains("What was not taken");
        assertThat(versions(GULL, "keeping/1")).isEqualTo(1);
    }

    /** A file in which only one table is sound. */
    private static byte[] planted() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "A test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(SheetBook.ANSWERS);
            row(sheet, 1, "id", "version", "Answer", "Is there an answer");
            row(sheet, 2, TWIN + ":nights:dark-nights", "0", "twelve", "");
            row(sheet, 3, TWIN + ":nights:cause", "0", "No oill; A storm", "");
            row(sheet, 4, TWIN + ":nights:oil-ordered", "0", "11/24/2026", "");
            row(sheet, 5, GULL + ":nights:oil-ordered", "0", "03/02/2025", "");
            row(sheet, 6, TWIN + ":keeping/1:kept:1:night", "0", "", "");
            sheet.formula(5, 2, "TODAY()");
            row(sheet, 7, TWIN + ":keeping/1:kept:1:lamps", "0", "2", "Nil");
            row(sheet, 8, TWIN + ":voices:families", "0", "They are content.", "");
            row(sheet, 9, TWIN + ":voices:promise", "0", "measure/nothing-of-the-kind", "");
            row(sheet, 10, REPORT + "B9/2025-q1:nights:dark-nights", "0", "5", "");
            row(sheet, 11, "no such id", "0", "5", "");
            row(sheet, 12, GULL + ":nights:cause", "0", "A storm", "");
            row(sheet, 13, GULL + ":nights:cause", "0", "No oil", "");
            row(sheet, 14, GULL + ":nights:dark-nights", "7", "5", "");
            row(sheet, 15, TWIN + ":nights:candles", "0", "5", "");
            row(sheet, 16, GULL + ":keeping/1:kept:1:night", "0", "", "");
            sheet.value(15, 2, LocalDate.of(2025, 2, 3));
            sheet.style(15, 2).format("dd/mm/yyyy").set();
            row(sheet, 17, GULL + ":keeping/1:kept:1:lamps", "0", "3", "");
            row(sheet, 18, GULL + ":voices:promise", "0", "", "Perhaps");
            workbook.newWorksheet("Mine").value(0, 0, "What I looked up");
        }
        return Repacked.of(bytes.toByteArray());
    }

    private static void row(Worksheet sheet, int number, String... cells) {
        for (int at = 0; at < cells.length; at++) {
            if (!cells[at].isEmpty()) {
                sheet.value(number - 1, at, cells[at]);
            }
        }
    }

    public void oneFileServesTwoAreas() throws Exception {
        assertThat(writer.page(WORK + TWIN).select("[aria-labelledby=spreadsheet]").text())
                .contains("Download as an Excel workbook (XLSX)");
        assertThat(writer.page("/work/returns").select("[aria-labelledby=spreadsheet] form"))
                .hasSize(1);
        assertThat(writer.get("/work/returns?as=xlsx&template=nights-report-2&period=2025-q1"))
                .as("of another's area alone")
                .extracting(HttpResponse::statusCode)
                .isEqualTo(404);
        List<SheetLine> twin =
                lines("a.xlsx", "/work/returns?as=xlsx&template=nights-report-2&period=2025-q3");
        List<SheetLine> gull = lines("b.ods", WORK + GULL + "?as=ods");
        assertThat(answer(twin, TWIN + ":nights:dark-nights"))
                .as("the last return, as it was amended")
                .isEqualTo("10");
        assertThat(answer(gull, GULL + ":keeping/1:kept:1:night")).isEqualTo("2025-02-03");

        String page =
                send(
                        "two.csv",
                        csv(
                                Stream.concat(twin.stream(), gull.stream()).toList(),
                                Map.of(
                                        GULL + ":nights:dark-nights", "3",
                                        GULL + ":keeping/1:kept:1:lamps", "")));
        Document shown = writer.page(page);
        assertThat(shown.select("[aria-labelledby=faults]")).isEmpty();
        assertThat(shown.select("[aria-labelledby=summary] table").text())
                .contains("Gull Bay, February 2025 to March 2025 1 0 0")
                .contains("Twin Bay, July to September 2025");
        assertThat(shown.select("[aria-labelledby=new] table").text())
                .contains("as in the last return");
        assertThat(shown.select("[aria-labelledby=emptied] table").text())
                .contains("Night: 2025-02-03; Lamps: 3");

        accept(page);
        assertThat(writer.page(WORK + GULL + "?part=nights").select("#dark-nights").val())
                .isEqualTo("3");
        assertThat(writer.page(WORK + TWIN + "?part=nights").select("#dark-nights").val())
                .isEqualTo("10");
        String again =
                writer.page(send("again.xlsx", writer.file(WORK + TWIN + "?as=xlsx")))
                        .select("main")
                        .text();
        assertThat(again).contains("Nothing would be changed.").doesNotContain("Accept");
    }

    public void whatSomebodyElseChangedStands() throws Exception {
        List<SheetLine> before = lines("a.ods", WORK + GULL + "?as=ods");
        writer.post(
                WORK + GULL,
                WORK + GULL + "?part=nights&seen=dark-nights:1",
                Map.of("dark-nights", "4"));
        String page = send("late.csv", csv(before, Map.of(GULL + ":nights:dark-nights", "6")));

        assertThat(writer.page(page).select("[aria-labelledby=faults] table").text())
                .contains("Somebody changed it since")
                .contains("Theirs: “4 nights”. Yours: “6 nights”");
        accept(page);
        assertThat(writer.page(WORK + GULL + "?part=nights").select("#dark-nights").val())
                .isEqualTo("4");
    }

    public void whatCannotBeTakenIsNotKept() {
        String head = "id,version,Answer\r\n";
        assertThat(
                        refused(
                                "a.csv",
                                head + GULL + ":nights:cause,0,Ask 010101 1234 of Twin Bay\r\n"))
                .contains("Nothing of it is taken")
                .contains("CHI number");
        assertThat(refused("a.csv", "id,Answer\r\n" + GULL + ":nights:cause,A storm\r\n"))
                .contains("A column is missing")
                .contains("version");
        assertThat(refused("a.html", "<p>no table</p>")).contains("Send .csv");
        assertThat(refused("a.csv", "")).contains("Choose a file that is not empty");
    }

    private String refused(String name, String content) {
        HttpResponse<String> answer =
                writer.post(
                        WORK + GULL,
                        "/work/return-sheets",
                        Map.of(),
                        name,
                        content.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(name).isEqualTo(422);
        return Jsoup.parse(answer.body()).select("main").text();
    }

    private String send(String name, byte[] bytes) {
        HttpResponse<String> answer =
                writer.post(WORK + GULL, "/work/return-sheets", Map.of(), name, bytes);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        lastPage = Visitor.to(answer);
        return lastPage;
    }

    private void accept(String page) {
        assertThat(Visitor.to(writer.post(WORK + GULL, page, Map.of()))).isEqualTo(page);
    }

    private int versions(String obligation, String part) {
        return writer.page(WORK + obligation + "?part=" + part)
                .select("[aria-labelledby=versions] tbody tr")
                .size();
    }

    private static List<String> cells(Document page) {
        return page.select("[aria-labelledby=faults] tbody tr").stream()
                .map(row -> row.children().get(1).text())
                .toList();
    }

    private List<SheetLine> lines(String name, String path) throws Exception {
        ReadSheet read = new ReadingSheet().read(name, writer.file(path));
        assertThat(read.faults()).isEmpty();
        return read.lines();
    }

    private static String answer(List<SheetLine> lines, String id) {
        return lines.stream()
                .filter(line -> line.id().equals(id))
                .map(SheetLine::answer)
                .collect(Collectors.joining());
    }

    private static byte[] csv(List<SheetLine> lines, Map<String, String> edits) {
        String rows =
                lines.stream()
                        .map(line ->
                                Stream.of(
                                                line.id(),
                                                line.version(),
                                                edits.getOrDefault(line.id(), line.answer()),
                                                line.stands(),
                                                line.why())
                                        .map(SheetsAtWork::quoted)
                                        .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\r\n"));
        String head =
                Arrays.stream(
                                new SheetColumn[] {
                                    SheetColumn.ID,
                                    SheetColumn.VERSION,
                                    SheetColumn.ANSWER,
                                    SheetColumn.STANDS,
                                    SheetColumn.WHY
                                })
                        .map(SheetColumn::heading)
                        .collect(Collectors.joining(","));
        return "%s\r\n%s\r\n".formatted(head, rows).getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String cell) {
        return "\"%s\"".formatted(cell.replace("\"", "\"\""));
    }
}
