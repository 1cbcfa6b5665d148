package scot.cairn.returns.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import scot.cairn.access.Role;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnQuestion.Column;
import scot.cairn.pack.ReturnQuestion.Kind;
import scot.cairn.returns.answering.Answer;
import scot.cairn.returns.answering.Answering;
import scot.cairn.returns.answering.Given;
import scot.cairn.returns.answering.Given.Stands;
import scot.cairn.returns.answering.HeldAnswer;
import scot.cairn.returns.answering.Part;
import scot.cairn.returns.answering.ReturnDraft;

/** The questions of a return as rows of a spreadsheet, with what stands or stood before. */
final class AskedLines {

    /** Rows of a table that are offered beyond those filled in. */
    private static final int MORE_ROWS = 2;

    private final Before before;
    private final Function<ReturnQuestion, Map<String, String>> referents;
    private final UnaryOperator<String> areas;

    /** Whoever knows what is held already. */
    interface Before {
        Optional<HeldAnswer> of(ReturnDraft draft, Part part, ReturnQuestion question);
    }

    /**
     * Of any return.
     *
     * @param referents what an answer may refer to, by id
     * @param areas the names of areas by their codes
     */
    AskedLines(
            Before before,
            Function<ReturnQuestion, Map<String, String>> referents,
            UnaryOperator<String> areas) {
        this.before = before;
        this.referents = referents;
        this.areas = areas;
    }

    /** What is asked now of those who write in a role. */
    List<AskedLine> of(ReturnDraft draft, Role role) {
        List<AskedLine> lines = new ArrayList<>();
        for (Part part : draft.parts()) {
            draft.asked(part)
                    .filter(question -> Answering.mayWrite(role, question.kind()))
                    .flatMap(question -> lines(draft, part, question))
                    .forEach(lines::add);
        }
        return lines;
    }

    private Stream<AskedLine> lines(ReturnDraft draft, Part part, ReturnQuestion question) {
        Optional<Answer> answer = draft.answer(part, question);
        Optional<HeldAnswer> held =
                answer.isPresent() || question.kind() == Kind.QUOTATION
                        ? Optional.empty()
                        : before.of(draft, part, question);
        Optional<Given> given = answer.map(Answer::given).or(() -> held.map(HeldAnswer::given));
        AskedLine line = line(draft, part, question, given, from(answer, held));
        return question.kind() == Kind.TABLE
                ? cells(line, question, given.map(Given::rows).orElse(List.of()))
                : Stream.of(line);
    }

    private static String from(Optional<Answer> answer, Optional<HeldAnswer> held) {
        if (answer.isPresent()) {
            String as = answer.get().heldAs();
            return as == null ? "Answered" : as;
        }
        return held.map(one -> one.words() + ": to be confirmed").orElse("");
    }

    private AskedLine line(
            ReturnDraft draft,
            Part part,
            ReturnQuestion question,
            Optional<Given> given,
            String from) {
        Offered offered = Offered.of(question, referents.apply(question));
        List<Stands> may = part.stands(question.kind());
        boolean isAsked = may.size() > 1;
        return new AskedLine(
                SheetId.of(draft.id(), part.id(), question.id()),
                draft.version(part, question),
                areas.apply(draft.owed().obligation().area()),
                draft.owed().obligation().span().words(),
                part.title(),
                String.valueOf(question.words()),
                GuidanceWords.of(question, offered),
                given.map(one -> value(question, offered, one)).orElse(SheetValue.EMPTY),
                isAsked ? given.map(one -> StandsWords.of(one.stands())).orElse("") : "",
                given.map(Given::explained).orElse(""),
                from,
                question.several() ? List.of() : List.copyOf(offered.words().values()),
                isAsked ? StandsWords.of(may) : List.of());
    }

    private static SheetValue value(ReturnQuestion question, Offered offered, Given given) {
        if (given.stands() != Stands.ANSWERED) {
            return SheetValue.text(given.value());
        }
        return switch (question.kind()) {
            case CHOICE, REFERENCE -> SheetValue.text(offered.cell(given.values()));
            case TABLE -> SheetValue.EMPTY;
            default -> value(question.kind(), given.value());
        };
    }

    private static SheetValue value(Kind kind, String text) {
        return switch (kind) {
            case NUMBER, MONEY -> SheetValue.number(text);
            case DATE -> SheetValue.day(text);
            case TEXT, CHOICE, TABLE, FILE, QUOTATION, REFERENCE -> SheetValue.text(text);
        };
    }

    /** A row for each cell; whether there is an answer, and why, is asked in the first. */
    private static Stream<AskedLine> cells(
            AskedLine first, ReturnQuestion question, List<List<String>> rows) {
        List<AskedLine> lines = new ArrayList<>();
        for (int row = 0; row < Math.min(Given.MOST_ROWS, rows.size() + MORE_ROWS); row++) {
            for (int at = 0; at < question.columns().size(); at++) {
                String text = row < rows.size() ? rows.get(row).get(at) : "";
                lines.add(
                        cell(
                                first,
                                question.columns().get(at),
                                row + 1,
                                text,
                                lines.isEmpty(),
                                row < rows.size()));
            }
        }
        return lines.stream();
    }

    private static AskedLine cell(
            AskedLine line, Column column, int row, String text, boolean isFirst, boolean isThere) {
        return new AskedLine(
                line.id().cell(row, column.id()),
                line.version(),
                line.area(),
                line.period(),
                line.part(),
                "%s – row %d: %s".formatted(line.question(), row, column.words()),
                GuidanceWords.of(column, isFirst ? line.guidance() : ""),
                isFirst && !line.answer().isEmpty() ? line.answer() : value(column.kind(), text),
                isFirst ? line.stands() : "",
                isFirst ? line.why() : "",
                isThere || isFirst ? line.from() : "",
                List.of(),
                isFirst ? line.mayStand() : List.of());
    }
}
