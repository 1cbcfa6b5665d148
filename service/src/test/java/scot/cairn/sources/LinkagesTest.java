package scot.cairn.sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import scot.cairn.access.AccessTest;
import scot.cairn.access.DemonstrationAccounts;
import scot.cairn.access.Lanterns;
import scot.cairn.access.Visitor;
import scot.cairn.loading.LoadingPack;

/** A linkage says what it is for and what is not held of it; a source says how it is assured. */
@AccessTest
class LinkagesTest {

    @Autowired private LoadingPack loading;
    @Autowired private DemonstrationAccounts accounts;
    @LocalServerPort private int port;

    @BeforeEach
    void ready() {
        Lanterns.ready(loading, accounts);
    }

    @Test
    void aLinkageSaysWhatItIsForAndWhatIsToBeSupplied() {
        assertThat(text("/linkages")).contains("1 linkage of data is on record.");
        assertThat(text("/linkages/lanterns-and-oil"))
                .contains("To see whether keepers who had oil had fewer lanterns out: proposed.")
                .contains("The lighthouse")
                .contains("Who answers for these data to be supplied")
                .contains("Let be made by to be supplied")
                .contains("never a row about a person");
        assertThat(text("/measures/lanterns-out/definition"))
                .contains("The linkage that these figures come of")
                .contains("Lanterns and oil");
        assertThat(text("/linkages?as-known-on=2019-01-01")).contains("No linkage of data");
        assertThat(new Visitor(port).get("/linkages.csv").body())
                .contains("title,purpose,state,approval,output");
        assertThat(new Visitor(port).get("/linkages/no-such").statusCode()).isEqualTo(404);
    }

    @Test
    void aSourceOfStatisticsSaysHowItsDataAreAssuredAndWhatIsToBeSupplied() {
        assertThat(text("/sources/harbour-returns"))
                .contains("A2: enhanced assurance, set January 2021")
                .contains("Each keeper counts twice.")
                .contains("What the producer checks to be supplied")
                .contains("What it leaves out to be supplied");
        assertThat(text("/sources/lantern-plan")).doesNotContain("Quality assurance");
    }

    private String text(String path) {
        return new Visitor(port).page(path).select("main").text();
    }
}
