package scot.cairn.disclosure.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import scot.cairn.disclosure.GeneratedTables;
import scot.cairn.disclosure.TableProtection;
import scot.cairn.disclosure.attack.Attack;
import scot.cairn.disclosure.attack.Bounds;
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
    void ofGeneratedTablesNoHiddenNumberCanBeTold() throws Exception {
        List<String> told = new ArrayList<>();
        int hidden = 0;
        int narrow = 0;
        for (int each = 0; each < TABLES; each++) {
            Random random = new Random(each);
            CountTable table = generated(random);
            Zeros zeros = random.nextInt(3) == 0 ? Zeros.HIDDEN : Zeros.SHOWN;
            TableProtection done =
                    TableProtection.of(
                            table, Policy.under(5, zeros), List.of(), new BitSet(), Effort.USUAL);

            assertThat(done.told().isEmpty()).as("told by itself in table %d", each).isTrue();
            for (Map.Entry<Integer, Bounds> one : Attack.on(shown(done)).entrySet()) {
                hidden++;
                if (one.getValue().isTold()) {
                    told.add("table %d, %s".formatted(each, table.grid().names(one.getKey())));
                }
                narrow += one.getValue().isNarrower(5) ? 1 : 0;
            }
        }
        System.out.printf("RES tables %d hidden %d narrow %d%n", TABLES, hidden, narrow);
        assertThat(told).isEmpty();
        assertThat(hidden).isGreaterThan(10 * TABLES);
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

    static CountTable shown(TableProtection done) {
        CountTable shown = done.table().copy();
        for (int cell = 0; cell < shown.grid().size(); cell++) {
            if (shown.state(cell) == State.SHOWN && done.isHidden(cell)) {
                shown.hide(cell);
            }
        }
        return shown;
    }
}
