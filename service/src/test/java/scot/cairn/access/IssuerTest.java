package scot.cairn.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** People sign in at an issuer of OpenID Connect, a real one on this machine. */
class IssuerTest extends AtIssuer {

    @Test
    void whomTheIssuerVouchesForIsKnownAndMayDoNothingYet() {
        Visitor moira = signedIn("moira-7", "Moira");

        assertThat(moira.page("/work").text())
                .contains("Signed in as Moira")
                .contains("act in no capacity today");
        assertThat(moira.get("/access").statusCode()).isEqualTo(404);
    }

    @Test
    void theSamePersonWithAnotherNameIsTheSameAccount() {
        String before = signedIn("iain-8", "Iain").account();

        assertThat(signedIn("iain-8", "Iain of the Isles").account()).isEqualTo(before);
        assertThat(signedIn("iain-9", "Iain").account()).isNotEqualTo(before);
    }

    @Test
    void theFirstAdministratorIsWhomTheOperatorNamed() {
        Visitor first = signedIn("first", "The First");

        assertThat(first.page("/access").text()).contains("Administrator");
        assertThat(first.page("/work").text()).contains("Named by the operator");
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> answer =
                visitor.get("/login/oauth2/code/cairn?code=stolen&state=guessed");

        assertThat(Visitor.to(answer)).endsWith("/sign-in?error");
        assertThat(Visitor.to(visitor.get("/work"))).endsWith("/sign-in");
    }

    @Test
    void thereIsNoPasswordBesideTheIssuer() {
        assertThat(new Visitor(port).page("/sign-in").select("input[name=password]")).isEmpty();
        assertThat(new Visitor(port).page("/sign-in").text()).contains("the test issuer");
    }
}
