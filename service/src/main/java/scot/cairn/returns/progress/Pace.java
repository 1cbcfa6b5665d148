package scot.cairn.returns.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.cairn.layout.Typed;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnQuestion.Kind;
import scot.cairn.pack.ReturnTemplate;
import scot.cairn.pack.ReturnTemplate.Section;
import scot.cairn.returns.answering.Given;
import scot.cairn.returns.answering.Given.Stands;
import scot.cairn.returns.answering.Submission;
import scot.cairn.returns.answering.Submission.SubmittedAnswer;
import scot.cairn.returns.answering.Submission.SubmittedPart;

/**
 * How the answers of an area to one question moved from return to return, for a standard and a
 * setting.
 *
 * @param title the standard and the setting
 * @param question a day or a choice of one
 * @param told what each return said, by period; those that said nothing are left out; never empty
 */
record Pace(String title, ReturnQuestion question, List<Told> told) {

    /** What a return said, in what it is kept as. */
    record Told(Submission in, String value) {

        Optional<LocalDate> day() {
            return Typed.day(value);
        }
    }

    /**
     * A question that is followed.
     *
     * @param question as the form asks it
     * @param as its id in each version of the form in which it was the same, by the id of that
     */
    record Asked(ReturnQuestion question, Map<String, String> as) {}

    /** The questions of each standard or setting that can be followed: days, and choices of one. */
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
     * Of each question and each part in the order of the forms.
     *
     * @param returns of each return of an area the last version, by period
     */
    static List<Pace> of(List<Asked> questions, List<Submission> returns) {
        List<Pace> all = new ArrayList<>();
        for (Asked asked : questions) {
            returns.stream()
                    .flatMap(one -> one.parts().stream().filter(part -> tells(one, part, asked)))
                    .map(SubmittedPart::id)
                    .distinct()
                    .forEach(part -> all.add(of(part, asked, returns)));
        }
        return all;
    }

    private static boolean tells(Submission one, SubmittedPart part, Asked asked) {
        return given(one, part, asked).isPresent();
    }

    private static Pace of(String part, Asked asked, List<Submission> returns) {
        List<Told> told = new ArrayList<>();
        String title = "";
        for (Submission one : returns) {
            Optional<SubmittedPart> found =
                    one.parts().stream().filter(some -> some.id().equals(part)).findFirst();
            Optional<String> value = found.flatMap(some -> given(one, some, asked));
            if (value.isPresent()) {
                title = found.get().title();
                told.add(new Told(one, value.get()));
            }
        }
        return new Pace(title, asked.question(), told);
    }

    private static Optional<String> given(Submission one, SubmittedPart part, Asked asked) {
        return part.answers().stream()
                .filter(answer -> answer.question().equals(asked.as().get(one.template())))
                .map(SubmittedAnswer::given)
                .filter(given -> given.stands() == Stands.ANSWERED)
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
        return question.options().stream()
                .filter(option -> option.id().equals(last().value()))
                .map(ReturnQuestion.Option::words)
                .findFirst()
                .orElse(last().value());
    }
}
