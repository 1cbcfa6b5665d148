package scot.cairn.access.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import scot.cairn.access.DemonstrationAccounts;
import scot.cairn.access.Person;
import scot.cairn.access.SignedIn;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Form;
import scot.cairn.layout.WorkPage;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.subjects.Block;

/** Where somebody who is signed in shows again who they are, before they sign something. */
@Component
class ProofPage {

    private final SignedIn signedIn;
    private final ObjectProvider<DemonstrationAccounts> demonstration;

    ProofPage(SignedIn signedIn, ObjectProvider<DemonstrationAccounts> demonstration) {
        this.signedIn = signedIn;
        this.demonstration = demonstration;
    }

    /**
     * The page.
     *
     * @param next where they go on to: a page of their work
     */
    WorkPage of(ServerRequest request, String next, Filled filled) {
        String action = "/sign-in/again?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        boolean hasPassword = demonstration.getIfAvailable() != null;
        Form form =
                hasPassword
                        ? new Form(action, "Go on", false, List.of(password(filled)))
                        : new Form(action, "Sign in again", false, List.of());
        return new WorkPage(
                "Show again who you are",
                signedIn.person().map(Person::name).orElse(""),
                WorkPage.Token.of(request),
                List.of(Map.entry("Your work", "/work")),
                "",
                List.of(
                        new Section(
                                "again",
                                "Before you sign",
                                List.of(
                                        Block.Prose.of(
                                                "A signature is yours alone, so whoever sits at this"
                                                        + " screen shows first that they are you."
                                                        + " It is asked again after five minutes.")),
                                List.of(form))));
    }

    private static Form.Field password(Filled filled) {
        return Form.Field.of(
                "password",
                "Password",
                "The password of every account here is: " + DemonstrationAccounts.PASSWORD,
                Form.Kind.LINE,
                filled);
    }
}
