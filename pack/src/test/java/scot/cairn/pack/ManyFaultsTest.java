package scot.cairn.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyFaultsTest {

    private static final String OUTCOMES = "framework/outcomes.yaml";
    private static final String DEATHS = "measures/nrs-drug-misuse-deaths.yaml";
    private static final String VALUES = "measures/values/nrs-drug-misuse-deaths.csv";
    private static final String AVERAGES =
            "measures/values/nrs-drug-misuse-deaths-five-year-average.csv";

    @Test
    void everyFaultOfABrokenPackIsFoundInOneReading(@TempDir Path parent) {
        var pack = PackCopy.in(parent);

        String edition = pack.change(OUTCOMES, "edition: plan-2022", "edition: »plan-22");
        String letter = pack.change(OUTCOMES, "- id: b\n", "- id: »a\n");
        String tab = pack.append("framework/vision.yaml", "»\t- id: tab\n");
        pack.write("measure/notes.txt", "x");
        String decimals = pack.change(DEATHS, "decimals: 0", "decimals: »7");
        String target = pack.change(DEATHS, "to: aim/deaths", "to: »aim/death");
        String claim = pack.change("measures/statements.yaml", "from: 1996", "from: »1986");
        String upper = pack.change(AVERAGES, "291.6", "»191.6");
        String source =
                pack.change(VALUES, "nrs-drug-related-deaths-2014", "»nrs-drug-related-death-2014");
        String value = pack.change(VALUES, "2020,1339", "2020,»\"1,339\"");
        String start = pack.change("mission.yaml", "start: 2021-01-20", "start: »2021-02-30");
        String code = pack.change("mission.yaml", "code: S92000003", "code: »s92000003");
        String state = pack.change("mission.yaml", "state: closed", "state: »shut");
        String document =
                pack.change(
                        "mission.yaml",
                        "document: annual-report-2021-22",
                        "document: »annual-report");
        String key = pack.change("sources.yaml", "publisher: Public", "»publsher: Public");

        String owner =
                pack.change(
                        "commitments/milestones.yaml",
                        "body: integration-authorities",
                        "body: »integration-authorites");
        String bound =
                pack.change("commitments/targets.yaml", "bound: at_least", "bound: »at_lest");
        String group =
                pack.change(
                        "groups/national-collaborative.yaml",
                        "kind: collaborative",
                        "kind: »collaborativ");
        String status =
                pack.change("landscape/instruments.yaml", "status: in_force", "status: »in-force");
        String number = pack.change("standards/mat.yaml", "- number: 10\n", "- number: »9\n");

        assertThat(pack.faults())
                .containsExactly(
                        owner
                                + "no body is called \"integration-authorites\"; write"
                                + " \"integration-authorities\", or add it to"
                                + " landscape/bodies.csv",
                        bound
                                + "\"at_lest\" is not one of at_least, equal, at_most; write"
                                + " \"at_least\"",
                        edition
                                + "no edition is called \"plan-22\"; write \"plan-2022\", or add it"
                                + " to mission.yaml",
                        letter
                                + "the id \"a\" is taken by line "
                                + pack.lineOf(OUTCOMES, "- id: a\n")
                                + "; give it one of its own",
                        tab + "a tab stands where spaces must; indent with spaces",
                        group
                                + "\"collaborativ\" is not one of oversight, advisory, delivery,"
                                + " critical_friend, working, collaborative; write"
                                + " \"collaborative\"",
                        status
                                + "\"in-force\" is not one of in_force, replaced, not_passed,"
                                + " proposed, not_held; write \"in_force\"",
                        "measure/notes.txt:1:1: no plan holds a file of this name; take it away; a"
                                + " plan holds mission.yaml, outline.yaml, sources.yaml, words.yaml,"
                                + " linkages.yaml, framework/,"
                                + " standards/, commitments/, landscape/, groups/, measures/,"
                                + " measures/values/, datasets/, evidence/,"
                                + " methods/disclosure/, methods/, methods/scoring/, rounds/,"
                                + " returns/, methods/cadence/, synthetic/",
                        decimals
                                + "\"7\" is out of range; write a number of digits after the point"
                                + " that a page shows, from 0 to 6",
                        target
                                + "no part of the framework is called \"aim/death\"; write"
                                + " \"aim/deaths\", or add it to mission.yaml",
                        claim
                                + "no value of \"nrs-drug-misuse-deaths\" for 1986 is held; add its"
                                + " row to measures/values, or correct the period",
                        upper
                                + "the upper bound is below what it bounds; correct the number, or"
                                + " the bound",
                        source
                                + "no source is called \"nrs-drug-related-death-2014\"; write"
                                + " \"nrs-drug-related-deaths-2014\", or add it to sources.yaml",
                        value
                                + "\"1,339\" is not what may stand here; write digits with a point"
                                + " before decimals and no thousands separator, for example 1330 or"
                                + " 861.8",
                        start + "\"2021-02-30\" is not a day of the calendar; " + DateForm.MEND,
                        code
                                + "\"s92000003\" is not what may stand here; write an official"
                                + " code, for example S92000003",
                        state
                                + "\"shut\" is not one of draft, consulted, live, closed; write one"
                                + " of them",
                        document
                                + "no source is called \"annual-report\"; add it to sources.yaml,"
                                + " or correct the id",
                        key
                                + "no key \"publsher\" may stand here; write \"publisher\", or take"
                                + " it out",
                        number
                                + "the number 9 is taken by line "
                                + pack.lineOf("standards/mat.yaml", "- number: 9\n")
                                + "; give it one of its own");
    }
}
