package scot.cairn.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import scot.cairn.Checkout;
import scot.cairn.loading.LoadingPack;

/** All files of a plan are given at once, as the plan's page gives them. */
@AccessTest
class UploadingPlansTest {

    private static final Path PACK =
            Checkout.root().resolve("service/src/test/resources/packs/lantern-mission");
    private static final String PROMISES = "commitments/promises.yaml";

    @Autowired private LoadingPack loading;
    @Autowired private DemonstrationAccounts accounts;
    @LocalServerPort private int port;

    private Visitor team = new Visitor(0);
    private String draft = "";
    private final Map<String, byte[]> files = new TreeMap<>();

    @BeforeEach
    void ready() throws IOException {
        Lanterns.ready(loading, accounts);
        team = Visitor.as(Role.MISSION_TEAM, port);
        draft =
                Visitor.to(
                                team.post(
                                        "/work/plans",
                                        "/work/plans",
                                        Map.of("pack", "lantern-mission", "title", "All at once")))
                        .replaceAll("^https?://[^/]+", "");
        try (Stream<Path> all = Files.walk(PACK)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(PACK.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
    }

    @AfterEach
    void leave() {
        team.post(draft, draft + "/drop", Map.of());
    }

    @Test
    void whatDiffersBecomesAChangeAndWhatIsMissingIsTakenOut() throws IOException {
        files.put(PROMISES, with("Oil for every keeper", "Oil for each keeper"));
        String group =
                files.keySet().stream()
                        .filter(f -> f.startsWith("groups/"))
                        .findFirst()
                        .orElseThrow();
        byte[] kept = Files.readAllBytes(PACK.resolve(group));
        files.remove(group);
        files.put("notes.txt", new byte[0]);
        assertThat(refused(zip("lantern-mission/")))
                .contains("lantern-mission/notes.txt is not a file of a plan");
        files.remove("notes.txt");
        files.put(".DS_Store", new byte[0]);

        assertThat(Visitor.to(upload(zip("lantern-mission/")))).endsWith("?done=uploaded");
        assertThat(team.page(draft).text())
                .contains("title: Oil for each keeper")
                .contains("Take back the change of " + PROMISES)
                .contains("Take back the change of " + group);

        files.put(PROMISES, with("Oil for every keeper", "Oil for every keeper"));
        files.put(group, kept);
        files.put("README.md", "# Lanterns\n".getBytes(StandardCharsets.UTF_8));
        assertThat(upload(zip("")).statusCode()).isEqualTo(303);
        assertThat(team.page(draft).text())
                .doesNotContain("Take back the change of " + PROMISES)
                .doesNotContain("Take back the change of " + group)
                .contains("Take back the change of README.md");
        assertThat(refused(zip(""))).contains("says all of it already");
    }

    @Test
    void whatIsNoPlanIsRefusedAndNothingOfItKept() throws IOException {
        assertThat(refused("no archive".getBytes(StandardCharsets.UTF_8))).contains("damaged");
        assertThat(refused(new byte[0])).contains("Choose the ZIP file");
        byte[] head = files.remove("mission.yaml");
        assertThat(refused(zip("x/"))).contains("holds no mission.yaml");
        files.put("mission.yaml", head == null ? new byte[0] : head);
        files.put(PROMISES, new byte[] {'a', (byte) 0xff});
        assertThat(refused(zip(""))).contains("is not text in UTF-8");
        files.put("../" + PROMISES, new byte[] {'a'});
        assertThat(refused(zip("x/"))).contains("leads out of it");

        assertThat(team.page(draft).text()).contains("Nothing: the record says all of it.");
        assertThat(
                        Visitor.as(Role.ANALYST, port)
                                .post("/work", draft + "/upload", Map.of())
                                .statusCode())
                .isEqualTo(404);
    }

    private byte[] with(String words, String others) throws IOException {
        return Files.readString(PACK.resolve(PROMISES))
                .replace(words, others)
                .getBytes(StandardCharsets.UTF_8);
    }

    private String refused(byte[] zip) {
        HttpResponse<String> answer = upload(zip);
        assertThat(answer.statusCode()).isEqualTo(422);
        return Jsoup.parse(answer.body()).select("#file-error").text();
    }

    private HttpResponse<String> upload(byte[] zip) {
        return team.post(draft, draft + "/upload", Map.of(), "plan.zip", zip);
    }

    private byte[] zip(String above) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(above + file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
