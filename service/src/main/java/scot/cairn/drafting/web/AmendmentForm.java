package scot.cairn.drafting.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.servlet.function.ServerRequest;
import scot.cairn.drafting.Draft;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Form;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.pack.Amendment;
import scot.cairn.subjects.Block;

/** The form on which a promise is said anew: a date that moved, or other words. */
final class AmendmentForm {

    private AmendmentForm() {}

    static Section section(Draft draft, Filled filled) {
        Map<String, String> changes = new LinkedHashMap<>();
        changes.put("re_based", "Its date or its number was moved");
        changes.put("restated", "It was said again");
        changes.put("narrowed", "It was narrowed");
        changes.put("widened", "It was widened");
        changes.put("withdrawn", "It was withdrawn");
        return new Section(
                "amend",
                "Say that a promise changed",
                List.of(
                        Block.Prose.of(
                                "Its first words and date stay for ever. What you give here stands"
                                        + " after them, with the document that says so.")),
                List.of(
                        new Form(
                                "/work/plans/%d/amend".formatted(draft.id()),
                                "Add this to the promise",
                                false,
                                List.of(
                                        line(
                                                "promise",
                                                "Promise",
                                                "The last part of its page’s address, for example"
                                                        + " ost-treatment-target",
                                                filled),
                                        Form.Field.choice(
                                                "change",
                                                "How it differs",
                                                "",
                                                Form.CHOOSE,
                                                changes,
                                                filled),
                                        Form.Field.of(
                                                "words",
                                                "The words",
                                                "Exactly as the document prints them",
                                                Form.Kind.TEXT,
                                                filled),
                                        line(
                                                "source",
                                                "Source",
                                                "The last part of the address of the source’s page,"
                                                        + " for example plan-2022-2026",
                                                filled),
                                        line(
                                                "section",
                                                "Where in it",
                                                "A section, page or figure: 5.3, Page 1, Figure 2",
                                                filled),
                                        line(
                                                "on",
                                                "When it was said",
                                                "Leave empty to take the document’s own date",
                                                filled),
                                        line(
                                                "due",
                                                "Promised for",
                                                "2024-04-01, 2024-04, 2024, 2024 Q2, 2024/25 or"
                                                        + " Autumn 2024; empty when no date is given",
                                                filled),
                                        line(
                                                "due-words",
                                                "The date as printed",
                                                "For example: by 1 April 2024",
                                                filled),
                                        Form.Field.of(
                                                "reason",
                                                "The reason that the same place gives",
                                                "In its words; empty when it gives none",
                                                Form.Kind.TEXT,
                                                filled),
                                        line(
                                                "authority",
                                                "Who authorised the change",
                                                "As the document says. Where a date was moved, a reason or this is"
                                                        + " needed",
                                                filled)))));
    }

    private static Form.Field line(String name, String label, String hint, Filled filled) {
        return Form.Field.of(name, label, hint, Form.Kind.LINE, filled);
    }

    static Amendment sent(ServerRequest request) {
        return new Amendment(
                sent(request, "change"),
                sent(request, "words"),
                sent(request, "source"),
                sent(request, "section"),
                sent(request, "on"),
                sent(request, "due"),
                sent(request, "due-words"),
                sent(request, "reason"),
                sent(request, "authority"));
    }

    private static String sent(ServerRequest request, String name) {
        return request.param(name).orElse("").strip();
    }
}
