package scot.cairn.returns.programs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnQuestion.Check;
import scot.cairn.pack.ReturnQuestion.Condition;
import scot.cairn.returns.answering.Answer;
import scot.cairn.returns.answering.Answering;
import scot.cairn.returns.answering.Part;
import scot.cairn.returns.answering.ReturnDraft;
import scot.cairn.returns.answering.Submissions;
import scot.cairn.returns.obligations.Obligation;
import scot.cairn.returns.programs.AskedForm.AskedPart;
import scot.cairn.returns.programs.AskedForm.AskedQuestion;
import scot.cairn.returns.programs.AskedForm.Heading;
import scot.cairn.returns.programs.AskedForm.Held;
import scot.cairn.returns.programs.AskedForm.Offer;
import scot.cairn.returns.programs.AskedForm.Period;
import scot.cairn.returns.programs.AskedForm.When;

/** Forms as programs read them. Words of people are not among the answers. */
@Component
class AskedForms {

    private final Submissions submissions;

    AskedForms(Submissions submissions) {
        this.submissions = submissions;
    }

    AskedForm of(ReturnDraft draft) {
        Obligation obligation = draft.owed().obligation();
        return new AskedForm(
                draft.id(),
                draft.template().id(),
                draft.template().version(),
                draft.template().title(),
                obligation.area(),
                obligation.setting().isEmpty() ? null : obligation.setting(),
                new Period(
                        obligation.period().text(),
                        obligation.span().first().toString(),
                        obligation.span().last().toString()),
                obligation.due().toString(),
                submissions.isSubmitted(draft.id()),
                draft.parts().stream().map(part -> part(draft, part)).toList());
    }

    private static AskedPart part(ReturnDraft draft, Part part) {
        Set<ReturnQuestion> asked = draft.asked(part).collect(Collectors.toSet());
        return new AskedPart(
                part.id(),
                part.title(),
                part.section().guidance(),
                when(part.section().when()),
                part.section().questions().stream()
                        .filter(question -> question.words() != null)
                        .map(question -> question(draft, part, question, asked.contains(question)))
                        .toList());
    }

    private static AskedQuestion question(
            ReturnDraft draft, Part part, ReturnQuestion question, boolean isAsked) {
        boolean isWritable = Answering.mayProgramWrite(question.kind());
        Optional<AnswerData> answer =
                draft.answer(part, question)
                        .filter(_ -> isWritable)
                        .map(Answer::given)
                        .map(AnswerData::of);
        return new AskedQuestion(
                question.id(),
                String.valueOf(question.words()),
                id(question.kind()),
                question.guidance(),
                question.required(),
                question.unit(),
                question.several(),
                question.options().stream()
                        .map(one -> new Offer(one.id(), one.words(), one.noRequirement()))
                        .toList(),
                headings(question),
                question.refersTo().stream().map(AskedForms::id).toList(),
                when(question.when()),
                question.checks().stream().map(AskedForms::held).toList(),
                isAsked,
                isWritable,
                isWritable ? draft.version(part, question) : 0,
                answer.orElse(null));
    }

    private static List<Heading> headings(ReturnQuestion question) {
        return question.columns().stream()
                .map(one -> new Heading(one.id(), one.words(), id(one.kind()), one.unit()))
                .toList();
    }

    private static @Nullable When when(@Nullable Condition condition) {
        return condition == null ? null : new When(condition.question(), condition.is());
    }

    private static Held held(Check check) {
        return new Held(
                id(check.rule()),
                check.value(),
                check.question(),
                id(check.strength()),
                check.words());
    }

    static String id(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
