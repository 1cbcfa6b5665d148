package scot.cairn.returns.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnQuestion.Column;
import scot.cairn.pack.ReturnQuestion.Kind;
import scot.cairn.returns.answering.Given;
import scot.cairn.returns.answering.Given.Stands;

/** Reads the rows of one question. What is as it was shown is kept to the letter. */
final class ReadingAnswer {

    private static final Given NONE = new Given(Stands.ANSWERED, List.of(), List.of(), "", false);

    private final ReturnQuestion question;
    private final List<Stands> may;
    private final Given shown;
    private final ReadingCell cells;

    /**
     * Of a question.
     *
     * @param may what may be said of whether there is an answer
     * @param shown the answer that the file was made with; empty where there was none
     * @param faults is told what is wrong
     */
    ReadingAnswer(
            ReturnQuestion question,
            List<Stands> may,
            Offered offered,
            Optional<Given> shown,
            ReadSheet sheet,
            Consumer<SheetFault> faults) {
        this.question = question;
        this.may = may;
        this.shown = shown.orElse(NONE);
        this.cells = new ReadingCell(question, offered, sheet, faults);
    }

    /** A row and what it is for. */
    record Line(SheetId id, SheetLine line) {}

    Answered read(List<Line> lines) {
        Optional<Stands> stands = Optional.empty();
        String why = "";
        for (Line line : lines) {
            if (!line.line().stands().isBlank()) {
                Optional<Stands> read = stands(line.line());
                if (read.isEmpty() || (stands.isPresent() && !stands.equals(read))) {
                    return read.isEmpty() ? new Answered.Wrong() : twoSay(line.line());
                }
                stands = read;
            }
            why = why.isEmpty() ? line.line().why() : why;
        }
        if (!why.isEmpty() && !asksWhy()) {
            return cells.wrong(
                    SheetCause.CHECK,
                    SheetColumn.WHY,
                    lines.getFirst().line(),
                    why,
                    "No check asks about this answer",
                    "Put it into the answer, or take it out");
        }
        return stands.filter(one -> one != Stands.ANSWERED).isPresent()
                ? none(lines, stands.get(), why)
                : answered(lines, why);
    }

    private boolean asksWhy() {
        return !shown.explained().isEmpty() || question.mayNeedReason();
    }

    private Optional<Stands> stands(SheetLine line) {
        Optional<Stands> read = StandsWords.read(line.stands());
        boolean isTaken = read.isPresent() && may.contains(read.get());
        if (!isTaken) {
            cells.wrong(
                    SheetCause.STANDS,
                    SheetColumn.STANDS,
                    line,
                    line.stands(),
                    read.isEmpty()
                            ? "It is none of what may stand here"
                            : "This is not said of this answer",
                    read.isEmpty()
                            ? "Write one of: " + String.join(Offered.BETWEEN, StandsWords.of(may))
                            : "Say it in the answer");
        }
        return read.filter(_ -> isTaken);
    }

    private Answered twoSay(SheetLine line) {
        return cells.wrong(
                SheetCause.STANDS,
                SheetColumn.STANDS,
                line,
                line.stands(),
                "Two rows of the table say different things",
                "Say it once, in its first row");
    }

    /** There is none, or none yet. */
    private Answered none(List<Line> lines, Stands stands, String why) {
        if (stands == Stands.IN_OWN_DOCUMENT) {
            return elsewhere(lines, why);
        }
        for (Line line : lines) {
            if (!line.line().answer().isBlank()) {
                return cells.wrong(
                        SheetCause.BOTH,
                        SheetColumn.ANSWER,
                        line.line(),
                        line.line().answer(),
                        "There is an answer, and “%s” says that there is none"
                                .formatted(SheetColumn.STANDS.heading()),
                        "Take one of the two out");
            }
        }
        return new Answered.Said(
                asShown(new Given(stands, List.of(), List.of(), why, false)), false);
    }

