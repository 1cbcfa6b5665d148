package scot.cairn.bench;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import scot.cairn.disclosure.TableProtection;
import scot.cairn.disclosure.attack.Attack;
import scot.cairn.disclosure.attack.Bounds;
import scot.cairn.disclosure.attack.Impossible;
import scot.cairn.disclosure.certificate.Certificate;
import scot.cairn.disclosure.protect.Effort;
import scot.cairn.disclosure.protect.Elimination;
import scot.cairn.disclosure.protect.Task;
import scot.cairn.disclosure.rules.Policy;
import scot.cairn.disclosure.tables.CountTable;
import scot.cairn.disclosure.tables.Sums;

/**
 * How long it takes to protect a table, to prove it and to attack it, beside a plain audit of the
 * same hidden cells (two linear programmes each), and how much is hidden beside rules of thumb that
 * are not safe.
 */
final class ProtectionBesideAudit {

    private static final List<String> COLUMNS =
            List.of(
                    "people",
                    "method",
                    "hidden",
                    "count hidden",
                    "of",
                    "%",
                    "told",
                    "told with noughts known",
                    "under 5 wide",
                    "unanswered",
                    "seconds",
                    "times the audit");
    private static final Policy POLICY = Policy.under(5, Policy.Zeros.SHOWN);
    private static final double SECOND = 1e9;

    private final CountTable table;
    private final int people;
    private final List<List<String>> rows = new ArrayList<>();

    private ProtectionBesideAudit(int people) {
        this.people = people;
        this.table = CouncilTable.of(people, 1);
    }

    /**
     * Measures, on tables of as many people as there are in treatment, and as many as die in a
     * year.
     */
    static Results measure() {
        List<List<String>> rows = new ArrayList<>();
        for (int people : new int[] {30_000, 1_172}) {
            rows.addAll(new ProtectionBesideAudit(people).rows());
        }
        return new Results(COLUMNS, rows);
    }

    private List<List<String>> rows() {
        Timed<TableProtection> done = timed(this::protect);
        double certifying = timed(() -> certificate(done.made())).seconds();
        Task task = done.made().found().task();
        BitSet hidden = done.made().found().hidden();
        Timed<Map<Integer, Bounds>> attacked = timed(() -> attack(hidden, task, 0));
        PlainAudit audit = PlainAudit.of(done.made().found(), POLICY.width());
        double all = done.seconds() + certifying + attacked.seconds();

        pattern("what Cairn hides", hidden, task, attacked.made());
        Timed<BitSet> chosen = timed(() -> Elimination.hidden(task));
        pattern("elimination alone", chosen.made(), task);
        pattern("row rule", rowRule(task), task);
        pattern("what is under 5 alone", ruled(task), task);
        audited(audit, task);
        time("Cairn: protect", done.seconds(), audit);
        time("Cairn: certify", certifying, audit);
        time("Cairn: attack", attacked.seconds(), audit);
        time("Cairn: all three", all, audit);
        time("elimination alone", chosen.seconds(), audit);
        return rows;
    }

    private TableProtection protect() {
        return TableProtection.of(table, POLICY, List.of(), new BitSet(), Effort.USUAL);
    }

    private static String certificate(TableProtection done) {
        StringWriter written = new StringWriter();
        try {
            Certificate.write(done, written);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toString();
    }

    /** What was made, and how long it took. */
    private record Timed<T>(T made, double seconds) {}

    private static <T> Timed<T> timed(Supplier<T> work) {
        long begun = System.nanoTime();
        T made = work.get();
        return new Timed<>(made, (System.nanoTime() - begun) / SECOND);
    }

    private void pattern(String method, BitSet hidden, Task task) {
        pattern(method, hidden, task, attack(hidden, task, 0));
    }

    private void pattern(String method, BitSet hidden, Task task, Map<Integer, Bounds> bounds) {
        long all = 0;
        long value = 0;
        for (int cell = 0; cell < table.grid().size(); cell++) {
            all += table.value(cell);
            value += isHidden(cell, hidden, task) ? table.value(cell) : 0;
        }
        row(
                method,
                count(cells(hidden, task)),
                count(value),
                count(all),
                Results.decimal(100.0 * value / all),
                count(bounds.values().stream().filter(Bounds::isTold).count()),
                count(attack(hidden, task, 1).values().stream().filter(Bounds::isTold).count()),
                count(bounds.values().stream().filter(this::isNarrow).count()),
                "",
                "",
                "");
    }

    private void audited(PlainAudit audit, Task task) {
        row(
                "plain audit of what Cairn hides",
                "",
                "",
                "",
                "",
                count(cells(audit.told(), task)),
                "",
                count(cells(audit.narrow(), task)),
                count(audit.unanswered()),
                Results.decimal(audit.seconds()),
                "1.00");
    }

    private void time(String what, double seconds, PlainAudit audit) {
        String times = Results.decimal(seconds / audit.seconds());
        row(what, "", "", "", "", "", "", "", "", Results.decimal(seconds), times);
    }

    private void row(String... cells) {
        List<String> row = new ArrayList<>(List.of(Integer.toString(people)));
        row.addAll(List.of(cells));
        rows.add(List.copyOf(row));
    }

    private boolean isNarrow(Bounds bounds) {
        return bounds.isNarrower(POLICY.width());
    }

    private static String count(long number) {
        return Long.toString(number);
    }

    private long cells(BitSet numbers, Task task) {
        return IntStream.range(0, table.grid().size())
                .filter(cell -> isHidden(cell, numbers, task))
                .count();
    }

    private static boolean isHidden(int cell, BitSet hidden, Task task) {
        int number = task.sums().numberOf(cell);
        return number != Sums.NOUGHT && hidden.get(number);
    }

    /**
     * What a reader can tell.
     *
     * @param least what a hidden number is at least: 1 for who knows that noughts are shown
     */
    private Map<Integer, Bounds> attack(BitSet hidden, Task task, long least) {
        CountTable shown = table.copy();
        for (int cell = 0; cell < table.grid().size(); cell++) {
            if (isHidden(cell, hidden, task)) {
                shown.hide(cell, least);
            }
        }
        try {
            return Attack.on(shown);
        } catch (Impossible wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static BitSet ruled(Task task) {
        BitSet ruled = new BitSet();
        IntStream.range(0, task.size())
                .filter(number -> task.part(number) == Task.Part.RULED)
                .forEach(ruled::set);
        return ruled;
    }

    /** In each row of the table, if one alone is hidden, the next smallest is hidden too. */
    private static BitSet rowRule(Task task) {
        BitSet hidden = ruled(task);
        for (int[] sum : task.sums().all()) {
            if (IntStream.range(1, sum.length).filter(at -> hidden.get(sum[at])).count() == 1) {
                IntStream.range(1, sum.length)
                        .map(at -> sum[at])
                        .filter(number -> !hidden.get(number))
                        .boxed()
                        .min(Comparator.comparingLong(task::value))
                        .ifPresent(hidden::set);
            }
        }
        return hidden;
    }
}
