package scot.cairn.access.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import scot.cairn.access.DemonstrationAccounts;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Form;
import scot.cairn.layout.WorkPage;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;

/** Where a person says who they are: at an issuer of sign-ins, or with a demonstration account. */
@Component
class SignInPage {

    /** The name under which the command registers the issuer. */
    private static final String ISSUER = "cairn";

    private final ObjectProvider<DemonstrationAccounts> demonstration;
    private final ObjectProvider<ClientRegistrationRepository> issuers;

    SignInPage(
            ObjectProvider<DemonstrationAccounts> demonstration,
            ObjectProvider<ClientRegistrationRepository> issuers) {
        this.demonstration = demonstration;
        this.issuers = issuers;
    }

    WorkPage of(ServerRequest request) {
        List<Section> sections = new ArrayList<>();
        ClientRegistrationRepository known = issuers.getIfAvailable();
        if (known != null) {
            sections.add(atIssuer(Objects.requireNonNull(known.findByRegistrationId(ISSUER))));
        }
        DemonstrationAccounts accounts = demonstration.getIfAvailable();
        if (accounts != null) {
            sections.add(withPassword(accounts, request));
        }
        if (sections.isEmpty()) {
            sections.add(
                    new Section(
                            "nowhere",
                            "Signing in is not set up",
                            List.of(
                                    new Block.Missing(
                                            "Not supplied",
                                            "Whoever runs this service has not said who vouches for"
                                                    + " the people who work in it.",
                                            "They set it as CAIRN_OIDC_ISSUER. Everything public can be"
                                                    + " read without signing in.")),
                            List.of()));
        }
        return new WorkPage(
                "Sign in",
                "",
                WorkPage.Token.of(request),
                List.of(),
                request.param("out").isPresent() ? "You are signed out." : "",
                sections);
    }

    private static Section atIssuer(ClientRegistration issuer) {
        return new Section(
                "issuer",
                "Sign in",
                List.of(
                        Block.Prose.of(
                                "You sign in with your organisation. What you may do here depends on"
                                        + " the capacities that you hold."),
                        Block.Prose.of(
                                Span.link(
                                        "Sign in with %s".formatted(issuer.getClientName()),
                                        "/oauth2/authorization/" + issuer.getRegistrationId()))),
                List.of());
    }

    private static Section withPassword(DemonstrationAccounts accounts, ServerRequest request) {
        Map<String, String> choices = new LinkedHashMap<>();
        accounts.roles().forEach(role -> choices.put(role.id(), role.words()));
        String wrong = "";
        if (request.param("wrong").isPresent()) {
            wrong = "The account and its password do not go together. Type both again";
        } else if (request.param("wait").isPresent()) {
            wrong =
                    "The password was wrong five times in a row. Wait five minutes, or take"
                            + " another account";
        }
        Filled filled =
                wrong.isEmpty() ? Filled.EMPTY : new Filled(Map.of(), Map.of("username", wrong));
        return new Section(
                "look-around",
                "Look around as somebody",
                List.of(
                        Block.Prose.of(
                                "This is a demonstration. Nobody here is a real person, and what they"
                                        + " do is kept on this machine alone.")),
                List.of(
                        new Form(
                                "/sign-in",
                                "Sign in",
                                false,
                                List.of(
                                        Form.Field.choice(
                                                "username",
                                                "Act as",
                                                "",
                                                Form.CHOOSE,
                                                choices,
                                                filled),
                                        Form.Field.of(
                                                "password",
                                                "Password",
                                                "The password of every account here is: "
                                                        + DemonstrationAccounts.PASSWORD,
                                                Form.Kind.LINE,
                                                filled)))));
    }
}
