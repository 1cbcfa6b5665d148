package scot.cairn.correspondence.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scot.cairn.correspondence.Asking;
import scot.cairn.correspondence.problems.AnsweringProblem;
import scot.cairn.correspondence.problems.Decision;
import scot.cairn.correspondence.problems.ProblemKind;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Form;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.subjects.Block;

/** What can be done with a report: each its own section, whose id its route ends with. */
final class ProblemForms {

    private static final String TO_ALL =
            "It may be published: write nothing of the reporter, nor of any person";

    private ProblemForms() {}

    static Section reply(Asking asking, Filled filled) {
        Map<String, String> decisions = new LinkedHashMap<>();
        decisions.put(AnsweringProblem.CORRECTION, "It is put right");
        decisions.put(AnsweringProblem.DECLINED, "It is left as it is, with reasons");
        return section(
                asking,
                "reply",
                "Reply",
                "Send this reply",
                List.of(
                        Form.Field.choice(
                                "decision", "What comes of it", "", Form.CHOOSE, decisions, filled),
                        field("reply", "words", "Reply to the reporter", TO_ALL, filled),
                        field(
                                "reply",
                                "wrong",
                                "What was wrong",
                                "For the public log; empty where nothing is put right",
                                filled),
                        field(
                                "reply",
                                "done",
                                "What was done",
                                "For the public log; empty where nothing is put right",
                                filled)));
    }

    static Section passOn(Asking asking, Filled filled) {
        Map<String, String> roles = new LinkedHashMap<>();
        ProblemKind.passedOnTo().stream()
                .sorted(Comparator.naturalOrder())
                .forEach(role -> roles.put(role.id(), role.words()));
        return section(
                asking,
                "passing-on",
                "Pass on",
                "Pass this report on",
                List.of(
                        Form.Field.choice("to", "To whom", "", Form.CHOOSE, roles, filled),
                        field("passing-on", "words", "Why", "", filled)));
    }

    static Section publish(Asking asking, List<Decision> decisions, Filled filled) {
        boolean isCorrection = !decisions.isEmpty() && decisions.getLast().isCorrection();
        String what =
                isCorrection
                        ? "The reply becomes readable under the report’s reference, and what was"
                                + " wrong and done stands in the public log for good."
                        : "The reply becomes readable under the report’s reference. Nothing of it"
                                + " stands in the public log.";
        Section section =
                section(
                        asking,
                        "publication",
                        "Publish",
                        "Publish this reply",
                        List.of(
                                Form.Field.choice(
                                        "sure",
                                        "Does it say anything of a person?",
                                        "",
                                        Form.CHOOSE,
                                        sure(),
                                        filled)));
        return new Section(
                section.id(), section.title(), List.of(Block.Prose.of(what)), section.forms());
    }

    private static Map<String, String> sure() {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("no", "No: it may be published");
        answers.put("yes", "Yes");
        return answers;
    }

    static Section close(Asking asking, Filled filled) {
        return section(
                asking,
                "close",
                "Close",
                "Close this report",
                List.of(
                        field(
                                "close",
                                "words",
                                "Why it is closed",
                                "The reporter’s address is erased",
                                filled)));
    }

    static Section reopen(Asking asking, Filled filled) {
        return section(
                asking,
                "reopening",
                "Open again",
                "Open this report again",
                List.of(field("reopening", "words", "Why it is opened again", "", filled)));
    }

    private static Form.Field field(
            String form, String name, String label, String hint, Filled filled) {
        return Form.Field.of(name, label, hint, Form.Kind.TEXT, filled).as(form + "-" + name);
    }

    private static Section section(
            Asking asking, String id, String title, String button, List<Form.Field> fields) {
        return new Section(
                id,
                title,
                List.of(),
                List.of(
                        new Form(
                                "/work/problems/%d/%s".formatted(asking.id(), id),
                                button,
                                id.equals("close"),
                                fields)));
    }
}
