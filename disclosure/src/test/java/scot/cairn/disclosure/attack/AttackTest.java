package scot.cairn.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import scot.cairn.disclosure.GeneratedTables;
import scot.cairn.disclosure.tables.CountTable;
import scot.cairn.disclosure.tables.CountTable.State;
import scot.cairn.disclosure.tables.Grid;

class AttackTest {

    @Test
    void ofATwoWayTableWithItsTotalsOnlyTheBoundsAreThoseOfFrechet() throws Exception {
        Random random = new Random(3);
        for (int each = 0; each < 40; each++) {
            Grid grid =
                    new Grid(
                            List.of(
                                    GeneratedTables.flat("row", 2 + random.nextInt(4)),
                                    GeneratedTables.flat("column", 2 + random.nextInt(4))));
            CountTable table = GeneratedTables.filled(grid, 60, random);
            CountTable shown = hiding(table, cell -> isInner(grid, cell));

            Map<Integer, Bounds> found = Attack.on(shown);

            long all = table.value(0);
            found.forEach((cell, bounds) -> {
                long row = table.value(grid.cell(new int[] {grid.code(cell, 0), 0}));
                long column = table.value(grid.cell(new int[] {0, grid.code(cell, 1)}));
                assertThat(bounds)
                        .isEqualTo(
                                new Bounds(
                                        Math.max(0, row + column - all),
                                        OptionalLong.of(Math.min(row, column)),
                                        true));
            });
        }
    }

    @Test
    void theBoundsAreThoseOfTryingEveryTable() throws Exception {
        Random random = new Random(11);
        int hidden = 0;
        for (int each = 0; each < 120; each++) {
            Grid grid =
                    new Grid(
                            List.of(
                                    GeneratedTables.flat("a", 3),
                                    GeneratedTables.flat("b", 2 + random.nextInt(2)),
                                    GeneratedTables.flat("c", 2)));
            CountTable table = GeneratedTables.filled(grid, 4 + random.nextInt(12), random);
            CountTable shown = hiding(table, cell -> cell > 0 && random.nextDouble() < 0.45);
            EveryTable every = new EveryTable(shown);

            Map<Integer, Bounds> found = Attack.on(shown);

            assertThat(every.any).isTrue();
            for (Map.Entry<Integer, Bounds> one : found.entrySet()) {
                int cell = one.getKey();
                assertThat(one.getValue())
                        .as("cell %s of table %d", grid.names(cell), each)
                        .isEqualTo(
                                new Bounds(
                                        every.least[cell],
                                        OptionalLong.of(every.most[cell]),
                                        true));
                hidden++;
            }
        }
        assertThat(hidden).isGreaterThan(1_000);
    }

    @Test
    void aLoneHiddenNumberIsToldByItsTotal() throws Exception {
        CountTable shown = line(3, 9, 8);
        shown.show(0, 20);
        shown.hide(1);

        assertThat(Attack.on(shown)).containsExactly(Map.entry(1, told(3)));
    }

    @Test
    void whoKnowsThatNoughtsAreShownKnowsThatTwoHiddenNumbersOfTwoAreOneEach() throws Exception {
        CountTable shown = line(1, 1, 8);
        shown.show(0, 10);
        shown.hide(1);
        shown.hide(2);
        assertThat(Attack.on(shown).values()).noneMatch(Bounds::isTold);

        shown.hide(1, 1);
        shown.hide(2, 1);
        assertThat(Attack.on(shown)).containsEntry(1, told(1)).containsEntry(2, told(1));
    }

    @Test
    void aNumberHiddenAfterItWasShownIsTold() throws Exception {
        CountTable now = line(3, 4, 8);
        now.show(0, 15);
        now.hide(1);
        now.hide(2);
        CountTable before = new CountTable(now.grid());
        before.show(2, 4);

        assertThat(Attack.on(now).get(1)).isEqualTo(new Bounds(0, OptionalLong.of(7), true));
        assertThat(Attack.on(List.of(now, before)))
                .containsEntry(1, told(3))
                .containsEntry(2, told(4));
    }

    @Test
    void twoTablesThatShareATotalTellTogetherWhatNeitherTells() throws Exception {
        Grid grid = new Grid(List.of(GeneratedTables.flat("a", 2), GeneratedTables.flat("b", 2)));
        CountTable byA = new CountTable(grid);
        byA.show(grid.cell(new int[] {0, 0}), 10);
        byA.hide(grid.cell(new int[] {1, 0}));
        byA.hide(grid.cell(new int[] {2, 0}));
        CountTable whole = new CountTable(grid);
        whole.show(grid.cell(new int[] {1, 1}), 2);
        whole.show(grid.cell(new int[] {1, 2}), 1);

        assertThat(Attack.on(byA).get(grid.cell(new int[] {1, 0})))
                .isEqualTo(new Bounds(0, OptionalLong.of(10), true));
        assertThat(Attack.on(List.of(byA, whole)))
                .containsEntry(grid.cell(new int[] {1, 0}), told(3))
                .containsEntry(grid.cell(new int[] {2, 0}), told(7));
    }

    @Test
    void withoutATotalThereIsNoEnd() throws Exception {
        CountTable shown = line(3, 4, 5);
        shown.hide(0);
        shown.hide(1);

        assertThat(Attack.on(shown).get(1)).isEqualTo(new Bounds(0, OptionalLong.empty(), true));
    }

    @Test
    void aCombinationWithoutARowIsNoughtIfThatCanBe() throws Exception {
        CountTable shown = line(3, 4, 0);
        CountTable absent = new CountTable(shown.grid());
        absent.show(0, 7);
        absent.hide(1);
        absent.hide(2);

        assertThat(Attack.on(absent).get(1)).isEqualTo(new Bounds(0, OptionalLong.of(7), true));

        CountTable more = new CountTable(shown.grid());
        more.show(0, 7);
        more.show(1, 3);

        assertThat(Attack.on(more)).isEmpty();
    }

    @Test
    void whatCannotBeIsSaid() {
        CountTable shown = line(3, 4, 5);
        shown.show(0, 2);

        assertThatThrownBy(() -> Attack.on(shown)).isInstanceOf(Impossible.class);
    }

    private static Bounds told(long value) {
        return new Bounds(value, OptionalLong.of(value), true);
    }

    private static CountTable line(long... values) {
        Grid grid = new Grid(List.of(GeneratedTables.flat("a", values.length)));
        CountTable table = new CountTable(grid);
        for (int at = 0; at < values.length; at++) {
            table.show(at + 1, values[at]);
        }
        return table;
    }

    private static boolean isInner(Grid grid, int cell) {
        return grid.code(cell, 0) > 0 && grid.code(cell, 1) > 0;
    }

    private static CountTable hiding(CountTable table, IntPredicate hidden) {
        CountTable shown = table.copy();
        for (int cell = 0; cell < table.grid().size(); cell++) {
            if (table.state(cell) == State.SHOWN && hidden.test(cell)) {
                shown.hide(cell);
            }
        }
        return shown;
    }
}
