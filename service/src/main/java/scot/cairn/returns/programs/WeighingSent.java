package scot.cairn.returns.programs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnQuestion.Column;
import scot.cairn.pack.ReturnQuestion.Kind;
import scot.cairn.pack.ReturnQuestion.Option;
import scot.cairn.returns.answering.Answering;
import scot.cairn.returns.answering.Given;
import scot.cairn.returns.answering.Given.Stands;
import scot.cairn.returns.answering.Part;
import scot.cairn.returns.answering.ReturnDraft;

/** Finds the questions that were answered, and what of their answers no form would let through. */
final class WeighingSent {

    private final ReturnDraft draft;
    private final Function<ReturnQuestion, Map<String, String>> referents;
    private final List<WriteFault> faults = new ArrayList<>();

    /**
     * For a return.
     *
     * @param referents what the answer to a question may refer to
     */
    WeighingSent(ReturnDraft draft, Function<ReturnQuestion, Map<String, String>> referents) {
        this.draft = draft;
        this.referents = referents;
    }

    /** An answer with the question that it is of. */
    record Weighed(SentAnswer sent, Part part, ReturnQuestion question, Given given) {}

    /** What was wrong so far. */
    List<WriteFault> faults() {
        return faults;
    }

    /** Those that can be written; what is wrong with the others is noted. */
    List<Weighed> weigh(List<SentAnswer> sent) {
        List<Weighed> weighed = new ArrayList<>();
        for (SentAnswer one : sent) {
            Optional<Weighed> found = find(one).filter(this::isOfItsKind);
            boolean isAgain =
                    found.isPresent()
                            && weighed.stream()
                                    .anyMatch(other ->
                                            other.part().equals(found.get().part())
                                                    && other.question()
                                                            .equals(found.get().question()));
            if (isAgain) {
                fault(
                        one.pointer(),
                        one.question(),
                        "The question is answered more than once.",
                        "Answer it once.");
            } else {
                found.ifPresent(weighed::add);
            }
        }
        return weighed;
    }

    private Optional<Weighed> find(SentAnswer one) {
        Optional<Part> part = draft.part(one.part());
        if (part.isEmpty()) {
            fault(
                    one.pointer("part"),
                    one.part(),
                    "The form has no such part.",
                    "Give the id of a part as the form has it.");
            return Optional.empty();
        }
        Optional<ReturnQuestion> question =
                part.get().section().questions().stream()
                        .filter(of -> of.id().equals(one.question()) && of.words() != null)
                        .findFirst();
        if (question.isEmpty()) {
            fault(
                    one.pointer("question"),
                    one.question(),
                    "The part asks no such question.",
                    "Give the id of a question of the part.");
            return Optional.empty();
        }
        return question.map(of -> new Weighed(one, part.get(), of, given(of, one)));
    }

    /** As a page would have kept it. */
    private static Given given(ReturnQuestion question, SentAnswer one) {
        List<String> options = question.options().stream().map(Option::id).toList();
        return new Given(
                one.stands(),
                one.values().stream()
                        .filter(value -> !value.isEmpty())
                        .distinct()
                        .sorted(Comparator.comparingInt(options::indexOf))
                        .toList(),
                one.rows().stream()
                        .filter(row -> row.stream().anyMatch(value -> !value.isEmpty()))
                        .toList(),
                one.explained(),
                false);
    }

    private boolean isOfItsKind(Weighed one) {
        int before = faults.size();
        ReturnQuestion question = one.question();
        if (!Answering.mayProgramWrite(question.kind())) {
            fault(
                    one.sent().pointer("question"),
                    question.id(),
                    question.kind() == Kind.FILE
                            ? "A file hangs on the return; it is no answer."
                            : "Words of people are written by people, in their own account.",
                    "Leave it out.");
        } else if (one.given().stands() == Stands.ANSWERED) {
            answered(one);
        } else {
            unanswered(one);
        }
        return faults.size() == before;
    }

