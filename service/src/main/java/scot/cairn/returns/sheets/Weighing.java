package scot.cairn.returns.sheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.access.Capacity;
import scot.cairn.access.Person;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.returns.answering.Answer;
import scot.cairn.returns.answering.Answering;
import scot.cairn.returns.answering.Answers;
import scot.cairn.returns.answering.HeldAnswer;
import scot.cairn.returns.answering.Referents;
import scot.cairn.returns.answering.ReturnDraft;
import scot.cairn.returns.answering.ReturnDrafts;
import scot.cairn.returns.answering.Submissions;
import scot.cairn.returns.sheets.ReadingAnswer.Line;

/** Holds a file that came back against what stands in each return of it. Writes nothing. */
@Component
class Weighing {

    private final ReturnDrafts drafts;
    private final Answers answers;
    private final Answering answering;
    private final Submissions submissions;
    private final Referents referents;
    private final TransactionTemplate reading;

    Weighing(
            ReturnDrafts drafts,
            Answers answers,
            Answering answering,
            Submissions submissions,
            Referents referents,
            PlatformTransactionManager transactions) {
        this.drafts = drafts;
        this.answers = answers;
        this.answering = answering;
        this.submissions = submissions;
        this.referents = referents;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /** A dry run. It begins transactions of its own. */
    Weighed weigh(Person writer, ReadSheet sheet) {
        List<SheetFault> faults = new ArrayList<>(sheet.faults());
        List<WeighedReturn> returns = new ArrayList<>();
        byReturn(sheet, faults)
                .forEach((id, lines) ->
                        drafts.find(writer, id)
                                .ifPresentOrElse(
                                        draft ->
                                                weigh(writer, draft, sheet, lines, faults)
                                                        .ifPresent(returns::add),
                                        () -> lines.forEach(one -> unknown(sheet, one, faults))));
        faults.sort(Comparator.comparing(SheetFault::cause));
        return new Weighed(returns, faults);
    }

    /** The rows of each return; what is no id, or stands there twice, is a fault. */
    private static Map<String, List<Line>> byReturn(ReadSheet sheet, List<SheetFault> faults) {
        Map<String, List<SheetLine>> byId = new LinkedHashMap<>();
        sheet.lines()
                .forEach(line -> byId.computeIfAbsent(line.id(), _ -> new ArrayList<>()).add(line));
        Map<String, List<Line>> byReturn = new LinkedHashMap<>();
        byId.forEach((text, lines) -> {
            Optional<SheetId> id = SheetId.parse(text);
            if (id.isEmpty()) {
                lines.forEach(line -> unknown(sheet, line, faults));
            } else if (lines.size() > 1) {
                lines.forEach(line -> twice(sheet, line, lines, faults));
            } else {
                byReturn.computeIfAbsent(id.get().obligation(), _ -> new ArrayList<>())
                        .add(new Line(id.get(), lines.getFirst()));
            }
        });
        return byReturn;
    }

    private static void twice(
            ReadSheet sheet, SheetLine line, List<SheetLine> all, List<SheetFault> faults) {
        faults.add(
                SheetFault.of(
                        SheetCause.TWICE,
                        sheet.cell(SheetColumn.ID, line.row()),
                        line.id(),
                        "Rows %s are for the same answer; none of them is taken"
                                .formatted(
                                        String.join(
                                                ", ",
                                                all.stream()
                                                        .map(one -> Integer.toString(one.row()))
                                                        .toList())),
                        "Keep one of them"));
    }

    private static void unknown(ReadSheet sheet, Line line, List<SheetFault> faults) {
        unknown(sheet, line.line(), faults);
    }

    private static void unknown(ReadSheet sheet, SheetLine line, List<SheetFault> faults) {
        faults.add(
                SheetFault.of(
                        SheetCause.UNKNOWN,
                        sheet.cell(SheetColumn.ID, line.row()),
                        line.id(),
                        "No question of a return that you write has this id",
                        "Leave the column as it was, or download the return again"));
    }

    private Optional<WeighedReturn> weigh(
            Person writer,
            ReturnDraft draft,
            ReadSheet sheet,
            List<Line> lines,
            List<SheetFault> faults) {
        Map<String, List<Answer>> versions = answers.versions(draft.id());
        return Objects.requireNonNull(
                reading.execute(_ -> {
                    Optional<Capacity> capacity = drafts.writes(writer, draft);
                    if (capacity.isEmpty()) {
                        lines.forEach(one -> unknown(sheet, one, faults));
                        return Optional.<WeighedReturn>empty();
                    }
                    if (submissions.isSubmitted(draft.id())) {
                        submitted(sheet, lines, faults);
                        return Optional.<WeighedReturn>empty();
                    }
                    Map<ReturnQuestion, Offered> offered = new HashMap<>();
                    var stands =
                            new WeighingReturn.Stands(
                                    draft,
                                    capacity.get().role(),
                                    versions,
                                    question ->
                                            offered.computeIfAbsent(
                                                    question,
                                                    one -> Offered.of(one, referents.of(one))),
                                    (part, question) ->
                                            answering
                                                    .before(draft, part, question)
                                                    .map(HeldAnswer::given));
                    return Optional.of(new WeighingReturn(stands, sheet, faults::add).weigh(lines));
                }));
    }

    private static void submitted(ReadSheet sheet, List<Line> lines, List<SheetFault> faults) {
        Line first = lines.getFirst();
        faults.add(
                SheetFault.of(
                        SheetCause.SUBMITTED,
                        sheet.cell(SheetColumn.ID, first.line().row()),
                        first.id().obligation(),
                        "This return was signed and submitted; its %,d rows are not taken"
                                .formatted(lines.size()),
                        "Take its rows out"));
    }
}
