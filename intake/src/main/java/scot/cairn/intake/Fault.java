package scot.cairn.intake;

import java.util.List;
import scot.cairn.pack.Shown;

/**
 * One fault of a file, or a question about it, with every row that has it.
 *
 * @param cause why
 * @param where the rows, the column and the value
 * @param what what is wrong, a sentence without its full stop; on one line
 * @param mend what to do about it; on one line
 * @param options what the answer may be, where it is a question; empty for a fault
 */
public record Fault(Cause cause, Where where, String what, String mend, List<String> options) {

    private static final int ROWS_SAID = 20;

    public Fault {
        options = List.copyOf(options);
    }

    /**
     * Where a fault is.
     *
     * @param rows the first rows that have it, from 1 with the header, in order; empty where it is
     *     of the whole file
     * @param count how many rows have it, never fewer than are listed
     * @param column the heading of the column, or its letter where there is no heading; empty where
     *     it is of whole rows
     * @param value what stands there, shortened, on one line and in quotation marks; empty where
     *     nothing does or it is not repeated
     */
    public record Where(List<Integer> rows, long count, String column, String value) {

        /** The whole file. */
        public static final Where FILE = new Where(List.of(), 0, "", "");

        public Where {
            rows = List.copyOf(rows);
        }
    }

    /** Whether it can be answered instead of mended. */
    public boolean isQuestion() {
        return !options.isEmpty();
    }

    /** In one line: {@code rows 2, 3 and 40 more, column "value": what is wrong. What to do}. */
    public String sentence() {
        StringBuilder line = new StringBuilder();
        if (!where.rows().isEmpty()) {
            boolean isOne = where.count() == 1;
            line.append(isOne ? "row " : "rows ");
            List<Integer> first = where.rows().stream().limit(ROWS_SAID).toList();
            line.append(
                    String.join(", ", first.stream().map(row -> "%,d".formatted(row)).toList()));
            long more = where.count() - first.size();
            if (more > 0) {
                line.append(" and %,d more".formatted(more));
            }
        }
        if (!where.column().isEmpty()) {
            line.append(line.isEmpty() ? "" : ", ").append("column ");
            line.append(Shown.of(where.column()));
        }
        line.append(line.isEmpty() ? "" : ": ").append(what).append(". ").append(mend);
        return line.toString();
    }
}
