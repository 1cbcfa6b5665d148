package scot.cairn.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import scot.cairn.pack.Shown;

/**
 * The faults that were found so far. Alike ones are one fault with a count, and what is asked for
 * the same cause about a column is one question, whatever its cells say. Of too many kinds only the
 * first are kept and the rest counted, so that no file makes this large.
 */
public final class Faults {

    /** Rows that are kept of each sort of fault; more are counted. */
    public static final int ROWS = 1000;

    private static final int LONGEST_COLUMN = 100;

    private final int most;
    private final Map<Alike, Rows> found = new LinkedHashMap<>();
    private long more;
    private boolean isOfRows = true;

    /**
     * None yet.
     *
     * @param most how many different ones are kept
     */
    public Faults(int most) {
        this.most = most;
    }

    /** Values and options that are kept of a question. */
    private static final int KEPT = 20;

    private static final int VALUES = 3;

    /** A question is alike whatever the value. */
    private record Alike(Cause cause, String column, String value, String what) {}

    private static final class Rows {
        private final String mend;
        private final Set<String> options;
        private final Set<String> values = new LinkedHashSet<>();
        private final List<Integer> first = new ArrayList<>();
        private long count;

        Rows(String mend, List<String> options) {
            this.mend = mend;
            this.options = new LinkedHashSet<>(options);
        }

        /** Of a question: another value, and what the answer may be there. */
        void add(String value, List<String> more) {
            if (values.size() <= VALUES && !value.isEmpty()) {
                values.add(value);
            }
            more.stream().takeWhile(_ -> options.size() < KEPT).forEach(options::add);
        }

        /** The first of its values, in words. */
        String values() {
            String first = values.stream().limit(VALUES).collect(Collectors.joining(", "));
            return values.size() > VALUES ? first + " and others" : first;
        }

        void add(int row) {
            if (row > 0) {
                count++;
                if (first.size() < ROWS) {
                    first.add(row);
                }
            }
        }
    }

    /** A place in the file, to say what is wrong there. */
    public final class Spot {

        private final int row;
        private final String column;
        private final String value;

        private Spot(int row, String column, String value) {
            this.row = row;
            this.column = column;
            this.value = value;
        }

        /** Says what is wrong and what to do about it. */
        public void wrong(Cause cause, String what, String mend) {
            ask(cause, what, mend, List.of());
        }

        /** Asks what is meant; none of {@code options} is taken without an answer. */
        public void ask(Cause cause, String what, String mend, List<String> options) {
            note(this, new Fault(cause, Fault.Where.FILE, what, mend, options));
        }
    }

    /** A cell. */
    public Spot at(int row, String column, String value) {
        return new Spot(row, column, value);
    }

    /** A row as a whole. */
    public Spot at(int row) {
        return new Spot(row, "", "");
    }

    /** The file as a whole. */
    public Spot file() {
        return new Spot(0, "", "");
    }

    /** A column as a whole. */
    public Spot column(String column) {
        return new Spot(0, column, "");
    }

    private static String shortened(String column) {
        return column.length() > LONGEST_COLUMN ? column.substring(0, LONGEST_COLUMN) : column;
    }

    private void note(Spot spot, Fault said) {
        isOfRows &= spot.row > 0 && said.cause().isOfRow() && !said.isQuestion();
        String value = spot.value.isEmpty() ? "" : Shown.of(spot.value);
        Alike alike =
                new Alike(
                        said.cause(),
                        shortened(spot.column),
                        said.isQuestion() ? "" : value,
                        said.what());
        Rows rows = found.get(alike);
        if (rows == null) {
            if (found.size() >= most) {
                more++;
                return;
            }
            rows = new Rows(said.mend(), said.options());
            found.put(alike, rows);
        }
        if (said.isQuestion()) {
            rows.add(value, said.options());
        }
        rows.add(spot.row);
    }

    /** Takes over one that another process found. */
    public void add(Fault fault) {
        Rows rows = new Rows(fault.mend(), fault.options());
        fault.where().rows().forEach(rows::add);
        rows.count = Math.max(rows.count, fault.where().count());
        add(
                new Alike(
                        fault.cause(), fault.where().column(), fault.where().value(), fault.what()),
                rows);
        isOfRows = false;
    }

    /** Takes over what another found. */
    public void addAll(Faults others) {
        others.found.forEach(this::add);
        more += others.more;
        isOfRows &= others.isOfRows;
    }

    private void add(Alike alike, Rows rows) {
        if (found.containsKey(alike) || found.size() >= most) {
            more += Math.max(1, rows.count);
        } else {
            found.put(alike, rows);
        }
    }

    /** Adds to what another process only counted. */
    public void addMore(long count) {
        more += count;
        isOfRows &= count == 0;
    }

    /** Whether each is of a row, and the table would have none without these rows. */
    public boolean isOfRows() {
        return isOfRows;
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return found.isEmpty() && more == 0;
    }

    /** How many more there are than {@link #all} lists, counted by row. */
    public long more() {
        return more;
    }

    /** Those that are kept, in the order they were found. */
    public List<Fault> all() {
        return found.entrySet().stream()
                .map(each -> {
                    Alike alike = each.getKey();
                    Rows rows = each.getValue();
                    return new Fault(
                            alike.cause(),
                            new Fault.Where(
                                    rows.first,
                                    rows.count,
                                    alike.column(),
                                    rows.values.isEmpty() ? alike.value() : rows.values()),
                            alike.what(),
                            rows.mend,
                            List.copyOf(rows.options));
                })
                .toList();
    }
}
