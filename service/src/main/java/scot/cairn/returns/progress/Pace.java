package scot.cairn.returns.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.cairn.layout.Typed;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnQuestion.Kind;
import scot.cairn.pack.ReturnTemplate;
import scot.cairn.pack.ReturnTemplate.Section;
import scot.cairn.returns.answering.Given;
import scot.cairn.returns.answering.Submission;
import scot.cairn.returns.answering.Submission.SubmittedAnswer;
import scot.cairn.returns.answering.Submission.SubmittedPart;

/**
 * How the answers of an area to one question moved from return to return, for a standard and a
 * setting.
 *
 * @param part the id of the part of the form
 * @param title the standard and the setting
 * @param question a day or a choice of one
 * @param told what each return said, by period; those that said nothing are left out; never empty
 * @param returns how many returns the area gave
 */
record Pace(String part, String title, ReturnQuestion question, List<Told> told, int returns) {

    /** What a return said, in what it is kept as. */
    record Told(Submission in, String value) {

        Optional<LocalDate> day() {
            return Typed.day(value);
        }
    }

    /** Whether a form asks of each standard or setting something that can be followed. */
    static List<ReturnQuestion> followed(ReturnTemplate form) {
        return form.sections().stream()
                .filter(section -> section.repeat() != null)
                .map(Section::questions)
                .flatMap(List::stream)
                .filter(one ->
                        one.kind() == Kind.DATE || (one.kind() == Kind.CHOICE && !one.several()))
                .toList();
    }

    /**
     * Of each part in the order of the form.
     *
     * @param returns of each return of an area the last version, by period
     */
    static List<Pace> of(ReturnTemplate form, List<Submission> returns) {
        List<Pace> all = new ArrayList<>();
        for (ReturnQuestion question : followed(form)) {
            returns.stream()
                    .flatMap(one -> one.parts().stream())
                    .filter(part -> given(part, question).isPresent())
                    .map(SubmittedPart::id)
                    .distinct()
                    .forEach(part -> all.add(of(part, question, returns)));
        }
        return all;
    }

    private static Pace of(String part, ReturnQuestion question, List<Submission> returns) {
        List<Told> told = new ArrayList<>();
        String title = "";
        for (Submission one : returns) {
            Optional<SubmittedPart> found =
                    one.parts().stream().filter(some -> some.id().equals(part)).findFirst();
            Optional<String> value = found.flatMap(some -> given(some, question));
            if (value.isPresent()) {
                title = found.get().title();
                told.add(new Told(one, value.get()));
            }
        }
        return new Pace(part, title, question, told, returns.size());
    }

    private static Optional<String> given(SubmittedPart part, ReturnQuestion question) {
        return part.answers().stream()
                .filter(one -> one.question().equals(question.id()))
                .map(SubmittedAnswer::given)
                .map(Given::value)
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    Told first() {
        return told.getFirst();
    }

    Told last() {
        return told.getLast();
    }

    /** Days between the day that was told first and the one told last; later is more than 0. */
    Optional<Long> moved() {
        @Nullable LocalDate first = first().day().orElse(null);
        @Nullable LocalDate last = last().day().orElse(null);
        return first == null || last == null
                ? Optional.empty()
                : Optional.of(ChronoUnit.DAYS.between(first, last));
    }

    /** The returns, the last of them the last, in which the same was said without a break. */
    List<Told> unbroken() {
        List<Told> same = new ArrayList<>();
        for (Told one : told.reversed()) {
            if (!one.value().equals(last().value())) {
                break;
            }
            same.addFirst(one);
        }
        return same;
    }

    /** What was told last, as the form words it. */
    String words() {
        return Stream.ofNullable(question.options())
                .flatMap(List::stream)
                .filter(option -> option.id().equals(last().value()))
                .map(ReturnQuestion.Option::words)
                .findFirst()
                .orElse(Objects.requireNonNull(last().value()));
    }
}
