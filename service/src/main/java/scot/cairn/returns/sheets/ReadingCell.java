package scot.cairn.returns.sheets;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnQuestion.Column;
import scot.cairn.returns.answering.Answering;

/** Reads the cells of one question. What is as it was shown is kept to the letter. */
final class ReadingCell {

    private final ReturnQuestion question;
    private final Offered offered;
    private final ReadSheet sheet;
    private final Consumer<SheetFault> faults;

    /**
     * Of a question.
     *
     * @param faults is told what is wrong
     */
    ReadingCell(
            ReturnQuestion question,
            Offered offered,
            ReadSheet sheet,
            Consumer<SheetFault> faults) {
        this.question = question;
        this.offered = offered;
        this.sheet = sheet;
        this.faults = faults;
    }

    static String text(String written, String before) {
        return PlainText.of(written).equals(PlainText.of(before)) ? before : written;
    }

    Optional<String> number(SheetLine line, String written, String before) {
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

    Optional<String> day(SheetLine line, String written) {
        SheetDays.Read read = SheetDays.read(written);
        if (!read.fault().isEmpty()) {
            wrong(SheetCause.DAY, SheetColumn.ANSWER, line, written, read.fault(), SheetDays.MEND);
        }
        return read.day();
    }

    Optional<List<String>> choice(SheetLine line, String written) {
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

    /** A cell of a table. */
    Optional<String> cell(SheetLine line, Column column, String before) {
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

    /** Tells what is wrong. */
    Answered wrong(
            SheetCause cause,
            SheetColumn column,
            SheetLine line,
            String written,
            String what,
            String mend) {
        faults.accept(SheetFault.of(cause, sheet.cell(column, line.row()), written, what, mend));
        return new Answered.Wrong();
    }
}
