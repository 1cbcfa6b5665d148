package scot.cairn.measures.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import scot.cairn.access.AccessTest;
import scot.cairn.access.DemonstrationAccounts;
import scot.cairn.access.Lanterns;
import scot.cairn.access.Role;
import scot.cairn.access.Visitor;
import scot.cairn.loading.LoadingPack;

/** An analyst mends a table in two rounds, sees what it would bring, and imports it. */
@AccessTest
class ImportPageTest {

    private static final String PAGE = "/work/imports";

    @Autowired private LoadingPack loading;
    @Autowired private DemonstrationAccounts accounts;
    @LocalServerPort private int port;

    private Visitor analyst = new Visitor(0);

    @BeforeEach
    void ready() {
        Lanterns.ready(loading, accounts);
        analyst = Visitor.as(Role.ANALYST, port);
    }

    @Test
    void aTableIsMendedLookedAtAndImported() {
        Document none = Jsoup.parse(send(Map.of(), "t.csv", "").body());
        assertThat(none.select("#error-summary li").eachText())
                .containsExactly("Choose whose values it holds", "Choose a file that is not empty");

        String faulty = sent("t.csv", "area,period,value\nSouth Harbor,2031,x\n");
        Document first = analyst.page(faulty);
        assertThat(first.select("[aria-labelledby=table-faults] tbody tr")).hasSize(2);
        assertThat(first.select("form[action=" + faulty + "]")).isEmpty();
        assertThat(analyst.get(faulty + "/faults.csv").body())
                .startsWith("row,column,value,cause,what,mend\r\n2,")
                .hasLineCount(3);

        String sound = sent("C:/x/t.csv", "area,period,value\nSouth Harbour,2031,3\n");
        assertThat(analyst.page(sound).text())
                .contains("What it would bring; nothing is written yet")
                .doesNotContain("C:");
        assertThat(new Visitor(port).get("/api/v1/measures/lanterns-out/values").body())
                .doesNotContain("2031");
        assertThat(Visitor.to(analyst.post(sound, sound, Map.of()))).endsWith(sound);
        assertThat(analyst.page(sound).text()).contains("What it brought");
        assertThat(new Visitor(port).get("/api/v1/measures/lanterns-out/values").body())
                .contains("2031");
        assertThat(analyst.get(sound + "/file").body()).contains("South Harbour,2031,3");
        assertThat(analyst.page(sent("t.csv", "area,period,value\nSouth Harbour,2031,3\n")).text())
                .contains("The record says all of it already");
        assertThat(analyst.page(PAGE).select("[aria-labelledby=table-imports] tbody tr").eachText())
                .anyMatch(row -> row.contains("On record") && row.contains("you"));
    }

    @Test
    void whatADemonstrationBringsIsMarkedAndStandsInThePlaceOfNothingReal() {
        String page = sent("t.csv", "area,period,value\nMerrow,2020,999\nMerrow,2030,7\n");
        analyst.post(page, page, Map.of());

        Visitor reader = new Visitor(port);
        assertThat(reader.page("/measures/lanterns-out").text())
                .contains("The figure is made up, for demonstration")
                .contains("2030: Made up, for demonstration");
        assertThat(reader.page("/measures/lanterns-out/quality").text())
                .contains("Of the analyst (made up, for demonstration)");
        assertThat(reader.get("/measures/lanterns-out.csv").body()).doesNotContain("999");
        assertThat(reader.page("/measures/lanterns-out/revisions").text())
                .contains("999")
                .contains("(made up, for demonstration)");
        assertThat(reader.get("/api/v1/measures/lanterns-out/values").body())
                .contains("\"synthetic\":true");
    }

    @Test
    void aSourceIsChosenByItsNameFromThoseOfTheDataset() {
        assertThat(sources(analyst.page(PAGE)))
                .contains("Harbour returns, 1 February 2021 (Harbour Council of Merrow)")
                .hasSizeGreaterThan(sources(analyst.page(PAGE + "?dataset=lanterns-out")).size());
        assertThat(sources(analyst.page(PAGE + "?dataset=lanterns-out")))
                .contains("Harbour returns, 1 February 2021 (Harbour Council of Merrow)");
        assertThat(analyst.page(PAGE + "?dataset=none").select("select[name=dataset] [selected]"))
                .noneMatch(option -> option.hasAttr("value") && !option.attr("value").isEmpty());
    }

