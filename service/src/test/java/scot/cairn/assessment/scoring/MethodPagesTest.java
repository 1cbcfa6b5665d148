package scot.cairn.assessment.scoring;

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

/** A method is read where it is used, and prints what each of its statuses says. */
@ServiceTest
class MethodPagesTest {

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
    void eachVersionPrintsWhatItsStatusesSayAndNeed() {
        assertThat(text("/standards/mat"))
                .contains("Three colours, as in the round of 2021/22 April 2022 Red, Amber, Green")
                .contains("Cairn default, to be replaced by Public Health Scotland's own");
        assertThat(text("/methods")).contains("2 versions of methods are on record.");
        assertThat(text("/methods/cairn-default-2026"))
                .contains("Assesses Medication Assisted Treatment standards")
                .contains("Document None but this plan; to be supplied.")
                .contains(
                        "Green and Blue: 24 months from the day of its round; then “Not renewed”.")
                .contains(
                        "4 Provisional green Full implementation not confirmed in all streams."
                                + " process evidence confirmed as full evidence; numerical and"
                                + " experiential evidence submitted as partial evidence or more. No")
                .contains("Red, Provisional amber, Amber Process, Numerical, Experiential");
        assertThat(text("/methods/cairn-three-colours-2022"))
                .contains(
                        "What evidence is asked for in a round is not on record for this version.");
        assertThat(new Visitor(port).get("/methods/no-such").statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get("/methods/cairn-default-2026.csv?table=statuses").body())
                .contains("6,Blue,Evidence of sustained implementation and ongoing monitoring.");
    }

    @Test
    void aDayBeforeAVersionKnowsNothingOfIt() {
        assertThat(text("/methods?as-known-on=2023-01-01"))
                .contains("1 version of a method is on record.")
                .doesNotContain("Cairn default");
    }

    private String text(String address) {
        return new Visitor(port).page(address).text();
    }
}
