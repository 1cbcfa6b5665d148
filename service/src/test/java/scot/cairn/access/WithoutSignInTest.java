package scot.cairn.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import scot.cairn.ServiceTest;

/** Where no command brings them in, there are no demonstration accounts and no passwords. */
@ServiceTest
class WithoutSignInTest {

    @Autowired private ObjectProvider<DemonstrationAccounts> accounts;
    @LocalServerPort private int port;

    @Test
    void theServiceItselfHasNoDemonstrationAccounts() {
        assertThat(accounts.getIfAvailable()).isNull();
        assertThat(new Visitor(port).page("/sign-in").text())
                .contains("Signing in is not set up")
                .contains("CAIRN_OIDC_ISSUER")
                .doesNotContain("demonstration");
    }

    @Test
    void everyPasswordIsWrong() {
        Visitor visitor = new Visitor(port);

        assertThat(Visitor.to(visitor.get("/work"))).endsWith("/sign-in");
        assertThat(visitor.forge("/sign-in", Map.of("username", "analyst")).statusCode())
                .isEqualTo(403);
    }
}
