package scot.cairn.disclosure.alternatives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import scot.cairn.disclosure.GeneratedTables;
import scot.cairn.disclosure.TableProtection;
import scot.cairn.disclosure.protect.Effort;
import scot.cairn.disclosure.protect.Task;
import scot.cairn.disclosure.rules.Policy;
import scot.cairn.disclosure.rules.Policy.Zeros;
import scot.cairn.disclosure.tables.CountTable;
import scot.cairn.disclosure.tables.Grid;

class AlternativesTest {

    private static final Policy UNDER_FIVE = Policy.under(5, Zeros.SHOWN);

    @Test
    void whatIsHiddenCostsLittleMoreThanTheLeastThatWouldDo() {
        long hidden = 0;
        long least = 0;
        for (int seed = 0; seed < 8; seed++) {
            Random random = new Random(seed);
            Grid grid =
                    new Grid(
                            List.of(
                                    GeneratedTables.flat("area", 3 + random.nextInt(3)),
                                    GeneratedTables.flat("sex", 2)));
            CountTable table = GeneratedTables.filled(grid, 80, random);
            TableProtection done = protect(table);
            OptionalLong minimum = ExactMinimum.cost(done.found().task(), 4);
            if (minimum.isPresent() && done.narrow().isEmpty()) {
                hidden += cost(done);
                least += minimum.getAsLong();
                assertThat(cost(done)).isGreaterThanOrEqualTo(minimum.getAsLong());
            }
        }
        assertThat(least).isPositive();
        assertThat((double) hidden).isLessThanOrEqualTo(1.25 * least);
    }

    @Test
    void aRoundedTableAddsUpAndNoNumberMovesByAsMuchAsTheBase() {
        CountTable table = table();

        CountTable rounded = ControlledRounding.of(table, 5, 2).orElseThrow();

        assertThat(rounded.deduce()).isEmpty();
        for (int cell = 0; cell < table.grid().size(); cell++) {
            assertThat(rounded.value(cell) % 5).isZero();
            assertThat(Math.abs(rounded.value(cell) - table.value(cell))).isLessThan(5);
        }
    }

    @Test
    void aSmallerTableOfTheSameCountsIsSuggestedWhereItHelps() {
        List<Redesign> found = Redesign.of(table(), UNDER_FIVE);

        assertThat(found).extracting(Redesign::words).contains("leave out age");
        assertThat(found)
                .extracting(Redesign::words)
                .anyMatch(words -> words.startsWith("in age, put age 1 and age 2 together"));
        assertThat(new ArrayList<>(found).getFirst().share())
                .isLessThanOrEqualTo(found.getLast().share());
    }

    private static CountTable table() {
        Grid grid =
                new Grid(List.of(GeneratedTables.flat("area", 4), GeneratedTables.flat("age", 4)));
        return GeneratedTables.filled(grid, 90, new Random(5));
    }

    private static TableProtection protect(CountTable table) {
        return TableProtection.of(table, UNDER_FIVE, List.of(), new BitSet(), Effort.USUAL);
    }

    private static long cost(TableProtection done) {
        Task task = done.found().task();
        return done.found().hidden().stream().mapToLong(task::cost).sum();
    }
}
