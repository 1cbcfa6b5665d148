package scot.cairn.disclosure;

import java.util.*;
import org.junit.jupiter.api.Test;
import scot.cairn.disclosure.protect.*;
import scot.cairn.disclosure.rules.*;
import scot.cairn.disclosure.tables.*;

class TimingTest {
    @Test
    void time() {
        for (int people : new int[] {30000, 1172}) {
            CountTable t = GeneratedTables.councils(people, 1);
            long a = System.nanoTime();
            TableProtection p =
                    TableProtection.of(
                            t,
                            Policy.under(5, Policy.Zeros.SHOWN),
                            List.of(),
                            new BitSet(),
                            Effort.USUAL);
            long hv = 0, tv = 0;
            int h = 0, r = 0;
            for (int c = 0; c < t.grid().size(); c++) {
                tv += t.value(c);
                if (p.isHidden(c)) {
                    hv += t.value(c);
                    h++;
                    if (p.isRuled(c)) r++;
                }
            }
            System.out.printf(
                    "RES %d: hidden %d ruled %d value %.2f%% told %d narrow %d tables %d %.1fs%n",
                    people,
                    h,
                    r,
                    100.0 * hv / tv,
                    p.told().cardinality(),
                    p.narrow().cardinality(),
                    p.found().moves().size(),
                    (System.nanoTime() - a) / 1e9);
        }
    }
}
