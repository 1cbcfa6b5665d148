package scot.cairn.correspondence.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import scot.cairn.correspondence.problems.ProblemKind;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Form;
import scot.cairn.layout.WorkPage;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;

/** Where anybody says what is wrong with a page. It needs no sign-in and sets no cookie. */
@Component
class ReportPage {

    ReportPage() {}

    /** The form, as it was filled in. */
    WorkPage of(Filled filled) {
        return new WorkPage(
                "Report a problem with a page",
                "",
                null,
                List.of(Map.entry("Corrections", "/corrections")),
                "",
                List.of(new Section("report", "What is wrong", before(), List.of(form(filled)))));
    }

    /** What is said where one place sent more than is taken. */
    WorkPage tooMany(long minutes) {
        return new WorkPage(
                "Too many reports at once",
                "",
                null,
                List.of(Map.entry("Corrections", "/corrections")),
                "",
                List.of(
                        new Section(
                                "wait",
                                "Wait a little",
                                List.of(
                                        Block.Prose.of(
                                                "More reports came from your connection than are taken in"
                                                        + " an hour. Your report was not kept: copy what you"
                                                        + " wrote, and send it again in %d %s."
                                                                .formatted(
                                                                        minutes,
                                                                        minutes == 1
                                                                                ? "minute"
                                                                                : "minutes"))),
                                List.of())));
    }

    private static List<Block> before() {
        return List.of(
                Block.Prose.of(
                        "Say which page, and what is wrong with it. Whoever looks after the page replies"
                                + " within %d working days. You get a reference number, with which you can"
                                        .formatted(ProblemKind.WORKING_DAYS)
                                + " read the reply."),
                Block.Prose.of(
                        Span.plain(
                                "Do not write about single persons, yourself among them: no name, no date"
                                        + " of birth, no CHI number. What you write is not published. "),
                        Span.link("What is kept", "/privacy#reports"),
                        Span.plain(".")));
    }

    private static Form form(Filled filled) {
        return new Form(
                "/report-a-problem",
                "Send the report",
                false,
                List.of(
                        Form.Field.of(
                                "page",
                                "Page",
                                "Its address on this site, for example /measures",
                                Form.Kind.LINE,
                                filled),
                        Form.Field.of(
                                "part",
                                "Which figure or sentence (optional)",
                                "For example: the number for 2023",
                                Form.Kind.LINE,
                                filled),
                        Form.Field.of(
                                "words",
                                "What is wrong, and what you expected",
                                "",
                                Form.Kind.TEXT,
                                filled),
                        Form.Field.of(
                                "email",
                                "Your e-mail address, only if you want an answer by e-mail (optional)",
                                "It is kept apart from your report, and erased when the report is"
                                        + " closed",
                                Form.Kind.EMAIL,
                                filled),
                        Form.Field.of(
                                "website", "Leave this field empty", "", Form.Kind.TRAP, filled)));
    }
}
