package scot.cairn.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.access.AccessTest;
import scot.cairn.access.DemonstrationAccounts;
import scot.cairn.access.Lanterns;
import scot.cairn.access.OnBehalf;
import scot.cairn.access.Person;
import scot.cairn.access.Role;
import scot.cairn.access.Visitor;
import scot.cairn.jobs.JobFailed;
import scot.cairn.loading.LoadingPack;

/** A program is told in a way that it can check, and nothing behind the service can be reached. */
@AccessTest
class WebhooksTest {

    private static final String MAKE = "/work/notices/webhooks";

    @Autowired private LoadingPack loading;
    @Autowired private DemonstrationAccounts accounts;
    @Autowired private Webhooks webhooks;
    @Autowired private Gathering gathering;
    @Autowired private KeptNotices kept;
    @Autowired private OnBehalf onBehalf;
    @Autowired private TransactionTemplate transaction;
    @LocalServerPort private int port;
    @TempDir private Path folder;

    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<Map<String, List<String>>> heads = new CopyOnWriteArrayList<>();

    @BeforeEach
    void ready() {
        Lanterns.ready(loading, accounts);
    }

    /** The example of the Standard Webhooks specification's reference libraries. */
    @Test
    void theSignatureIsAsTheSpecificationSays() {
        assertThat(
                        Signature.of(
                                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                1614265330,
                                "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, false",
        "10.1.2.3, false",
        "172.16.0.1, false",
        "192.168.1.1, false",
        "169.254.169.254, false",
        "100.64.0.1, false",
        "0.0.0.0, false",
        "192.0.2.1, false",
        "198.18.0.1, false",
        "224.0.0.1, false",
        "255.255.255.255, false",
        "::1, false",
        "::, false",
        "fe80::1, false",
        "fc00::1, false",
        "fd12::1, false",
        "ff02::1, false",
        "::ffff:10.0.0.1, false",
        "64:ff9b::a00:1, false",
        "2002:a00:1::, false",
        "2001:db8::1, false",
        "2001::1, false",
        "8.8.8.8, true",
        "100.128.0.1, true",
        "2606:4700::1, true"
    })
    void onlyWhatEverybodyCanReachMayBeCalled(String address, boolean may) throws Exception {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isEqualTo(may);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://8.8.8.8/x",
                "https://127.0.0.1/x",
                "https://localhost/x",
                "https://[::1]/x",
                "https://169.254.169.254/latest/meta-data",
                "https://10.0.0.1:8443/",
                "https://2130706433/",
                "https://me:secret@8.8.8.8/",
                "https:///x",
                "file:///etc/passwd",
                "https://no such host/"
            })
    void anAddressThatIsNotEverybodysIsRefused(String url) {
        Visitor analyst = Visitor.as(Role.ANALYST, port);
        HttpResponse<String> answer =
                analyst.post("/work/notices", MAKE, Map.of("page", "/nowhere", "url", url));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("url-error", "page-error");
    }

    @Test
    void aWebhookIsItsOwnersToSeeAndToStop() {
        Visitor publisher = Visitor.as(Role.PUBLISHER, port);
        Visitor assessor = Visitor.as(Role.ASSESSOR, port);
        publisher.post(
                "/work/notices", MAKE, Map.of("page", "/outcomes/1", "url", "https://8.8.8.8/x"));
        Person owner = person(publisher);
        Person other = person(assessor);
        Webhook made = onBehalf.of(owner, () -> webhooks.of(owner.account())).getFirst();
        String stop = "%s/%d/stop".formatted(MAKE, made.number());

        assertThat(publisher.page("/work/notices").text()).contains("https://8.8.8.8/x", "whsec_");
        assertThat(assessor.page("/work/notices").text()).doesNotContain("8.8.8.8");
        assertThat(onBehalf.of(other, () -> webhooks.find(made.number()))).isEmpty();
        assertThat(assessor.post("/work/notices", stop, Map.of()).statusCode()).isEqualTo(404);
        assertThat(Visitor.to(publisher.post("/work/notices", stop, Map.of()))).endsWith("stopped");
        assertThat(onBehalf.operator(() -> webhooks.find(made.number()))).isEmpty();
    }

