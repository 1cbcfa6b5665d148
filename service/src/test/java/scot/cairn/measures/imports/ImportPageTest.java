package scot.cairn.measures.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
                .containsExactly(
                        "Choose whose values it holds",
                        "Choose a file that is not empty",
                        "Choose what to do");

        HttpResponse<String> first =
                send(all("look"), "t.csv", "area,period,value\nSouth Harbor,2031,x\n");
        assertThat(first.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(first.body()).select("[aria-labelledby=table-faults] tbody tr"))
                .hasSize(2);
        assertThat(Jsoup.parse(first.body()).select("input[name=vintage]").attr("value"))
                .isEqualTo("Of the analyst");

        String table = "area,period,value\nSouth Harbour,2031,3\n";
        assertThat(text(send(all("look"), "t.csv", table)))
                .contains("What it would bring; nothing is written yet");
        assertThat(new Visitor(port).page("/measures/lanterns-out").text())
                .doesNotContain("Of the analyst");
        assertThat(text(send(all("import"), "C:\\x\\t.csv", table))).contains("It is on record");
        assertThat(new Visitor(port).get("/api/v1/measures/lanterns-out/values").body())
                .contains("2031");
        assertThat(text(send(all("import"), "t.csv", table)))
                .contains("The record says all of it already");
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

    private static Map<String, String> all(String what) {
        return new TreeMap<>(
                Map.of(
                        "dataset", "lanterns-out",
                        "vintage", "Of the analyst",
                        "source", "harbour-returns",
                        "published", "2032",
                        "what", what));
    }

    private static String text(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body()).text();
    }
}
