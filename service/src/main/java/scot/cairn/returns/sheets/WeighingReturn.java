package scot.cairn.returns.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import scot.cairn.access.Role;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnQuestion.Kind;
import scot.cairn.returns.answering.Answer;
import scot.cairn.returns.answering.Answering;
import scot.cairn.returns.answering.Given;
import scot.cairn.returns.answering.GivenWords;
import scot.cairn.returns.answering.Part;
import scot.cairn.returns.answering.ReturnDraft;
import scot.cairn.returns.sheets.ReadingAnswer.Line;
import scot.cairn.returns.sheets.WeighedAnswer.Become;

/** Holds the rows of one return against what stands in it. Writes nothing. */
final class WeighingReturn {

    private final Stands stands;
    private final ReadSheet sheet;
    private final Consumer<SheetFault> faults;

    /**
     * What stands.
     *
     * @param draft the return
     * @param role in which it is written
     * @param versions every version of every answer
     * @param offered what may be chosen in answer to a question
     * @param before what was answered in the last return
     */
    record Stands(
            ReturnDraft draft,
            Role role,
            Map<String, List<Answer>> versions,
            Function<ReturnQuestion, Offered> offered,
            Before before) {}

    /** Whoever knows what was answered in the last return. */
    interface Before {
        Optional<Given> of(Part part, ReturnQuestion question);
    }

    private record Asked(Part part, ReturnQuestion question) {}

    WeighingReturn(Stands stands, ReadSheet sheet, Consumer<SheetFault> faults) {
        this.stands = stands;
        this.sheet = sheet;
        this.faults = faults;
    }

    WeighedReturn weigh(List<Line> lines) {
        Map<Asked, List<Line>> byQuestion = new LinkedHashMap<>();
        for (Line line : lines) {
            asked(line.id())
                    .ifPresentOrElse(
                            asked ->
                                    byQuestion
                                            .computeIfAbsent(asked, _ -> new ArrayList<>())
                                            .add(line),
                            () -> notThere(line.line()));
        }
        List<WeighedAnswer> answers = new ArrayList<>();
        byQuestion.forEach((asked, some) -> answers.add(weigh(asked, some)));
        return new WeighedReturn(
                stands.draft(), new WeighingTogether(stands.draft(), faults).weigh(answers));
    }

    private Optional<Asked> asked(SheetId id) {
        return stands.draft()
                .part(id.part())
                .flatMap(part ->
                        part.section().questions().stream()
                                .filter(question -> question.id().equals(id.question()))
                                .filter(question -> ReadingAnswer.fits(question, id))
                                .map(question -> new Asked(part, question))
                                .findFirst());
    }

    private void notThere(SheetLine line) {
        faults.accept(
                SheetFault.of(
                        SheetCause.NOT_ASKED,
                        sheet.cell(SheetColumn.ID, line.row()),
                        line.id(),
                        "This form does not ask that; the file may be of another version of it",
                        "Download the return again and fill that in"));
    }

    private WeighedAnswer weigh(Asked asked, List<Line> lines) {
        SheetLine first = lines.getFirst().line();
        List<Answer> versions =
                stands.versions()
                        .getOrDefault(
                                ReturnDraft.key(asked.part().id(), asked.question().id()),
                                List.of());
        Optional<Given> was =
                stands.draft().answer(asked.part(), asked.question()).map(Answer::given);
        WeighedAnswer refused =
                new WeighedAnswer(
                        asked.part(),
                        asked.question(),
                        Become.REFUSED,
                        was.orElse(null),
                        null,
                        versions.size(),
                        false,
                        sheet.cell(SheetColumn.ANSWER, first.row()));
        if (!Answering.mayWrite(stands.role(), asked.question().kind())) {
            notTheirs(first, asked.question().kind());
            return refused;
        }
        OptionalInt seen = seen(lines, versions.size());
        if (seen.isEmpty()) {
            return refused;
        }
        Optional<Given> before =
                asked.question().kind() == Kind.QUOTATION
                        ? Optional.empty()
                        : stands.before().of(asked.part(), asked.question());
        Optional<Given> shown =
                seen.getAsInt() == 0
                        ? before
                        : Optional.of(versions.get(seen.getAsInt() - 1).given());
        Answered read =
                new ReadingAnswer(
                                asked.question(),
                                asked.part().stands(asked.question().kind()),
                                stands.offered().apply(asked.question()),
                                shown,
                                sheet,
                                faults)
                        .read(lines);
        return switch (read) {
            case Answered.Wrong _ -> refused;
            case Answered.Nothing _ ->
                    become(refused, was.isEmpty() ? Become.NONE : Become.EMPTIED, null, before);
            case Answered.Said said -> said(refused, said, seen.getAsInt(), shown, before, first);
        };
    }

    private static WeighedAnswer become(
            WeighedAnswer one, Become become, @Nullable Given is, Optional<Given> before) {
        return new WeighedAnswer(
                one.part(),
                one.question(),
                become,
                one.was(),
                is,
                one.version(),
                is != null && before.filter(is::equals).isPresent(),
                one.cell());
    }

    private WeighedAnswer said(
            WeighedAnswer one,
            Answered.Said said,
            int seen,
            Optional<Given> shown,
            Optional<Given> before,
            SheetLine line) {
        Given is = said.given();
        boolean isAsShown = seen > 0 && shown.filter(is::equals).isPresent();
        if (isAsShown || is.equals(one.was())) {
            return become(one, said.emptied() ? Become.EMPTIED : Become.UNCHANGED, is, before);
        }
        if (seen < one.version()) {
            overtaken(one, is, line);
            return become(one, Become.REFUSED, is, before);
        }
        return become(one, one.was() == null ? Become.CREATED : Become.CHANGED, is, before);
    }

    private void overtaken(WeighedAnswer one, Given yours, SheetLine line) {
        faults.accept(
                SheetFault.of(
                        SheetCause.OVERTAKEN,
                        sheet.cell(SheetColumn.ANSWER, line.row()),
                        line.answer(),
                        "Theirs: %s. Yours: %s"
                                .formatted(
                                        quoted(one.before()),
                                        quoted(GivenWords.of(one.question(), yours))),
                        "If yours is right, write it on the page, or download the return again and"
                                + " write it there"));
    }

    private static String quoted(String words) {
        return words.isEmpty() ? "nothing" : "“%s”".formatted(words);
    }

    private void notTheirs(SheetLine line, Kind kind) {
        String what =
                kind == Kind.FILE
                        ? "Files are attached to the return, not to a question"
                        : kind == Kind.QUOTATION
                                ? "Words of a person are written by that person, in their own account"
                                : "Those who prepare the return answer this";
        faults.accept(
                SheetFault.of(
                        SheetCause.NOT_YOURS,
                        sheet.cell(SheetColumn.ID, line.row()),
                        "",
                        what,
                        "Take the row out"));
    }

    /** The version that the rows of an answer were made with; empty where they do not say. */
    private OptionalInt seen(List<Line> lines, int now) {
        SheetLine first = lines.getFirst().line();
        for (Line line : lines) {
            String written = line.line().version();
            boolean isNumber = written.matches("[0-9]{1,7}") && Integer.parseInt(written) <= now;
            if (!isNumber || !written.equals(first.version())) {
                faults.accept(
                        SheetFault.of(
                                SheetCause.VERSION,
                                sheet.cell(SheetColumn.VERSION, line.line().row()),
                                written,
                                isNumber
                                        ? "Rows of one table say different versions"
                                        : "The answer has no such version",
                                "Leave this column as it was, or download the return again"));
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(Integer.parseInt(first.version()));
    }
}