    /** It is in a document of the area's own: the answer is where. */
    private Answered elsewhere(List<Line> lines, String why) {
        List<String> place =
                lines.stream()
                        .map(line -> line.line().answer())
                        .filter(written -> !written.isBlank())
                        .map(written -> ReadingCell.text(written, shown.value()))
                        .limit(1)
                        .toList();
        return new Answered.Said(
                asShown(new Given(Stands.IN_OWN_DOCUMENT, place, List.of(), why, false)), false);
    }

    private Answered answered(List<Line> lines, String why) {
        if (question.kind() == Kind.TABLE) {
            return table(lines, why);
        }
        SheetLine line = lines.getFirst().line();
        if (line.answer().isBlank()) {
            return new Answered.Nothing();
        }
        Optional<List<String>> values = values(line);
        return values.<Answered>map(read ->
                        new Answered.Said(
                                asShown(new Given(Stands.ANSWERED, read, List.of(), why, false)),
                                false))
                .orElseGet(Answered.Wrong::new);
    }

    /** What differs only as people do not see is as it was shown, to the letter. */
    private Given asShown(Given read) {
        boolean isSame = read.values().equals(shown.values()) && read.rows().equals(shown.rows());
        String why =
                PlainText.of(read.explained()).equals(PlainText.of(shown.explained()))
                                || (isSame && read.explained().isEmpty())
                        ? shown.explained()
                        : read.explained();
        return new Given(
                read.stands(),
                read.values(),
                read.rows(),
                why,
                isSame && read.stands() == shown.stands() && shown.publishable());
    }

    private Optional<List<String>> values(SheetLine line) {
        String written = line.answer();
        return switch (question.kind()) {
            case NUMBER, MONEY -> cells.number(line, written, shown.value()).map(List::of);
            case DATE -> cells.day(line, written).map(List::of);
            case CHOICE, REFERENCE -> cells.choice(line, written);
            case TEXT, QUOTATION, FILE, TABLE ->
                    Optional.of(List.of(ReadingCell.text(written, shown.value())));
        };
    }

    // ---- Tables: a row for each cell.

    private Answered table(List<Line> lines, String why) {
        List<List<String>> rows = new ArrayList<>();
        shown.rows().forEach(row -> rows.add(new ArrayList<>(row)));
        boolean isEmptied = false;
        boolean isWrong = false;
        boolean isBlank = true;
        for (Line line : lines) {
            int at =
                    question.columns().stream()
                            .map(Column::id)
                            .toList()
                            .indexOf(line.id().column());
            int row = line.id().row() - 1;
            String before = row < shown.rows().size() ? shown.rows().get(row).get(at) : "";
            if (line.line().answer().isBlank()) {
                isEmptied |= !before.isBlank();
                continue;
            }
            isBlank = false;
            if (row >= Given.MOST_ROWS) {
                tooMany(line.line());
                isWrong = true;
                continue;
            }
            Optional<String> value = cells.cell(line.line(), question.columns().get(at), before);
            isWrong |= value.isEmpty();
            while (rows.size() <= row) {
                rows.add(new ArrayList<>(question.columns().stream().map(_ -> "").toList()));
            }
            value.ifPresent(one -> rows.get(row).set(at, one));
        }
        if (isWrong || isBlank) {
            return isWrong ? new Answered.Wrong() : new Answered.Nothing();
        }
        List<List<String>> filled =
                rows.stream()
                        .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                        .map(List::copyOf)
                        .toList();
        return new Answered.Said(
                asShown(new Given(Stands.ANSWERED, List.of(), filled, why, false)), isEmptied);
    }

    private void tooMany(SheetLine line) {
        cells.wrong(
                SheetCause.NOT_ASKED,
                SheetColumn.ID,
                line,
                line.id(),
                "A table has at most %d rows".formatted(Given.MOST_ROWS),
                "Attach a longer one as a file, on the page of the return");
    }

    /** Whether a row is for a cell that the question has. */
    static boolean fits(ReturnQuestion question, SheetId id) {
        Stream<String> columns = question.columns().stream().map(Column::id);
        return question.kind() == Kind.TABLE
                ? id.row() > 0 && columns.anyMatch(id.column()::equals)
                : id.row() == 0;
    }
}
