package scot.cairn.returns.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.function.ServerRequest;
import scot.cairn.access.Person;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Form;
import scot.cairn.layout.Form.Field;
import scot.cairn.layout.WorkPage;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.returns.answering.Submission;
import scot.cairn.returns.answering.Submission.SubmittedAnswer;
import scot.cairn.returns.answering.Submission.SubmittedPart;
import scot.cairn.returns.obligations.Owed;
import scot.cairn.returns.obligations.State;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** A return that came, before an assessor: every answer, asking about one, taking the whole. */
@Component
class SubmittedPage {

    private final ReturnWords words;

    SubmittedPage(ReturnWords words) {
        this.words = words;
    }

    /** The page. */
    @Transactional(readOnly = true)
    WorkPage of(
            ServerRequest request, Person reader, Owed owed, Submission submission, Filled filled) {
        List<Section> sections = new ArrayList<>();
        sections.add(answers(owed, submission));
        sections.add(asking(submission, filled));
        if (owed.state() != State.ACCEPTED) {
            sections.add(accepting(submission, filled));
        }
        return new WorkPage(
                words.title(owed.obligation()),
                reader.name(),
                WorkPage.Token.of(request),
                List.of(
                        Map.entry("Your work", "/work"),
                        Map.entry("Queries about returns", "/work/queries")),
                request.param("done").isPresent() ? "The return is accepted." : "",
                sections);
    }

    private static Section answers(Owed owed, Submission submission) {
        List<List<Cell>> rows = new ArrayList<>();
        for (SubmittedPart part : submission.parts()) {
            for (SubmittedAnswer answer : part.answers()) {
                rows.add(
                        List.of(
                                Cell.Text.of(part.title()),
                                Cell.Text.of(answer.asked()),
                                Cell.Text.of(answer.words())));
            }
        }
        return new Section(
                "answers",
                "What the area answered",
                List.of(
                        Block.Prose.of(
                                Span.plain(
                                        "Version %d of it. %s: %s. "
                                                .formatted(
                                                        submission.number(),
                                                        owed.words(),
                                                        owed.state().meaning())),
                                Span.link(
                                        "As everybody sees it", owed.obligation().subject().url())),
                        new Table(
                                "answers-table",
                                "What was asked, and what was answered",
                                List.of(
                                        Column.text("part", "Part"),
                                        Column.text("question", "Question"),
                                        Column.text("answer", "Answer")),
                                rows)),
                List.of());
    }

    private static Section asking(Submission submission, Filled filled) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (SubmittedPart part : submission.parts()) {
            part.answers()
                    .forEach(answer ->
                            answers.put(
                                    part.id() + ":" + answer.question(),
                                    "%s: %s".formatted(part.title(), answer.asked())));
        }
        return new Section(
                "ask",
                "Ask about an answer",
                List.of(
                        Block.Prose.of(
                                "Whoever gave the return replies, and can amend the answer with a"
                                        + " reason. Everybody sees which answer you ask about, and not"
                                        + " what you ask.")),
                List.of(
                        new Form(
                                "/work/queries/new/" + submission.obligation(),
                                "Ask about this answer",
                                false,
                                List.of(
                                        Field.choice(
                                                "about",
                                                "The answer",
                                                "",
                                                Form.CHOOSE,
                                                answers,
                                                filled),
                                        Field.of(
                                                "words",
                                                "What you ask",
                                                "In plain words. Nothing of any person",
                                                Form.Kind.TEXT,
                                                filled)))));
    }

    private static Section accepting(Submission submission, Filled filled) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Block.Prose.of(
                        "By accepting you say that you have read it and ask nothing more of it. It is"
                                + " an act on record, and public."));
        if (!filled.error("accept").isEmpty()) {
            blocks.add(
                    new Block.Missing(
                            "Not accepted", filled.error("accept"), "Nothing was changed."));
        }
        return new Section(
                "accept",
                "Accept it",
                blocks,
                List.of(
                        new Form(
                                "/work/queries/accept/%s?number=%d"
                                        .formatted(submission.obligation(), submission.number()),
                                "Accept this return",
                                true,
                                List.of())));
    }
}
