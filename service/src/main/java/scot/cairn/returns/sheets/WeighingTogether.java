package scot.cairn.returns.sheets;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import scot.cairn.returns.answering.Answer;
import scot.cairn.returns.answering.Answering;
import scot.cairn.returns.answering.Author;
import scot.cairn.returns.answering.Given;
import scot.cairn.returns.answering.Part;
import scot.cairn.returns.answering.ReturnDraft;

/** Holds the answers of one return against each other, as they stand once all of them are kept. */
final class WeighingTogether {

    private final ReturnDraft draft;
    private final Consumer<SheetFault> faults;

    WeighingTogether(ReturnDraft draft, Consumer<SheetFault> faults) {
        this.draft = draft;
        this.faults = faults;
    }

    /** The same; what is not asked then, or does not pass, is refused. */
    List<WeighedAnswer> weigh(List<WeighedAnswer> answers) {
        return checked(onlyAsked(answers));
    }

    private List<WeighedAnswer> onlyAsked(List<WeighedAnswer> answers) {
        Map<String, Answer> after = new HashMap<>(draft.answers());
        for (WeighedAnswer one : answers) {
            Given is = one.is();
            if (is != null && one.become().isKept()) {
                String key = ReturnDraft.key(one.part().id(), one.question().id());
                after.put(key, answer(one, is));
            }
        }
        ReturnDraft then = draft.with(after);
        return answers.stream()
                .map(one ->
                        one.become().isKept()
                                        && then.asked(one.part()).noneMatch(one.question()::equals)
                                ? refuse(
                                        one,
                                        SheetCause.NOT_ASKED,
                                        "After what is answered, this is not asked",
                                        "Take the answer out, or mend the answer that it follows from")
                                : one)
                .toList();
    }

    private static Answer answer(WeighedAnswer one, Given is) {
        return new Answer(
                one.part().id(),
                one.question().id(),
                one.version() + 1,
                is,
                null,
                new Author.Someone(new UUID(0, 0), ""),
                Instant.EPOCH,
                null);
    }

    private List<WeighedAnswer> checked(List<WeighedAnswer> answers) {
        Map<Part, Map<String, String>> wrong = new HashMap<>();
        return answers.stream()
                .map(one -> {
                    if (!one.become().isKept()) {
                        return one;
                    }
                    String fault =
                            wrong.computeIfAbsent(
                                            one.part(),
                                            part ->
                                                    Answering.wrong(
                                                            draft,
                                                            part,
                                                            WeighedReturn.given(
                                                                    draft, part, answers)))
                                    .get(one.question().id());
                    return fault == null
                            ? one
                            : refuse(one, SheetCause.CHECK, fault, "Mend it, or leave it empty");
                })
                .toList();
    }

    private WeighedAnswer refuse(WeighedAnswer one, SheetCause cause, String what, String mend) {
        faults.accept(SheetFault.of(cause, one.cell(), one.after(), what, mend));
        return one.refused();
    }
}
