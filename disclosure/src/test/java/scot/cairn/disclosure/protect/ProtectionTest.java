package scot.cairn.disclosure.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import scot.cairn.disclosure.GeneratedTables;
import scot.cairn.disclosure.TableProtection;
import scot.cairn.disclosure.attack.Attack;
import scot.cairn.disclosure.attack.Bounds;
import scot.cairn.disclosure.attack.Impossible;
import scot.cairn.disclosure.rules.Policy;
import scot.cairn.disclosure.rules.Policy.Zeros;
import scot.cairn.disclosure.tables.CountTable;
import scot.cairn.disclosure.tables.CountTable.State;
import scot.cairn.disclosure.tables.Dimension;
import scot.cairn.disclosure.tables.Grid;

class ProtectionTest {

    /** Ten thousand in the long run. */
    private static final int TABLES = Integer.getInteger("cairn.tables", 200);

    @Test
    void ofGeneratedTablesNoHiddenNumberCanBeTold() {
        AtomicInteger hidden = new AtomicInteger();
        AtomicInteger narrow = new AtomicInteger();
        Queue<String> told = new ConcurrentLinkedQueue<>();
        IntStream.range(0, TABLES)
                .parallel()
                .forEach(each -> {
                    TableProtection done = protectedTable(each);
                    attack(done)
                            .forEach((cell, bounds) -> {
                                hidden.incrementAndGet();
                                narrow.addAndGet(bounds.isNarrower(5) ? 1 : 0);
                            });
                    attackKnowingThePolicy(done)
                            .forEach((cell, bounds) -> {
                                if (bounds.isTold()) {
                                    told.add(each + " " + names(done, cell));
                                }
                            });
                });

        assertThat(told).isEmpty();
        assertThat(hidden).hasValueGreaterThan(10 * TABLES);
        assertThat(narrow.get()).as("narrower than 5").isLessThan(hidden.get() / 10);
    }

    @Test
    void whatIsProtectedIsTheSameOnEveryRun() {
        TableProtection once = protectedTable(4);
        TableProtection again = protectedTable(4);

        assertThat(again.found().hidden()).isEqualTo(once.found().hidden());
    }

    @Test
    void everyTableFoundAgreesWithWhatIsShown() {
        TableProtection done = protectedTable(4);
        Protected found = done.found();

        assertThat(found.moves()).isNotEmpty();
        for (Move move : found.moves()) {
            for (int number = 0; number < found.task().size(); number++) {
                assertThat(found.task().value(number) + move.stepOf(number)).isNotNegative();
                if (!found.hidden().get(number)) {
                    assertThat(move.stepOf(number)).isZero();
                }
            }
            for (int[] sum : found.task().sums().all()) {
                long parts = Arrays.stream(sum, 1, sum.length).mapToLong(move::stepOf).sum();
                assertThat(parts).isEqualTo(move.stepOf(sum[0]));
            }
        }
    }

    @Test
    void ofOneSensitiveNumberInARegionAndASexThreeMoreAreHidden() {
        CountTable table = twoWays(new long[][] {{20, 3}, {26, 10}, {14, 11}, {12, 16}});

        TableProtection done = protect(table, Zeros.SHOWN, List.of(), new BitSet());

        assertThat(hiddenCells(done)).hasSize(4).contains(table.grid().cell(new int[] {1, 2}));
        assertThat(done.narrow().isEmpty()).isTrue();
    }

    @Test
    void whatMustBeShownIsShown() {
        CountTable table = twoWays(new long[][] {{20, 3}, {26, 10}, {14, 11}, {12, 16}});
        BitSet must = new BitSet();
        must.set(table.grid().cell(new int[] {2, 2}));
        must.set(table.grid().cell(new int[] {1, 1}));

        TableProtection done = protect(table, Zeros.SHOWN, List.of(), must);

        assertThat(done.told().isEmpty()).isTrue();
        assertThat(hiddenCells(done)).noneMatch(must::get);
    }

    @Test
    void wherePeopleMustSeeAllElseANumberIsTold() {
        CountTable table = twoWays(new long[][] {{20, 3}, {26, 10}});
        BitSet must = new BitSet();
        must.set(0, table.grid().size());
        must.clear(table.grid().cell(new int[] {1, 2}));

        TableProtection done = protect(table, Zeros.SHOWN, List.of(), must);

        assertThat(done.told().stream()).containsExactly(table.grid().cell(new int[] {1, 2}));
    }

