package scot.cairn.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundFaultsTest {

    private static final String HEAD =
            """
            id: zz
            name: Another
            set: mat
            area_set: mat-assessed-adps
            as_of: 2026-04
            source: mat-standards
            section: '1'
            """;

    private PackCopy pack;

    @BeforeEach
    void copy(@TempDir Path parent) {
        pack = PackCopy.in(parent);
    }

    @Test
    void aRoundNamesWhatThereIs() {
        pack.write(
                "rounds/zz.yaml",
                HEAD.replace("mat-assessed-adps", "mat-assessed-adp")
                        + """
                        method: cairn-default-2025
                        settings: [community, prison]
                        before: {round: mat-2024-26, comparable: true, why: The same.}
                        """);

        assertThat(pack.faults())
                .hasSize(4)
                .anyMatch(fault -> fault.contains("write \"mat-assessed-adps\""))
                .anyMatch(fault -> fault.contains("write \"cairn-default-2026\""))
                .anyMatch(fault -> fault.contains("no setting of its set is called \"prison\""))
                .anyMatch(fault -> fault.contains("write \"mat-2024-25\""));
    }

    @Test
    void aTotalIsOfAGroupOfStandardsAndHasANumberThatCanBe() {
        pack.write(
                "rounds/zz.yaml",
                HEAD
                        + """
                        method_note: Not held.
                        totals:
                          - {standards: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], status: full, percent: 80, of: 290, source: mat-standards, section: '1'}
                          - {standards: [11], status: full, assessments: 30, of: 29, source: mat-standards, section: '1'}
                          - {standards: [1], status: full, of: 29, source: mat-standards, section: '1'}
                        """);

        assertThat(pack.faults())
                .hasSize(4)
                .anyMatch(fault -> fault.contains("blends all standards of the set"))
                .anyMatch(fault -> fault.contains("no standard is called \"11\""))
                .anyMatch(fault -> fault.contains("30 of 29 is more than there are"))
                .anyMatch(fault -> fault.contains("this total has no number"));
    }

    @Test
    void aRoundSaysHowItWasScoredAndStandsAfterTheOneBefore() {
        pack.write(
                "rounds/zz.yaml",
                HEAD + "before: {round: zz, comparable: false, why: It is itself.}\n");

        assertThat(pack.faults())
                .hasSize(2)
                .anyMatch(fault -> fault.contains("by which version of the method"))
                .anyMatch(fault -> fault.contains("leads to \"zz\" again"));
    }
}
