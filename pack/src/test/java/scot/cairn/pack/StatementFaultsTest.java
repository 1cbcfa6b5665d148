package scot.cairn.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementFaultsTest {

    private PackCopy pack;

    @BeforeEach
    void copy(@TempDir Path parent) {
        pack = PackCopy.in(parent);
    }

    @Test
    void aClaimIsOfAPeriodWhoseValueIsHeld() {
        String place = pack.change("measures/statements.yaml", "to: 2021", "to: »2031");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "no value of \"nrs-drug-misuse-deaths\" for 2031 is held; add its"
                                + " row to measures/values, or correct the period");
    }

    @Test
    void aClaimComparesWithAPeriodWhoseValueIsHeld() {
        String place = pack.change("measures/statements.yaml", "from: 1996", "from: »1990");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "no value of \"nrs-drug-misuse-deaths\" for 1990 is held; add its"
                                + " row to measures/values, or correct the period");
    }

    @Test
    void aComparisonSaysWithWhichPeriod() {
        String place =
                pack.change(
                        "measures/statements.yaml",
                        "      - kind: change\n        from: 2020\n",
                        "      - »kind: change\n");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the claim compares and does not say with which period; add"
                                + " \"from\", with the earlier period");
    }

    @Test
    void aComparisonRunsFromEarlyToLate() {
        String place =
                pack.change(
                        "measures/statements.yaml",
                        "from: 2020\n        to: 2021",
                        "from: »2021\n        to: 2020");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the claim compares with a period that is not earlier; put the"
                                + " earlier period under \"from\" and the later under \"to\"");
    }

    @Test
    void aValueIsOfOnePeriod() {
        String place =
                pack.change(
                        "measures/statements.yaml",
                        "      - kind: value\n",
                        "      - kind: value\n        from: »2020\n");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "a claim of a value is of one period, and this is a second; take"
                                + " \"from\" out");
    }

    @Test
    void aBrokenFileOfValuesIsNotAlsoAMissingValue() {
        String place =
                pack.change("measures/values/nrs-drug-misuse-deaths.csv", "measure,", "»mesure,");

        assertThat(pack.faults())
                .singleElement()
                .asString()
                .startsWith(place + "the column \"mesure\" does not belong here");
    }
}