    @Test
    void whatWasShownBeforeProtectsNothing() throws Exception {
        CountTable table = twoWays(new long[][] {{20, 3}, {26, 10}, {14, 11}, {12, 16}});
        CountTable before = new CountTable(table.grid());
        before.show(table.grid().cell(new int[] {2, 2}), 10);
        before.show(table.grid().cell(new int[] {3, 2}), 11);

        TableProtection done = protect(table, Zeros.SHOWN, List.of(before), new BitSet());

        assertThat(Attack.on(List.of(shown(done, true), before)).values())
                .noneMatch(Bounds::isTold);
        assertThat(done.isHidden(table.grid().cell(new int[] {2, 2}))).isFalse();
    }

    @Test
    void whatWasShownBeforeCannotBeHiddenNow() {
        CountTable table = twoWays(new long[][] {{20, 3}, {26, 10}});
        CountTable before = new CountTable(table.grid());
        int small = table.grid().cell(new int[] {1, 2});
        before.show(small, 3);

        assertThat(protect(table, Zeros.SHOWN, List.of(before), new BitSet()).told().stream())
                .containsExactly(small);
    }

    @Test
    void whereNothingElseCanMoveTheTotalIsHidden() {
        CountTable table = twoWays(new long[][] {{1, 0}, {0, 1}});

        TableProtection done = protect(table, Zeros.SHOWN, List.of(), new BitSet());

        assertThat(done.told().isEmpty()).isTrue();
        assertThat(attackKnowingThePolicy(done).values()).isNotEmpty().noneMatch(Bounds::isTold);
    }

    @Test
    void ofATableWithoutPeopleNothingIsHidden() {
        CountTable table = twoWays(new long[][] {{0, 0}, {0, 0}});

        assertThat(hiddenCells(protect(table, Zeros.SHOWN, List.of(), new BitSet()))).isEmpty();
    }

    private static CountTable twoWays(long[][] inner) {
        Grid grid =
                new Grid(
                        List.of(
                                GeneratedTables.flat("region", inner.length),
                                GeneratedTables.flat("sex", inner[0].length)));
        CountTable table = new CountTable(grid);
        for (int row = 0; row < inner.length; row++) {
            for (int column = 0; column < inner[row].length; column++) {
                table.show(grid.cell(new int[] {row + 1, column + 1}), inner[row][column]);
            }
        }
        table.deduce();
        for (int cell = 0; cell < grid.size(); cell++) {
            table.show(cell, table.value(cell));
        }
        return table;
    }

    private static List<Integer> hiddenCells(TableProtection done) {
        return IntStream.range(0, done.table().grid().size())
                .filter(done::isHidden)
                .boxed()
                .toList();
    }

    private static TableProtection protect(
            CountTable table, Zeros zeros, List<CountTable> before, BitSet must) {
        return TableProtection.of(table, Policy.under(5, zeros), before, must, Effort.USUAL);
    }

    private static TableProtection protectedTable(int seed) {
        Random random = new Random(seed);
        CountTable table = generated(random);
        Zeros zeros = random.nextInt(3) == 0 ? Zeros.HIDDEN : Zeros.SHOWN;
        return protect(table, zeros, List.of(), new BitSet());
    }

    private static Map<Integer, Bounds> attack(TableProtection done) {
        return attack(shown(done, false));
    }

    private static Map<Integer, Bounds> attackKnowingThePolicy(TableProtection done) {
        return attack(shown(done, true));
    }

    private static Map<Integer, Bounds> attack(CountTable shown) {
        try {
            return Attack.on(shown);
        } catch (Impossible wrong) {
            throw new AssertionError("what is shown adds up", wrong);
        }
    }

    private static String names(TableProtection done, int cell) {
        return String.join(", ", done.table().grid().names(cell));
    }

    private static CountTable generated(Random random) {
        List<Dimension> dimensions = new ArrayList<>();
        dimensions.add(GeneratedTables.tree("area", random));
        dimensions.add(GeneratedTables.flat("sex", 2));
        if (random.nextBoolean()) {
            dimensions.add(GeneratedTables.flat("age", 2 + random.nextInt(4)));
        }
        return GeneratedTables.filled(new Grid(dimensions), 20 + random.nextInt(400), random);
    }

    private static CountTable shown(TableProtection done, boolean knowingThePolicy) {
        CountTable shown = done.table().copy();
        for (int cell = 0; cell < shown.grid().size(); cell++) {
            if (shown.state(cell) == State.SHOWN && done.isHidden(cell)) {
                shown.hide(cell, knowingThePolicy ? done.least(cell) : 0);
            }
        }
        return shown;
    }
}
