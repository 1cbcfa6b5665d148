package scot.cairn.disclosure.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import scot.cairn.disclosure.GeneratedTables;
import scot.cairn.disclosure.rules.Policy.Zeros;
import scot.cairn.disclosure.tables.CountTable;
import scot.cairn.disclosure.tables.Grid;

class RuledTest {

    private final Grid grid =
            new Grid(List.of(GeneratedTables.flat("area", 2), GeneratedTables.flat("contact", 2)));

    @Test
    void countsUnderTheThresholdAreHiddenAndNoughtsIfThePolicySaysSo() {
        CountTable table = table(5, 4, 0, 9);

        assertThat(ruled(Policy.under(5, Zeros.SHOWN), table)).containsExactly(cell(1, 2));
        assertThat(ruled(Policy.under(5, Zeros.HIDDEN), table))
                .containsExactly(cell(1, 2), cell(2, 1));
    }

    @Test
    void aSmallGroupThatIsAllInOneClassIsHiddenWithItsNoughts() {
        CountTable table = table(8, 0, 30, 40);
        Policy policy = new Policy(5, Zeros.SHOWN, 5, List.of("contact"), 10);

        assertThat(ruled(policy, table)).containsExactly(cell(1, 1), cell(1, 2));
        assertThat(ruled(Policy.under(5, Zeros.SHOWN), table)).isEmpty();
    }

    @Test
    void aLargeGroupMayBeAllInOneClass() {
        Policy policy = new Policy(5, Zeros.SHOWN, 5, List.of("contact"), 10);

        assertThat(ruled(policy, table(10, 0, 30, 40))).isEmpty();
    }

    private static List<Integer> ruled(Policy policy, CountTable table) {
        return Ruled.cells(policy, table).stream().boxed().toList();
    }

    private int cell(int area, int contact) {
        return grid.cell(new int[] {area, contact});
    }

    private CountTable table(long... inner) {
        CountTable table = new CountTable(grid);
        IntStream.range(0, 4).forEach(at -> table.show(cell(1 + at / 2, 1 + at % 2), inner[at]));
        table.deduce();
        return table;
    }
}
