package scot.cairn.drafting.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import scot.cairn.access.Person;
import scot.cairn.access.SignedIn;
import scot.cairn.drafting.Draft;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Form;
import scot.cairn.layout.WorkPage;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.subjects.Block;

/** One file of a plan, to be changed as text. */
@Component
class DraftFilePage {

    private final SignedIn signedIn;

    DraftFilePage(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    WorkPage of(ServerRequest request, Draft draft, String path, Filled filled) {
        String back = "/work/plans/" + draft.id();
        return new WorkPage(
                path,
                signedIn.person().map(Person::name).orElse(""),
                WorkPage.Token.of(request),
                List.of(
                        Map.entry("Your work", "/work"),
                        Map.entry("Changes to plans", "/work/plans"),
                        Map.entry(draft.title(), back)),
                "",
                List.of(
                        new Section(
                                "text",
                                "Its text",
                                List.of(
                                        Block.Prose.of(
                                                "What is wrong with it is shown once it is kept, by"
                                                        + " line and column. Faults stop nobody from"
                                                        + " keeping a draft.")),
                                List.of(
                                        new Form(
                                                "%s/file?path=%s".formatted(back, path),
                                                "Keep this text",
                                                false,
                                                List.of(
                                                        Form.Field.of(
                                                                "text",
                                                                "Text of the file",
                                                                "",
                                                                Form.Kind.FILE_TEXT,
                                                                filled)))))));
    }
}
