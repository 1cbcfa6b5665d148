package scot.cairn.returns.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import scot.cairn.intake.Cause;
import scot.cairn.intake.Fault;
import scot.cairn.intake.Intake;
import scot.cairn.intake.Limits;
import scot.cairn.intake.Outcome;
import scot.cairn.intake.Row;
import scot.cairn.intake.Rows;
import scot.cairn.intake.Sent;
import scot.cairn.intake.Value;

/** Reads a file that may be hostile into rows; what it cannot read it says, cell by cell. */
@Component
class ReadingSheet {

    private static final int MEGABYTE = 1024 * 1024;

    /** A return has some hundred rows; those of every area for a period some ten thousand. */
    private static final Limits LIMITS =
            new Limits(
                    20L * MEGABYTE,
                    Limits.USUAL.unpacked(),
                    new Limits.Table(50_000, 50, 32_767),
                    new Limits.Work(256, 60),
                    200);

    private static final Set<Cause> OF_COLUMNS =
            EnumSet.of(Cause.MISSING_COLUMN, Cause.UNKNOWN_COLUMN, Cause.DOUBLED_COLUMN);

    private final Intake intake = new Intake(LIMITS);

    /**
     * Reads one.
     *
     * @param name of the file, of which only the ending is heeded
     * @throws IOException if the process that opens files cannot be started
     */
    ReadSheet read(String name, byte[] bytes) throws IOException, InterruptedException {
        Reading reading = new Reading();
        Outcome outcome =
                intake.read(
                        new ByteArrayInputStream(bytes),
                        new Sent(name, SheetBook.ANSWERS),
                        SheetColumn.layout(),
                        reading);
        return switch (outcome) {
            case Outcome.Accepted _ -> reading.read(List.of(), 0);
            case Outcome.Asked asked -> reading.read(asked.questions(), asked.more());
            case Outcome.Refused refused -> reading.read(refused.faults(), refused.more());
        };
    }

    /** What is told of a file while it is read. */
    private static final class Reading implements Rows {

        private final Map<String, String> letters = new HashMap<>();
        private final List<SheetLine> lines = new ArrayList<>();

        @Override
        public void heading(Map<String, Integer> places) {
            places.forEach((name, place) -> letters.put(name, OdsContent.letter(place)));
        }

        @Override
        public boolean goOn() {
            return true;
        }

        @Override
        public void row(Row row) {
            lines.add(
                    new SheetLine(
                            row.number(),
                            text(row, SheetColumn.ID),
                            text(row, SheetColumn.VERSION),
                            text(row, SheetColumn.ANSWER),
                            text(row, SheetColumn.STANDS),
                            text(row, SheetColumn.WHY)));
        }

        private static String text(Row row, SheetColumn column) {
            return row.value(column.heading()) instanceof Value.Words(var text)
                    ? text.replace("\r\n", "\n").strip()
                    : "";
        }

        /** Rows with a fault are left out; a fault of the whole file leaves nothing. */
        ReadSheet read(List<Fault> found, long more) {
            List<SheetFault> faults = new ArrayList<>();
            Set<Integer> out = new HashSet<>();
            boolean isWhole = more > 0;
            for (Fault fault : found) {
                List<Integer> rows = fault.where().rows();
                out.addAll(rows);
                isWhole |=
                        fault.where().count() > rows.size()
                                || (rows.isEmpty() && fault.cause() != Cause.UNKNOWN_COLUMN);
                faults.addAll(rows.isEmpty() ? List.of(whole(fault)) : cells(fault));
            }
            if (more > 0) {
                faults.add(
                        SheetFault.of(
                                SheetCause.FILE,
                                "",
                                "",
                                "%,d more rows have faults".formatted(more),
                                "Download the return again and fill that in"));
            }
            boolean refused = isWhole;
            return new ReadSheet(
                    letters,
                    lines.stream().filter(line -> !refused && !out.contains(line.row())).toList(),
                    faults);
        }

        private SheetFault whole(Fault fault) {
            boolean isColumn = OF_COLUMNS.contains(fault.cause());
            String letter = letters.getOrDefault(fault.where().column(), fault.where().column());
            return new SheetFault(
                    isColumn ? SheetCause.COLUMN : SheetCause.FILE,
                    letter.isEmpty() ? "" : "column " + letter,
                    fault.where().value(),
                    fault.what()
                            + (fault.cause() == Cause.UNKNOWN_COLUMN ? ": it is not read" : ""),
                    fault.cause() == Cause.WHICH_SHEET
                            ? "Call the sheet with the answers “Answers”, as it was"
                            : fault.mend());
        }

        private List<SheetFault> cells(Fault fault) {
            String letter = letters.getOrDefault(fault.where().column(), fault.where().column());
            return fault.where().rows().stream()
                    .map(row ->
                            new SheetFault(
                                    SheetCause.CELL,
                                    letter.isEmpty() ? "row " + row : letter + row,
                                    fault.where().value(),
                                    fault.what(),
                                    fault.mend()))
                    .toList();
        }
    }
}
