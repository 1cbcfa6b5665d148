package scot.cairn.returns.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.function.ServerRequest;
import scot.cairn.access.Capacity;
import scot.cairn.access.Person;
import scot.cairn.access.Role;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Form;
import scot.cairn.layout.Form.Field;
import scot.cairn.layout.WorkPage;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnQuestion.Kind;
import scot.cairn.returns.answering.Answer;
import scot.cairn.returns.answering.Answering;
import scot.cairn.returns.answering.GivenWords;
import scot.cairn.returns.answering.Part;
import scot.cairn.returns.answering.ReturnDraft;
import scot.cairn.returns.answering.ReturnDrafts;
import scot.cairn.returns.answering.Submissions;
import scot.cairn.subjects.Block;

/** The questions of one part of a return, as a form; and every version of what was answered. */
@Component
class PartPage {

    private final ReturnPage whole;
    private final ReturnDrafts drafts;
    private final Answering answering;
    private final Submissions submissions;
    private final AnswerFields fields;
    private final FilesSection files;

    PartPage(
            ReturnPage whole,
            ReturnDrafts drafts,
            Answering answering,
            Submissions submissions,
            AnswerFields fields,
            FilesSection files) {
        this.whole = whole;
        this.drafts = drafts;
        this.answering = answering;
        this.submissions = submissions;
        this.fields = fields;
        this.files = files;
    }

    /**
     * The page.
     *
     * @param written every version of every answer in it, by the question
     * @param sent how the form was filled in, and what is wrong with it; empty at first
     * @param overtaken questions that somebody else had answered meanwhile
     */
    @Transactional(readOnly = true)
    WorkPage of(
            ServerRequest request,
            Person reader,
            ReturnDraft draft,
            Part part,
            Map<String, List<Answer>> written,
            Filled sent,
            List<ReturnQuestion> overtaken) {
        Optional<Role> role = drafts.writes(reader, draft).map(Capacity::role);
        List<Section> sections = new ArrayList<>();
        if (!overtaken.isEmpty()) {
            sections.add(WrittenHere.overtaken(written, overtaken));
        }
        sections.add(questions(draft, part, role, sent));
        if (draft.asked(part).anyMatch(question -> question.kind() == Kind.FILE)) {
            files.of(reader, draft).ifPresent(sections::add);
        }
        WrittenHere.versions(part, written).ifPresent(sections::add);
        return new WorkPage(
                part.title(),
                reader.name(),
                WorkPage.Token.of(request),
                List.of(
                        Map.entry("Your work", "/work"),
                        Map.entry("Returns", "/work/returns"),
                        Map.entry(whole.title(draft), "/work/returns/" + draft.id())),
                request.param("done").isPresent() ? "The answers are kept." : "",
                sections);
    }

    private Section questions(ReturnDraft draft, Part part, Optional<Role> role, Filled sent) {
        List<ReturnQuestion> mine =
                draft.asked(part)
                        .filter(question ->
                                role.filter(one -> Answering.mayWrite(one, question.kind()))
                                        .isPresent())
                        .toList();
        List<Block> blocks = new ArrayList<>();
        if (part.section().guidance() != null) {
            blocks.add(Block.Prose.of(part.section().guidance()));
        }
        List<ReturnQuestion> others =
                draft.asked(part).filter(question -> !mine.contains(question)).toList();
        others.forEach(question -> blocks.add(other(draft, part, question)));
        if (mine.isEmpty() && others.isEmpty()) {
            blocks.add(Block.Prose.of("After what was answered, nothing is asked here."));
        }
        return new Section(
                "questions",
                "Questions",
                blocks,
                mine.isEmpty() ? List.of() : List.of(form(draft, part, mine, sent)));
    }

    /** A question that somebody else answers. */
    private static Block other(ReturnDraft draft, Part part, ReturnQuestion question) {
        String who =
                switch (question.kind()) {
                    case FILE -> "A file is attached to the whole return: see its files below.";
                    case QUOTATION ->
                            "A panel member or a family representative writes this in their own"
                                    + " account. Nobody else can change a word of it.";
                    case TEXT, NUMBER, MONEY, DATE, CHOICE, TABLE, REFERENCE ->
                            "Those who prepare the return answer this.";
                };
        return Block.Prose.of(
                "%s %s %s"
                        .formatted(
                                question.words(),
                                question.kind() == Kind.FILE
                                        ? filed(draft.files().size())
                                        : answered(draft, part, question),
                                who));
    }

    private static String answered(ReturnDraft draft, Part part, ReturnQuestion question) {
        return draft.answer(part, question)
                .map(answer -> "“%s”".formatted(GivenWords.of(question, answer.given())))
                .orElse("Not answered yet.");
    }

    private static String filed(int files) {
        return switch (files) {
            case 0 -> "No file hangs on the return yet.";
            case 1 -> "1 file hangs on the return.";
            default -> "%d files hang on the return.".formatted(files);
        };
    }

    private Form form(ReturnDraft draft, Part part, List<ReturnQuestion> mine, Filled sent) {
        Map<String, String> values = new HashMap<>();
        Map<ReturnQuestion, String> hints = new HashMap<>();
        for (ReturnQuestion question : mine) {
            Optional<Answer> answer = draft.answer(part, question);
            answer.ifPresent(one -> values.putAll(AnswerFields.filled(question, one.given())));
            if (answer.isEmpty() && question.kind() != Kind.QUOTATION) {
                answering
                        .before(draft, part, question)
                        .ifPresent(held -> {
                            values.putAll(AnswerFields.filled(question, held.given()));
                            hints.put(
                                    question, held.words() + ". Keep it by saving, or change it.");
                        });
            }
        }
        values.putAll(sent.values());
        Filled filled = new Filled(values, sent.errors());
        List<Field> asked = new ArrayList<>();
        mine.forEach(question ->
                asked.addAll(fields.of(part, question, hints.getOrDefault(question, ""), filled)));
        if (submissions.isSubmitted(draft.id())) {
            asked.add(reason(mine, filled));
        }
        return new Form(
                action(draft, part, mine),
                "Save",
                false,
                asked,
                !submissions.isSubmitted(draft.id()));
    }

    /** Where a form that asks some questions is sent, with the versions that stand now. */
    static String action(ReturnDraft draft, Part part, Set<String> asked) {
        return action(
                draft,
                part,
                part.section().questions().stream()
                        .filter(question -> asked.contains(question.id()))
                        .toList());
    }

    private static String action(ReturnDraft draft, Part part, List<ReturnQuestion> mine) {
        return "/work/returns/%s?part=%s&seen=%s"
                .formatted(draft.id(), part.id(), seen(draft, part, mine));
    }

    private static Field reason(List<ReturnQuestion> mine, Filled filled) {
        boolean isTheirOwn = mine.stream().allMatch(one -> one.kind() == Kind.QUOTATION);
        return Field.of(
                "reason",
                isTheirOwn ? "Why it changes (may be left out)" : "Why it changes",
                isTheirOwn
                        ? "The return is submitted. Words that you take back go from the public page at"
                                + " once. They stay in what was signed, which those who signed it and"
                                + " auditors can read."
                        : "The return is submitted. Everybody reads what changed and why; those who"
                                + " signed it sign it again.",
                Form.Kind.LINE,
                filled);
    }

    /** The version of each answer that is on the page, as {@code change:2,full-by:0}. */
    private static String seen(ReturnDraft draft, Part part, List<ReturnQuestion> mine) {
        return mine.stream()
                .map(question -> "%s:%d".formatted(question.id(), draft.version(part, question)))
                .collect(Collectors.joining(","));
    }
}
