package scot.cairn.assessment.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.ServiceTest;
import scot.cairn.access.Visitor;
import scot.cairn.ledger.Ledger;
import scot.cairn.ledger.Pending;
import scot.cairn.loading.LoadingPack;
import scot.cairn.loading.Mission;

/**
 * The published rounds stand as printed, worked out beside it, and none beside what it cannot be.
 */
@ServiceTest
class RoundPagesTest {

    @Autowired private LoadingPack loading;
    @Autowired private Ledger ledger;
    @Autowired private TransactionTemplate transaction;
    @LocalServerPort private int port;

    @BeforeEach
    void load() {
        Mission.loadedBy(loading);
        Pending.none(ledger, transaction);
    }

    @Test
    void whatIsPrintedStandsBesideWhatItsNumbersComeTo() {
        assertThat(text("/rounds/mat-2024-25"))
                .contains(
                        "As of April 2025, 132 of 145 assessments of standards 1 to 5 were fully"
                                + " implemented (green or blue) (91.0%).")
                .contains("105 145 72.4 75 Printed as 75%; 105 of 145 is 72.4%.")
                .doesNotContain("132 of 145 is 91");
        assertThat(text("/rounds/mat-2022-23"))
                .contains("Of its totals only percentages are held.")
                .contains("[x] 145 [x] 66 Both 95 and 96 of 145 are 66%");
        assertThat(new Visitor(port).get("/rounds/mat-2021-22.csv").body())
                .contains("standards 1 to 5,fully implemented,25,145,17.2,17,");
    }

    @Test
    void aRoundSaysWhetherItCanBeComparedAndByWhatItWasScored() {
        assertThat(text("/rounds"))
                .contains("4 rounds of assessment are on record.")
                .contains("April 2022 The first that is held")
                .contains("April 2024 Not comparable. The way of scoring was changed");
        assertThat(text("/rounds/mat-2023-24"))
                .contains("Scored by A method that is not held. Red, amber, provisional green")
                .contains("As read from Scottish Government")
                .contains("The round before: MAT standards, round of 2022/23.");
        assertThat(text("/rounds?as-known-on=2023-01-01"))
                .contains("1 round of assessment is on record.");
    }

    @Test
    void theStandardsShowTheirRoundsAndThatNoStatusOfAnAreaIsHeld() {
        assertThat(text("/standards/mat"))
                .contains("Totals of each round, by group of standards")
                .contains(
                        "No status of an area is on record: the reports that are held print totals.")
                .contains("are never added up to one percentage");
        assertThat(text("/standards/families-framework"))
                .contains("Principles are not graded")
                .doesNotContain("Totals of each round");
    }

    private String text(String address) {
        return new Visitor(port).page(address).text();
    }
}
