package scot.cairn.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceFaultsTest {

    private PackCopy pack;

    @BeforeEach
    void copy(@TempDir Path parent) {
        pack = PackCopy.in(parent);
    }

    @Test
    void aLinkageNamesItsPurposeAndMeasuresOfThePlan() {
        pack.write(
                "linkages.yaml",
                """
                linkages:
                  - id: one
                    title: One
                    datasets: [A, B]
                    measures: [nrs-drug-misuse-death]
                    state: begun
                    said: {words: Said., source: plan-2022-2026, section: '1'}
                """);

        assertThat(pack.faults())
                .hasSize(3)
                .anyMatch(fault -> fault.contains("purpose"))
                .anyMatch(fault -> fault.contains("begun"))
                .anyMatch(fault -> fault.contains("nrs-drug-misuse-death"));
    }

    @Test
    void aMisspeltSourceIsToldTheSourceThatIsMeant() {
        String place =
                pack.change("mission.yaml", "source: plan-2022-2026", "source: »plan-2022-206");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "no source is called \"plan-2022-206\"; write \"plan-2022-2026\","
                                + " or add it to sources.yaml");
    }

    @Test
    void aStrangeSourceIsToldWhereSourcesAreListed() {
        String place =
                pack.change("words.yaml", "source: annual-report-2021-22", "source: »the-guardian");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "no source is called \"the-guardian\"; add it to sources.yaml, or"
                                + " correct the id");
    }

    @Test
    void theDocumentOfAnEditionIsASource() {
        String place =
                pack.change(
                        "mission.yaml",
                        "document: annual-report-2021-22",
                        "document: »annual-report-2021-2");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "no source is called \"annual-report-2021-2\"; write"
                                + " \"annual-report-2021-22\", or add it to sources.yaml");
    }

    @Test
    void theEditionOfAWordingIsKnown() {
        String place =
                pack.change("framework/outcomes.yaml", "edition: plan-2022", "edition: »plan-2023");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "no edition is called \"plan-2023\"; write \"plan-2022\", or add"
                                + " it to mission.yaml");
    }

    @Test
    void thePrimaryMeasureIsKnown() {
        String place =
                pack.change(
                        "mission.yaml",
                        "primary_measure: nrs-drug-misuse-deaths",
                        "primary_measure: »nrs-drug-misuse-death");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "no measure is called \"nrs-drug-misuse-death\"; write"
                                + " \"nrs-drug-misuse-deaths\", or add it to measures");
    }

    @Test
    void theMeasureOfAStatementIsKnown() {
        String place =
                pack.change(
                        "measures/statements.yaml",
                        "measure: nrs-drug-misuse-deaths\n    said",
                        "measure: »nrs-deaths\n    said");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "no measure is called \"nrs-deaths\"; add it to measures, or"
                                + " correct the id");
    }

    @Test
    void theMeasureThatAnotherIsWorkedOutFromIsKnown() {
        String place =
                pack.change(
                        "measures/nrs-drug-misuse-deaths-five-year-average.yaml",
                        "from: nrs-drug-misuse-deaths",
                        "from: »nrs-drug-misuse-deths");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "no measure is called \"nrs-drug-misuse-deths\"; write"
                                + " \"nrs-drug-misuse-deaths\", or add it to measures");
    }

    @Test
    void aMeasureBearsOnAPartOfTheAim() {
        String place =
                pack.change(
                        "measures/nrs-drug-misuse-deaths.yaml", "to: aim/deaths", "to: »aim/death");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "no part of the framework is called \"aim/death\"; write"
                                + " \"aim/deaths\", or add it to mission.yaml");
    }

    @Test
    void aMeasureBearsOnAnOutcomeByItsPath() {
        String place =
                pack.change(
                        "measures/nrs-drug-misuse-deaths.yaml",
                        "to: aim/deaths",
                        "to: »outcome/2/z");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "no part of the framework is called \"outcome/2/z\"; write"
                                + " \"outcome/2/a\", or add it to framework/outcomes.yaml");
    }

    @Test
    void theMeasureOfAValueIsKnown() {
        String place =
                pack.change(
                        "measures/values/nrs-drug-misuse-deaths.csv",
                        "nrs-drug-misuse-deaths,scotland,S92000003,2013,526",
                        "»nrs-drug-misuse-deathz,scotland,S92000003,2013,526");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "no measure is called \"nrs-drug-misuse-deathz\"; write"
                                + " \"nrs-drug-misuse-deaths\", or add it to measures");
    }

    @Test
    void theAreaOfAValueIsKnown() {
        String place =
                pack.change(
                        "measures/values/nrs-drug-misuse-deaths.csv",
                        "S92000003,2013,526",
                        "»S92000009,2013,526");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "no area is called \"S92000009\"; write \"S92000003\", or add it"
                                + " to landscape/areas.csv");
    }

    @Test
    void theSourceOfAValueIsKnown() {
        String place =
                pack.change(
                        "measures/values/nrs-drug-misuse-deaths.csv",
                        "nrs-drug-related-deaths-2013,",
                        "»nrs-drug-related-deaths-2012,");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "no source is called \"nrs-drug-related-deaths-2012\"; write"
                                + " \"nrs-drug-related-deaths-2013\", or add it to sources.yaml");
    }

    @Test
    void anUnreadableListOfSourcesIsASingleFault() {
        String place = pack.write("sources.yaml", "sources: »@none\n");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "no text may begin with this character; put the text in quotation"
                                + " marks");
    }
}
