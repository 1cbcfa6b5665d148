package scot.cairn.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import scot.cairn.Checkout;
import scot.cairn.loading.LoadingPack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs come in with a token of the issuer, as registered, and no further. */
class ClientsTest extends AtIssuer {

    private static final String REVIEW = "/api/v1/access/review";
    private static final String WHO_AM_I = "/api/v1/whoami";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static int programs;

    @Autowired private LoadingPack loading;

    private Visitor administrator = new Visitor(0);
    private String program = "";

    @BeforeEach
    void ready() {
        loading.load(Checkout.root().resolve("service/src/test/resources/packs/lantern-mission"));
        administrator = signedIn("first", "The First");
        program = "program-" + ++programs;
    }

    @Test
    void aRegisteredProgramReadsTheReviewByItsOwnCredentials() {
        letIn(program, "");
        HttpResponse<String> answer = ask(REVIEW, byItsOwnCredentials());
        JsonNode review = JsonMapper.shared().readTree(answer.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(review.get("accounts").size()).isPositive();
        assertThat(answer.body()).contains("administrator").doesNotContain("The First");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(ask(WHO_AM_I, token(program)).body())
                .contains("read:access-review", "A program of auditors");
    }

    @Test
    void whatIsNotATokenOfTheIssuerForUsIsRefused() throws Exception {
        letIn(program, "");
        String right = token(program);

        refused(401, "");
        refused(401, "not-a-token");
        refused(401, tokenOf("another-issuer", AUDIENCE, 3600));
        refused(401, tokenOf(NAME, "https://somebody-else.example.org", 3600));
        refused(401, tokenOf(NAME, "cairn", 3600));
        refused(401, tokenOf(NAME, AUDIENCE, -3600));
        refused(401, new PlainJWT(claims()).serialize());
        refused(401, signedBy(new RSAKeyGenerator(2048).keyID("mission").generate()));
        refused(401, withClaim(right, "client_id"));
        assertThat(ask(REVIEW, right).statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsNotRegisteredIsToldSoInTheWayOfTheApi() {
        HttpResponse<String> answer = ask(WHO_AM_I, token("nobody-knows"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void anEndedProgramIsOutThoughItsTokenIsNot() {
        letIn(program, "");
        String token = token(program);
        assertThat(ask(REVIEW, token).statusCode()).isEqualTo(200);

        String page = pageOf(program);
        assertThat(
                        Visitor.to(
                                administrator.post(
                                        page, page + "/end", Map.of("reason", "Contract over"))))
                .endsWith("?done=shut-out");
        assertThat(ask(REVIEW, token).statusCode()).isEqualTo(403);
        assertThat(ask(WHO_AM_I, token).statusCode()).isEqualTo(403);
        assertThat(administrator.page(page).text()).contains("Contract over");
        assertThat(administrator.post(page, page + "/end", Map.of("reason", "x")).statusCode())
                .isEqualTo(422);

        letIn(program, "");
        assertThat(ask(REVIEW, token).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/access/areas/B1/review, 200",
        "/api/v1/access/areas/B2/review, 404",
        "/api/v1/access/areas/B9/review, 404",
        "/api/v1/access/review, 404",
        "/api/v1/whoami, 200"
    })
    void aProgramOfAnAreaReadsItsOwnArea(String path, int status) {
        letIn(program, "B1");

        assertThat(ask(path, token(program)).statusCode()).isEqualTo(status);
    }

    @Test
    void aProgramOfTheNationReadsEveryAreaThatThereIs() {
        letIn(program, "");

        assertThat(ask("/api/v1/access/areas/B2/review", token(program)).statusCode())
                .isEqualTo(200);
        assertThat(ask("/api/v1/access/areas/B9/review", token(program)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void peopleDoNotComeInWhereProgramsDoNorTheReverse() {
        letIn(program, "");

        assertThat(administrator.get(REVIEW).statusCode()).isEqualTo(401);
        for (String path : List.of("/work", "/access", "/access/clients", "/access/permissions")) {
            HttpResponse<String> answer = ask(path, token(program));
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(Visitor.to(answer)).endsWith("/sign-in");
        }
        assertThat(ask("/api/v1/areas", token(program)).statusCode()).isEqualTo(200);
        assertThat(ask("/api/v1/areas", "not-a-token").statusCode()).isEqualTo(401);
    }

    @Test
    void aProgramThatAsksTooOftenIsToldWhenToComeBack() {
        letIn(program, "");
        String token = token(program);
        int status = 200;
        for (int i = 0; i < 40 && status == 200; i++) {
            status = ask(WHO_AM_I, token).statusCode();
        }
        HttpResponse<String> refused = ask(WHO_AM_I, token(program));

        assertThat(status).isEqualTo(429);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1L, 60L);
        assertThat(refused.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
    }

    @Test
    void everyFaultOfARegistrationIsSaidAtOnceAndNobodyIsLetInTwice() {
        HttpResponse<String> wrong =
                administrator.post(
                        "/access/clients",
                        "/access/clients",
                        Map.of("scopes", "write:everything", "area", "B9", "from", "soon"));
        letIn(program, "");
        HttpResponse<String> twice =
                administrator.post("/access/clients", "/access/clients", wanted(program, ""));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(org.jsoup.Jsoup.parse(wrong.body()).select("#error-summary li")).hasSize(6);
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("registered already");
    }

    @Test
    void onlyAdministratorsLetProgramsIn() {
        Visitor stranger = signedIn("somebody", "Somebody");

        assertThat(stranger.get("/access/clients").statusCode()).isEqualTo(404);
        assertThat(stranger.post("/work", "/access/clients", wanted(program, "")).statusCode())
                .isEqualTo(404);
        assertThat(ask(WHO_AM_I, token(program)).statusCode()).isEqualTo(403);
    }

    private void refused(int status, String token) {
        HttpResponse<String> answer = ask(REVIEW, token);

        assertThat(answer.statusCode()).as(token).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    private void letIn(String client, String area) {
        assertThat(
                        Visitor.to(
                                administrator.post(
                                        "/access/clients",
                                        "/access/clients",
                                        wanted(client, area))))
                .endsWith("?done=let-in");
    }

    private static Map<String, String> wanted(String client, String area) {
        Map<String, String> wanted = new HashMap<>();
        wanted.put("client", client);
        wanted.put("name", "A program of auditors");
        wanted.put("scopes", "read:access-review");
        wanted.put("area", area);
        wanted.put("from", "2020-01-01");
        wanted.put("cites", "Letter of 3 November 2026");
        return wanted;
    }

    /** The page of the registration that stands. */
    private String pageOf(String client) {
        return administrator
                .page("/access/clients")
                .select("tr:contains(%s):contains(holds) a".formatted(client))
                .attr("href");
    }

    /** A token as the program fetches it itself. */
    private String byItsOwnCredentials() {
        ISSUER.enqueueCallback(callback(NAME, program, AUDIENCE, 3600));
        HttpResponse<String> answer =
                send(
                        HttpRequest.newBuilder(ISSUER.tokenEndpointUrl(NAME).uri())
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString(
                                                                (program + ":secret")
                                                                        .getBytes(
                                                                                StandardCharsets
                                                                                        .UTF_8)))
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "grant_type=client_credentials")));
        return JsonMapper.shared().readTree(answer.body()).get("access_token").stringValue();
    }

    private String token(String client) {
        return ISSUER.issueToken(NAME, client, callback(NAME, client, AUDIENCE, 3600)).serialize();
    }

    private String tokenOf(String issuer, String audience, long seconds) {
        return ISSUER.issueToken(issuer, program, callback(issuer, program, audience, seconds))
                .serialize();
    }

    private static DefaultOAuth2TokenCallback callback(
            String issuer, String client, String audience, long seconds) {
        return new DefaultOAuth2TokenCallback(
                issuer, client, "JWT", List.of(audience), Map.of("client_id", client), seconds);
    }

    private JWTClaimsSet claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER.issuerUrl(NAME).toString())
                .subject(program)
                .claim("client_id", program)
                .audience(AUDIENCE)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
                .build();
    }

    private String signedBy(RSAKey key) throws JOSEException {
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                        claims());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    /** The same token with a claim changed, and the signature that it had. */
    private static String withClaim(String token, String claim) {
        String[] parts = token.split("[.]", -1);
        String claims =
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                        .replaceAll("(\"" + claim + "\":\")[^\"]*", "$1another");
        return parts[0]
                + "."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + "."
                + parts[2];
    }

    private HttpResponse<String> ask(String path, String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