    private void unanswered(Weighed one) {
        String stands = AnswerData.of(one.given()).stands();
        if (!one.part().stands(one.question().kind()).contains(one.given().stands())) {
            fault(
                    one.sent().pointer("stands"),
                    stands,
                    "That is not said of this answer.",
                    "Give an answer, or no values where there is none.");
        }
        if (one.given().stands() == Stands.IN_OWN_DOCUMENT) {
            place(one);
        } else if (!one.given().values().isEmpty() || !one.given().rows().isEmpty()) {
            fault(
                    one.sent().pointer("stands"),
                    stands,
                    "It says that there is no answer, and gives one.",
                    "Leave out values and rows, or give stands: answered.");
        }
    }

    /** It is in a document of the area's own: the one value is where. */
    private void place(Weighed one) {
        if (one.given().values().size() != 1 || !one.given().rows().isEmpty()) {
            fault(
                    one.sent().pointer("values"),
                    "",
                    "It does not say in one value where the answer is.",
                    "Give the name of the document, the section and the page as one value.");
        }
    }

    private void answered(Weighed one) {
        ReturnQuestion question = one.question();
        boolean isTable = question.kind() == Kind.TABLE;
        if (!(isTable ? one.given().values() : one.given().rows()).isEmpty()) {
            fault(
                    one.sent().pointer(isTable ? "values" : "rows"),
                    "",
                    isTable ? "A table has rows and no values." : "Only a table has rows.",
                    takes(question));
        }
        if (one.given().values().size() > 1 && !question.several()) {
            fault(
                    one.sent().pointer("values"),
                    String.join(", ", one.given().values()),
                    "It takes one value.",
                    takes(question));
        }
        if (isTable) {
            rows(one);
        }
        if (question.kind() == Kind.REFERENCE
                && !one.given().isEmpty()
                && !referents.apply(question).containsKey(one.given().value())) {
            fault(
                    one.sent().pointer("values"),
                    one.given().value(),
                    "Nothing on record is called so.",
                    takes(question));
        }
    }

    private void rows(Weighed one) {
        List<Column> columns = one.question().columns();
        if (one.given().rows().size() > Given.MOST_ROWS) {
            fault(
                    one.sent().pointer("rows"),
                    "%d rows".formatted(one.given().rows().size()),
                    "These are too many rows.",
                    "Give %d or fewer.".formatted(Given.MOST_ROWS));
        }
        for (int row = 0; row < one.sent().rows().size(); row++) {
            List<String> cells = one.sent().rows().get(row);
            if (cells.size() != columns.size()) {
                fault(
                        one.sent().pointer("rows/%d".formatted(row)),
                        String.join(", ", cells),
                        "It has %d cells for %d columns.".formatted(cells.size(), columns.size()),
                        takes(one.question()));
            }
        }
    }

    /** What a question takes, in a sentence. */
    static String takes(ReturnQuestion question) {
        return switch (question.kind()) {
            case NUMBER, MONEY -> "Give one value, a number in digits: \"1250.5\".";
            case DATE -> "Give one value, a day: \"2026-11-24\".";
            case TEXT -> "Give one value, a text.";
            case CHOICE ->
                    "Give %s of: %s."
                            .formatted(
                                    question.several() ? "some" : "one",
                                    question.options().stream()
                                            .map(Option::id)
                                            .collect(Collectors.joining(", ")));
            case TABLE ->
                    "Give rows, each a list of texts: %s."
                            .formatted(
                                    question.columns().stream()
                                            .map(Column::id)
                                            .collect(Collectors.joining(", ")));
            case REFERENCE ->
                    "Give one value: %s."
                            .formatted(
                                    question.refersTo().stream()
                                            .flatMap(one ->
                                                    Stream.of(
                                                            "%s/ and the id of one"
                                                                    .formatted(AskedForms.id(one))))
                                            .collect(Collectors.joining(", or ")));
            case FILE, QUOTATION -> "Leave it out.";
        };
    }

    private void fault(String pointer, String given, String wrong, String mend) {
        faults.add(WriteFault.of(pointer, given, wrong, mend));
    }
}
