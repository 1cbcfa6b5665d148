package scot.cairn.framework.evidence;

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

/** A study says how it was done, whom it is of and what was found; its words need consent. */
@AccessTest
class StudiesTest {

    @Autowired private LoadingPack loading;
    @Autowired private DemonstrationAccounts accounts;
    @LocalServerPort private int port;

    @BeforeEach
    void ready() {
        Lanterns.ready(loading, accounts);
    }

    @Test
    void aStudySaysHowItWasDoneWhomItIsOfAndWhatWasFound() {
        assertThat(text("/evidence"))
                .contains("1 study that asked people is on record.")
                .contains("Talks with keepers Interviews 7 people");
        assertThat(text("/evidence/keepers-talks"))
                .contains("Method Interviews")
                .contains("People asked 7 people")
                .contains("How they were found By a letter to every keeper")
                .contains("When they were asked November 2020 to December 2020")
                .contains("Where North Harbour")
                .contains("What it does not show Not held")
                .contains("Most said that oil comes too late in winter.")
                .contains("Outcome 1(a); Lanterns")
                .contains("Several said that they are proud of the work. Nothing is named");
        assertThat(text("/evidence?as-known-on=2020-12-31"))
                .contains("No study of people's experience is on record.");
        assertThat(new Visitor(port).get("/evidence/no-such").statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get("/evidence/keepers-talks.csv").body())
                .contains("theme,bears_on");
    }

    @Test
    void wordsAreShownOnlyWhileThereIsConsent() {
        assertThat(text("/evidence/keepers-talks"))
                .contains("I have burnt my own chair to keep it lit.")
                .contains("Consent given: in writing, to the one who asked, until 2150.")
                .contains("The barge came in March.")
                .contains("Published in Harbour Council of Merrow, Harbour returns")
                .contains("1 quotation is no longer shown: the consent to show it has ended.")
                .doesNotContain("I shall not say this twice.");
        assertThat(new Visitor(port).get("/api/v1/evidence/keepers-talks").body())
                .contains("burnt my own chair")
                .doesNotContain("not say this twice");
        assertThat(new Visitor(port).get("/evidence/keepers-talks.json").body())
                .doesNotContain("not say this twice");
    }

    @Test
    void whatPeopleSaidStandsBesideTheNumbersOfAnOutcome() {
        assertThat(text("/outcomes/1"))
                .contains("What people said, and studies that asked them")
                .contains("Method: interviews. People asked: 7 people.")
                .contains("oil comes too late");
        assertThat(text("/outcomes/1/a")).contains("oil comes too late");
        assertThat(text("/outcomes/2"))
                .contains("No study of people's experience is on record for this outcome.");
        assertThat(text("/measures/lanterns-out"))
                .contains("Talks with keepers")
                .doesNotContain("oil comes too late");
    }

    private String text(String path) {
        return new Visitor(port).page(path).select("main").text();
    }
}
