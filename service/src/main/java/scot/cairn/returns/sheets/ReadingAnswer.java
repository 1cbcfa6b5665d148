package scot.cairn.returns.sheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnQuestion.Check;
import scot.cairn.pack.ReturnQuestion.Column;
import scot.cairn.pack.ReturnQuestion.Kind;
import scot.cairn.pack.ReturnQuestion.Strength;
import scot.cairn.returns.answering.Answering;
import scot.cairn.returns.answering.Given;
import scot.cairn.returns.answering.Given.Stands;

/** Reads the rows of one question. What is as it was shown is kept to the letter. */
final class ReadingAnswer {

    private static final int MOST_ROWS = 50;
    private static final Given NONE = new Given(Stands.ANSWERED, List.of(), List.of(), "", false);

    private final ReturnQuestion question;
    private final Offered offered;
    private final Given shown;
    private final ReadSheet sheet;
    private final Consumer<SheetFault> faults;

    /**
     * Of a question.
     *
     * @param shown the answer that the file was made with; empty where there was none
     * @param faults is told what is wrong
     */
    ReadingAnswer(
            ReturnQuestion question,
            Offered offered,
            Optional<Given> shown,
            ReadSheet sheet,
            Consumer<SheetFault> faults) {
        this.question = question;
        this.offered = offered;
        this.shown = shown.orElse(NONE);
        this.sheet = sheet;
        this.faults = faults;
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
            return wrong(
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
        return !shown.explained().isEmpty()
                || question.checks().stream().map(Check::strength).anyMatch(Strength.SOFT::equals);
    }

    private Optional<Stands> stands(SheetLine line) {
        Optional<Stands> read = StandsWords.read(line.stands());
        boolean isTaken =
                read.isPresent()
                        && (read.get() == Stands.ANSWERED || Answering.isCounted(question.kind()));
        if (!isTaken) {
            wrong(
                    SheetCause.STANDS,
                    SheetColumn.STANDS,
                    line,
                    line.stands(),
                    read.isEmpty()
                            ? "It is none of what may stand here"
                            : "This is said only of numbers, amounts and tables",
                    read.isEmpty()
                            ? "Write one of: " + String.join(Offered.BETWEEN, StandsWords.ALL)
                            : "Say it in the answer");
        }
        return read.filter(_ -> isTaken);
    }

    private Answered twoSay(SheetLine line) {
        return wrong(
                SheetCause.STANDS,
                SheetColumn.STANDS,
                line,
                line.stands(),
                "Two rows of the table say different things",
                "Say it once, in its first row");
    }

    /** There is none, or none yet. */
    private Answered none(List<Line> lines, Stands stands, String why) {
        for (Line line : lines) {
            if (!line.line().answer().isBlank()) {
                return wrong(
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
            case NUMBER, MONEY -> number(line, written, shown.value()).map(List::of);
            case DATE -> day(line, written).map(List::of);
            case CHOICE, REFERENCE -> choice(line, written);
            case TEXT, QUOTATION, FILE, TABLE -> Optional.of(List.of(text(written, shown.value())));
        };
    }

    private static String text(String written, String before) {
        return PlainText.of(written).equals(PlainText.of(before)) ? before : written;
    }

    private Optional<String> number(SheetLine line, String written, String before) {
        Optional<BigDecimal> number = Numbers.of(written);
        if (number.isEmpty()) {
            wrong(
                    SheetCause.NUMBER,
                    SheetColumn.ANSWER,
                    line,
                    written,
                    "It is not a number",
                    Numbers.MEND);
        }
        return number.map(one ->
                Numbers.of(before).filter(was -> was.compareTo(one) == 0).isPresent()
                        ? before
                        : written);
    }

    private Optional<String> day(SheetLine line, String written) {
        SheetDays.Read read = SheetDays.read(written);
        if (!read.fault().isEmpty()) {
            wrong(SheetCause.DAY, SheetColumn.ANSWER, line, written, read.fault(), SheetDays.MEND);
        }
        return read.day();
    }

    private Optional<List<String>> choice(SheetLine line, String written) {
        Offered.Chosen chosen = offered.read(written);
        boolean isOne = question.several() || chosen.ids().size() < 2;
        if (chosen.unknown().isEmpty() && isOne) {
            return Optional.of(chosen.ids());
        }
        wrong(
                SheetCause.CHOICE,
                SheetColumn.ANSWER,
                line,
                chosen.unknown().isEmpty() ? written : chosen.unknown(),
                chosen.unknown().isEmpty() ? "Only one is to be chosen" : "This is not offered",
                chosen.unknown().isEmpty() ? "Keep one" : offered.mend(chosen.unknown()));
        return Optional.empty();
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
            if (row >= MOST_ROWS) {
                tooMany(line.line());
                isWrong = true;
                continue;
            }
            Optional<String> value = cell(line.line(), question.columns().get(at), before);
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
        wrong(
                SheetCause.NOT_ASKED,
                SheetColumn.ID,
                line,
                line.id(),
                "A table has at most %d rows".formatted(MOST_ROWS),
                "Attach a longer one as a file, on the page of the return");
    }

    private Optional<String> cell(SheetLine line, Column column, String before) {
        Optional<String> value =
                switch (column.kind()) {
                    case NUMBER, MONEY -> number(line, line.answer(), before);
                    case DATE -> day(line, line.answer());
                    default -> Optional.of(text(line.answer(), before));
                };
        Optional<String> fault = value.flatMap(one -> Answering.wrong(column, one));
        fault.ifPresent(what ->
                wrong(
                        SheetCause.CHECK,
                        SheetColumn.ANSWER,
                        line,
                        line.answer(),
                        what,
                        "Mend the cell"));
        return value.filter(_ -> fault.isEmpty());
    }

    private Answered wrong(
            SheetCause cause,
            SheetColumn column,
            SheetLine line,
            String written,
            String what,
            String mend) {
        faults.accept(SheetFault.of(cause, sheet.cell(column, line.row()), written, what, mend));
        return new Answered.Wrong();
    }

    /** Whether a row is for a cell that the question has. */
    static boolean fits(ReturnQuestion question, SheetId id) {
        Stream<String> columns = question.columns().stream().map(Column::id);
        return question.kind() == Kind.TABLE
                ? id.row() > 0 && columns.anyMatch(id.column()::equals)
                : id.row() == 0;
    }
}