    private static List<String> sources(Document page) {
        return page.select("select[name=source] option").eachText();
    }

    @Test
    void rowsWithAFaultAreLeftOutOnceThatIsTicked() {
        String page =
                sent("t.csv", "area,period,value\nSouth Harbour,2029,3\nNorth Harbour,2029,x\n");

        assertThat(Jsoup.parse(analyst.post(page, page, Map.of()).body()).text())
                .contains("Tick that rows with a fault are left out");
        analyst.post(page, page, Map.of("leave_out", "yes"));
        assertThat(analyst.page(page).text()).contains("With a fault, and left out");
    }

    @Test
    void aNumberThatChangesSuddenlyIsAskedAboutOnce() {
        StringBuilder years = new StringBuilder("area,period,value\n");
        for (int year = 1901; year < 1913; year++) {
            years.append("H1,%d,%d\n".formatted(year, 10 + year % 3));
        }
        String before = sent("before.csv", years.toString());
        analyst.post(before, before, Map.of());

        String page = sent("after.csv", "area,period,value\nH1,1913,112\n");
        assertThat(analyst.page(page).select("[aria-labelledby=table-sudden] tbody tr").text())
                .contains("1913")
                .contains("112");
        assertThat(
                        Jsoup.parse(
                                        analyst.post(
                                                        page,
                                                        page,
                                                        Map.of("stands", "Of 0101011237 alone"))
                                                .body())
                                .text())
                .contains("it looks like a CHI number");
        analyst.post(page, page, Map.of("stands", "Counted twice that year"));
        assertThat(analyst.page(page).text()).contains("What it brought");
        assertThat(question(page).text())
                .contains("answered")
                .contains(
                        "lanterns-out, H1, 1913: 112, before it 11; the largest change expected is")
                .contains("Counted twice that year")
                .contains("Reply due by")
                .contains("Analyst");

        String open = sent("later.csv", "area,period,value\nH1,1914,340\n");
        analyst.post(open, open, Map.of());
        assertThat(question(open).text()).contains("open").doesNotContain("Counted twice");
        sent("later.csv", "area,period,value\nH1,1914,340\n");
        assertThat(analyst.page(open).select("a[href^=/work/data-quality/]")).hasSize(1);
    }

    private Document question(String page) {
        return analyst.page(analyst.page(page).select("a[href^=/work/data-quality/]").attr("href"));
    }

    @Test
    void whatIsOfPersonsIsNotKept() {
        String page = sent("p.csv", "area,chi,value\nH1,0101011237,1\n");

        assertThat(analyst.page(page).text()).contains("Not kept").doesNotContain("0101011237");
        assertThat(analyst.get(page + "/file").statusCode()).isEqualTo(404);
    }

    @Test
    void itIsThereForThoseWhoseWorkItIs() {
        assertThat(analyst.page("/work").select("a[href=/work/imports]").text())
                .isEqualTo("Import figures");
        assertThat(Visitor.as(Role.FUNDER, port).get(PAGE).statusCode()).isEqualTo(404);
        assertThat(Visitor.to(new Visitor(port).get(PAGE))).endsWith("/sign-in");
    }

    private HttpResponse<String> send(Map<String, String> fields, String name, String table) {
        return analyst.post(PAGE, PAGE, fields, name, table.getBytes(StandardCharsets.UTF_8));
    }

    private String sent(String name, String table) {
        HttpResponse<String> answer =
                send(
                        new TreeMap<>(
                                Map.of(
                                        "dataset", "lanterns-out",
                                        "vintage", "Of the analyst",
                                        "source", "harbour-returns",
                                        "published", "2032")),
                        name,
                        table);
        return URI.create(Visitor.to(answer)).getPath();
    }
}
