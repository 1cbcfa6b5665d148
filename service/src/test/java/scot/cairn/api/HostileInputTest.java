package scot.cairn.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import scot.cairn.ServiceTest;
import scot.cairn.loading.LoadingPack;
import scot.cairn.loading.Mission;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is put into any parameter of any address, the answer is sound or says what is wrong. */
@ServiceTest
class HostileInputTest {

    private static final List<String> HOSTILE =
            List.of(
                    "",
                    " ",
                    "0",
                    "-1",
                    "1001",
                    "1.5",
                    "1e3",
                    "+1",
                    "0x10",
                    "99999999999999999999",
                    "NaN",
                    "true",
                    "null",
                    "[]",
                    "{\"a\":1}",
                    "2021-02-30",
                    "9999-12-31",
                    "+999999999-12-31",
                    "2021 Q9",
                    "2022 to 2021",
                    "٣",
                    "ﷺ",
                    "é",
                    "\uD83D\uDE00",
                    "\u202Emoc.",
                    "a\u0000b",
                    "\r\nX-Header: 1",
                    "%",
                    "%00",
                    "'",
                    "' OR '1'='1",
                    "1; DROP TABLE measures.value; --",
                    "\\",
                    "../../etc/passwd",
                    "<script>alert(1)</script>",
                    "${7*7}",
                    "sex=",
                    "=",
                    "=sex",
                    "sex=female=x",
                    "outcome/",
                    "(a+)+$",
                    "x".repeat(200),
                    "x".repeat(201),
                    "x".repeat(3000));

    private static final String ABSENT = "absent";
    private static final List<String> SOME =
            List.of("", "-1", "99999999999999999999", "2021-02-30", "a\u0000b", "' OR '1'='1");

    @Autowired private LoadingPack loading;
    @LocalServerPort private int port;

    private Asking asking;

    @BeforeEach
    void load() {
        Mission.loadedBy(loading);
        asking = new Asking(port);
    }

    @Test
    void noValueOfAnyParameterIsAFault() {
        int refused = 0;
        for (String address : Description.open()) {
            String real = real(address);
            String few =
                    Description.parameters(address).toString().contains("\"limit\"")
                            ? "&limit=1"
                            : "";
            for (JsonNode parameter : Description.parameters(address)) {
                if (parameter.get("in").stringValue().equals("query")) {
                    for (String value : values(address, parameter)) {
                        String name = parameter.get("name").stringValue();
                        String query =
                                name + "=" + encoded(value) + (name.equals("limit") ? "" : few);
                        refused += sound(address, real + "?" + query) == 400 ? 1 : 0;
                    }
                }
            }
        }
        assertThat(refused).isGreaterThan(700);
    }

    @Test
    void noIdIsAFault() {
        for (String address : Description.open()) {
            if (address.contains("{")) {
                for (String value : HOSTILE) {
                    String path = address.replaceAll("\\{[^}]*}", "@").replace("@", encoded(value));
                    HttpResponse<String> answer = asking.get(path);

                    assertThat(answer.statusCode()).as(path).isIn(200, 400, 404);
                }
            }
        }
    }

    @Test
    void noParameterThatIsNotThereIsAFault() {
        for (String address : Description.open()) {
            String real = real(address);
            for (String name : List.of("nonsense", "\u0000", "limit[]", "é", "x".repeat(3000))) {
                assertThat(sound(address, real + "?" + encoded(name) + "=1")).isEqualTo(400);
            }
            assertThat(
                            sound(
                                    address,
                                    real(address) + "?as-known-on=x&as-known-on=y&limit=1&limit=2"))
                    .isEqualTo(400);
        }
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        HttpResponse<String> answer =
                asking.get(
                        Root.PATH
                                + "/commitments?limit=0&offset=-1&kind=wish&as-known-on=tomorrow&x=1");

        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.get("faults").valueStream())
                .extracting(fault -> fault.get("parameter").stringValue())
                .containsExactly("as-known-on", "kind", "limit", "offset", "x");
        assertThat(problem.get("faults").valueStream())
                .allSatisfy(fault -> {
                    assertThat(fault.get("wrong").stringValue()).endsWith(".");
                    assertThat(fault.get("mend").stringValue()).endsWith(".");
                });
    }

    /**
     * Everything hostile; of the parameters that all lists read alike, everything at one list and
     * some at the others.
     */
    private static List<String> values(String address, JsonNode parameter) {
        boolean alike =
                List.of("limit", "offset", "as-known-on")
                        .contains(parameter.get("name").stringValue());
        return alike && !address.equals(Root.PATH + "/outcomes") ? SOME : HOSTILE;
    }

    /** Asks, and checks that the answer is one that the description knows. */
    private int sound(String address, String path) {
        HttpResponse<String> answer = asking.get(path);
        assertThat(answer.statusCode()).as(path).isIn(200, 400, path.contains(ABSENT) ? 404 : 200);
        assertThat(Description.faults(address, answer.statusCode(), answer.body()))
                .as(path)
                .isEmpty();
        return answer.statusCode();
    }

    /** An address with an id that is there, if there is any. */
    private String real(String address) {
        if (!address.contains("{")) {
            return address;
        }
        if (address.endsWith("/values")) {
            return Root.PATH + "/measures/nrs-drug-misuse-deaths/values";
        }
        String pattern = address.replaceAll("\\{[^}]*}", "[^/]+");
        List<String> all = new ArrayList<>();
        asking.walk(address.replaceAll("/\\{.*", ""), 1000)
                .forEach(item -> all.add(item.get("self").stringValue()));
        return all.stream()
                .filter(self -> self.matches(pattern))
                .findFirst()
                .orElse(address.replaceAll("\\{[^}]*}", ABSENT));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
