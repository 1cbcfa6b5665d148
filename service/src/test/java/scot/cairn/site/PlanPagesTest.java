package scot.cairn.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import scot.cairn.Checkout;
import scot.cairn.ServiceTest;
import scot.cairn.loading.LoadOutcome;
import scot.cairn.loading.LoadingPack;
import scot.cairn.loading.Mission;

/** Two plans on one record: one whole, one in outline, each given back as its files. */
@ServiceTest
@DirtiesContext
class PlanPagesTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired private LoadingPack loading;
    @LocalServerPort private int port;

    @BeforeEach
    void loadBoth() {
        Mission.loadedBy(loading);
        loading.load(Checkout.planAfter());
    }

    @Test
    void bothPlansAreListedAndTheOutlineSaysSo() throws Exception {
        Document page = page("/plans");

        assertThat(page.select("table:has(#table-plans) tbody th a").eachAttr("href"))
                .containsExactly(
                        "/plans/scotland-drugs-mission", "/plans/scotland-alcohol-drugs-plan-2026");
        assertThat(page.select(".cn_sentence").text())
                .isEqualTo("2 plans are on record, 1 of them in outline only.");
    }

    @Test
    void aMappingWithoutAnEndSaysThatItIsNotHeld() throws Exception {
        Document page = page("/plans/scotland-alcohol-drugs-plan-2026");

        assertThat(page.select("#mapping-treatment-standards a").attr("href"))
                .isEqualTo("/standards/mat");
        assertThat(page.select("table:has(#table-mappings) tbody").text())
                .contains("Widened", "Not held", "“alcohol and all drugs”");
    }

    @Test
    void whatIsMissingOfAnOutlineNamesWhoCouldSupplyIt() throws Exception {
        assertThat(page("/plans/scotland-alcohol-drugs-plan-2026").select(".cn_missing").eachText())
                .hasSizeGreaterThanOrEqualTo(6)
                .anySatisfy(missing ->
                        assertThat(missing).contains("The aim", "COSLA", "To be supplied"));
    }

    @Test
    void aPlanWasNotKnownBeforeItWasPublished() throws Exception {
        assertThat(page("/plans?as-known-on=2024-01-01").text())
                .contains("1 plan is on record")
                .doesNotContain("Alcohol and Drugs Strategic Plan");
        assertThat(status("/plans/scotland-alcohol-drugs-plan-2026?as-known-on=2024-01-01"))
                .isEqualTo(404);
    }

    @Test
    void aPackComesBackAsTheFilesItWasLoadedFrom() throws Exception {
        for (Path pack : new Path[] {Checkout.missionPack(), Checkout.planAfter()}) {
            assertThat(unzipped("/plans/" + pack.getFileName() + "/pack.zip"))
                    .isEqualTo(filesOf(pack));
        }
    }

    @Test
    void aPlanThatIsNotOnRecordHasNoFiles() throws Exception {
        assertThat(status("/plans/no-such-plan/pack.zip")).isEqualTo(404);
        assertThat(status("/plans/no-such-plan")).isEqualTo(404);
    }

    @Test
    void whatAnotherPackBroughtInIsNotSaidToBeGoneAndIsNotChanged(@TempDir Path folder)
            throws Exception {
        assertThat(loading.load(Checkout.missionPack()))
                .isInstanceOfSatisfying(
                        LoadOutcome.NothingNew.class,
                        nothing -> assertThat(nothing.what().gone()).isEmpty());

        Path copy = copy(Checkout.planAfter(), folder);
        Path sources = copy.resolve("sources.yaml");
        Files.writeString(
                sources,
                Files.readString(sources)
                        .replace("title: Next phase of", "title: A next phase of"));

        assertThat(loading.load(copy))
                .isInstanceOfSatisfying(
                        LoadOutcome.Refused.class,
                        refused ->
                                assertThat(refused.faults())
                                        .singleElement()
                                        .hasToString(
                                                "outline.yaml:1:1: the source"
                                                        + " strategic-plan-launch-2026 is on record"
                                                        + " from the mission scotland-drugs-mission,"
                                                        + " and this pack says something else of it;"
                                                        + " give it an id of its own, or say the same"
                                                        + " of it in both packs"));
    }

    @Test
    void aSecondMissionIsToldToUseADatabaseOfItsOwn() {
        assertThat(
                        loading.load(
                                Checkout.root()
                                        .resolve(
                                                "service/src/test/resources/packs/lantern-mission")))
                .isInstanceOfSatisfying(
                        LoadOutcome.Refused.class,
                        refused ->
                                assertThat(refused.faults().getFirst())
                                        .hasToString(
                                                "mission.yaml:1:1: this record holds the mission"
                                                        + " scotland-drugs-mission; load this pack"
                                                        + " into a database of its own"));
    }

    private static Path copy(Path pack, Path folder) throws IOException {
        Path copy = folder.resolve(pack.getFileName());
        try (Stream<Path> files = Files.walk(pack)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(pack.relativize(file)));
            }
        }
        return copy;
    }

    /** What is made up is left out but for a demonstration. */
    private static Map<String, String> filesOf(Path pack) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(pack)) {
            for (Path file :
                    files.filter(Files::isRegularFile)
                            .filter(file -> !file.startsWith(pack.resolve("synthetic")))
                            .toList()) {
                found.put(
                        (pack.getFileName() + "/" + pack.relativize(file)).replace('\\', '/'),
                        Files.readString(file));
            }
        }
        return found;
    }

    private Map<String, String> unzipped(String path) throws Exception {
        HttpResponse<byte[]> answer = client.send(request(path), BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
        Map<String, String> found = new TreeMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found.put(
                        entry.getName(),
                        new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return found;
    }

    private Document page(String path) throws Exception {
        HttpResponse<String> answer = client.send(request(path), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private int status(String path) throws Exception {
        return client.send(request(path), BodyHandlers.ofString()).statusCode();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    }
}