    @Test
    void aRealReceiverIsToldAndCanCheckWhoTellsIt() throws Exception {
        HttpsServer server = server(200);
        try {
            Webhook webhook = make(server);
            deliver(webhook, caller(_ -> true), 0);

            String body = bodies.getFirst();
            assertThat(body)
                    .contains("record.changed", "The lamp is lit", "https://cairn.example/work");
            Map<String, List<String>> head = heads.getFirst();
            assertThat(head.get("Webhook-signature"))
                    .containsExactly(
                            Signature.of(
                                    webhook.secret(),
                                    "cairn_7",
                                    Long.parseLong(
                                            head.getOrDefault("Webhook-timestamp", List.of())
                                                    .getFirst()),
                                    body.getBytes(StandardCharsets.UTF_8)));
            assertThat(head.get("Webhook-id")).containsExactly("cairn_7");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void theAddressIsLookedAtAgainEachTimeAndNoAnswerLeadsElsewhere() throws Exception {
        HttpsServer server = server(302);
        try {
            Webhook webhook = make(server);

            assertThatThrownBy(() -> deliver(webhook, caller(PublicAddress::is), 0))
                    .isInstanceOf(JobFailed.class)
                    .hasMessageContaining("not everybody can reach");
            assertThat(bodies).isEmpty();
            assertThatThrownBy(() -> deliver(webhook, caller(_ -> true), 0))
                    .isInstanceOf(JobFailed.class)
                    .hasMessageContaining("302");
            assertThat(bodies).hasSize(1);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aCertificateOfAnotherNameIsNotTrusted() throws Exception {
        HttpsServer server = server(200);
        try {
            Webhook webhook = make(server, "127.0.0.1");

            assertThatThrownBy(() -> deliver(webhook, caller(_ -> true), 0))
                    .isInstanceOf(JobFailed.class);
            assertThat(bodies).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void afterSoManyFailuresInARowItHasEnded() throws Exception {
        HttpsServer server = server(500);
        try {
            Webhook webhook = make(server);
            Caller caller = caller(_ -> true);
            for (int time = 1; time <= Delivery.FAILURES; time++) {
                Webhook now =
                        onBehalf.operator(() -> webhooks.find(webhook.number())).orElseThrow();
                assertThat(now.hasEnded()).as("after %d", time - 1).isFalse();
                assertThatThrownBy(() -> deliver(webhook, caller, 5)).isInstanceOf(JobFailed.class);
            }

            assertThat(
                            onBehalf.operator(() -> webhooks.find(webhook.number()))
                                    .orElseThrow()
                                    .hasEnded())
                    .isTrue();
            int told = bodies.size();
            deliver(webhook, caller, 0);
            assertThat(bodies).hasSize(told);
        } finally {
            server.stop(0);
        }
    }

    private Webhook make(HttpsServer server) {
        return make(server, "localhost");
    }

    /** A webhook of somebody's own work, of whom there is one thing to tell. */
    private Webhook make(HttpsServer server, String host) {
        Person owner = person(Visitor.as(Role.INTERVIEWER, port));
        return onBehalf.operator(() -> {
            long number =
                    transaction.execute(_ -> {
                        kept.keep(
                                new KeptNotices.To(owner.account(), ""),
                                "The lamp is lit",
                                "/work",
                                java.time.LocalDate.of(2026, 1, 1));
                        return webhooks.make(
                                new Webhook(
                                        0,
                                        owner.account(),
                                        "",
                                        "https://%s:%d/told"
                                                .formatted(host, server.getAddress().getPort()),
                                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                                        0,
                                        false,
                                        List.of(),
                                        0),
                                Clock.systemUTC().instant());
                    });
            kept.comeDue(java.time.LocalDate.of(2026, 1, 1));
            return webhooks.find(number).orElseThrow();
        });
    }

    private void deliver(Webhook webhook, Caller caller, int failures) {
        Delivery delivery =
                new Delivery(
                        webhooks, gathering, caller, Clock.systemUTC(), "https://cairn.example");
        onBehalf.operator(() -> {
            Gathering.Batch batch =
                    gathering.since("", webhook.account(), List.of(), 0).orElseThrow();
            delivery.tell(
                    Told.of(Long.toString(webhook.number()), batch, 0).payload(),
                    new Delivery.Try(7, failures));
            return true;
        });
    }

    private Caller caller(Predicate<InetAddress> mayCall) throws Exception {
        return new Caller(mayCall, tls().getSocketFactory());
    }

    private HttpsServer server(int status) throws Exception {
        HttpsServer server =
                HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls()));
        server.createContext(
                "/told",
                exchange -> {
                    bodies.add(
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8));
                    heads.add(exchange.getRequestHeaders());
                    exchange.getResponseHeaders().add("Location", "/told");
                    exchange.sendResponseHeaders(status, -1);
                    exchange.close();
                });
        server.start();
        return server;
    }

    /** With a certificate for localhost alone, made for this test. */
    private SSLContext tls() throws Exception {
        Path store = folder.resolve("store.p12");
        char[] password = "lantern".toCharArray();
        if (!Files.exists(store)) {
            Process made =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "keytool")
                                            .toString(),
                                    "-genkeypair",
                                    "-keyalg",
                                    "EC",
                                    "-dname",
                                    "CN=localhost",
                                    "-ext",
                                    "SAN=dns:localhost",
                                    "-keystore",
                                    store.toString(),
                                    "-storepass",
                                    "lantern",
                                    "-alias",
                                    "told")
                            .redirectErrorStream(true)
                            .start();
            made.getInputStream().readAllBytes();
            assertThat(made.waitFor()).isZero();
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, password);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
        own.init(keys, password);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance("PKIX");
        trusted.init(keys);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return tls;
    }

    private Person person(Visitor visitor) {
        return onBehalf.person(UUID.fromString(visitor.account())).orElseThrow();
    }
}
