package scot.cairn.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureFaultsTest {

    private PackCopy pack;

    @BeforeEach
    void copy(@TempDir Path parent) {
        pack = PackCopy.in(parent);
    }

    /** Rule C15: management information can never fill the slot of the primary measure. */
    @Test
    void managementInformationIsNeverThePrimaryMeasure() {
        pack.change(
                "measures/nrs-drug-misuse-deaths.yaml",
                "designation: accredited official statistics",
                "designation: management information");
        String place = pack.change("mission.yaml", "primary_measure: ", "primary_measure: »");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the primary measure \"nrs-drug-misuse-deaths\" is management"
                                + " information; name a measure that is an official statistic");
    }

    @Test
    void aFigureWorkedOutHereIsNeverThePrimaryMeasure() {
        String place =
                pack.change(
                        "mission.yaml",
                        "primary_measure: nrs-drug-misuse-deaths",
                        "primary_measure: »nrs-drug-misuse-deaths-five-year-average");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the primary measure \"nrs-drug-misuse-deaths-five-year-average\""
                                + " is derived by Cairn; name a measure that is an official"
                                + " statistic");
    }

    @Test
    void aDerivationIsDerivedWhateverItsDesignationSays() {
        pack.change(
                "measures/nrs-drug-misuse-deaths-five-year-average.yaml",
                "designation: derived by Cairn",
                "designation: official statistics");
        String place =
                pack.change(
                        "mission.yaml",
                        "primary_measure: nrs-drug-misuse-deaths",
                        "primary_measure: »nrs-drug-misuse-deaths-five-year-average");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the primary measure \"nrs-drug-misuse-deaths-five-year-average\""
                                + " is derived by Cairn; name a measure that is an official"
                                + " statistic");
    }

    @Test
    void aMeasureIsNotWorkedOutFromItself() {
        String place =
                pack.change(
                        "measures/nrs-drug-misuse-deaths-five-year-average.yaml",
                        "from: nrs-drug-misuse-deaths",
                        "from: »nrs-drug-misuse-deaths-five-year-average");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "\"nrs-drug-misuse-deaths-five-year-average\" is worked out from"
                                + " itself: nrs-drug-misuse-deaths-five-year-average from"
                                + " nrs-drug-misuse-deaths-five-year-average; name the measure that"
                                + " a source gives");
    }

    @Test
    void measuresAreNotWorkedOutFromEachOther() {
        pack.delete("datasets/nrs-deaths-scotland.yaml");
        String derivation =
                """
                derivation:
                  method: centred_five_year_mean_with_likely_range
                  from: »nrs-drug-misuse-deaths-five-year-average
                """;
        String series =
                pack.append("measures/nrs-drug-misuse-deaths-consistent-series.yaml", derivation);
        String average =
                pack.change(
                        "measures/nrs-drug-misuse-deaths-five-year-average.yaml",
                        "from: nrs-drug-misuse-deaths",
                        "from: »nrs-drug-misuse-deaths-consistent-series");

        assertThat(pack.faults())
                .containsExactly(
                        series
                                + "\"nrs-drug-misuse-deaths-consistent-series\" is worked out from"
                                + " itself: nrs-drug-misuse-deaths-consistent-series from"
                                + " nrs-drug-misuse-deaths-five-year-average from"
                                + " nrs-drug-misuse-deaths-consistent-series; name the measure that"
                                + " a source gives",
                        average
                                + "\"nrs-drug-misuse-deaths-five-year-average\" is worked out from"
                                + " itself: nrs-drug-misuse-deaths-five-year-average from"
                                + " nrs-drug-misuse-deaths-consistent-series from"
                                + " nrs-drug-misuse-deaths-five-year-average; name the measure that"
                                + " a source gives");
    }

    @Test
    void aUseIsDecidedOnOnlyWhereItIsNotPermittedAnyway() {
        String place =
                pack.append(
                        "measures/naloxone-reach.yaml",
                        """
                        care:
                          useful_for: {time: P3Y, source: plan-2022-2026}
                          uses:
                            - use: »improvement
                              decided_by: Nobody
                              on: 2024
                              reason: None.
                              source: plan-2022-2026
                        """);

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "the measure is permitted for \"improvement\" anyway; name the"
                                + " use that was decided on, or take the item out");
    }

    @Test
    void aLengthOfTimeIsInYearsAndMonths() {
        String place =
                pack.append(
                        "measures/naloxone-reach.yaml",
                        """
                        care:
                          useful_for: {time: »3 years, source: plan-2022-2026}
                        """);

        assertThat(pack.faults())
                .singleElement()
                .asString()
                .startsWith(place)
                .contains("a length of time in years and months");
    }

    @Test
    void whereItIsDefinedOtherwiseIsASetOfAreas() {
        String place =
                pack.append(
                        "measures/naloxone-reach.yaml",
                        """
                        care:
                          differs_in:
                            - area_set: »councills
                              why: Counted otherwise.
                              comparable: never
                              source: plan-2022-2026
                        """);

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "no area set is called \"councills\"; write \"councils\", or add it to"
                                + " landscape/area-sets.yaml");
    }

    @ParameterizedTest
    @CsvSource({
        "male, a category is not taken over by itself",
        "femal, 'no category is called \"femal\"; write \"female\"'"
    })
    void aCategoryIsTakenOverByAnotherOfItsBreakdown(String successor, String fault) {
        String place =
                pack.change(
                        "measures/nrs-drug-misuse-deaths.yaml",
                        "{id: male, name: Men}",
                        "{id: male, name: Men, successor: »%s}".formatted(successor));

        assertThat(pack.faults()).singleElement().asString().startsWith(place + fault);
    }

    @Test
    void aMeasureIsNotAnotherLikeItself() {
        String place =
                pack.change(
                        "measures/nrs-drug-misuse-deaths.yaml",
                        "- measure: nrs-drug-misuse-deaths-consistent-series",
                        "- measure: »nrs-drug-misuse-deaths");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "a measure is not another of the same subject as itself; name the"
                                + " other measure, or take the item out");
    }

    @Test
    void aMeasureHasOneMethod() {
        String place =
                pack.change(
                        "measures/nrs-drug-misuse-deaths-five-year-average.yaml",
                        "method: centred_five_year_mean_with_likely_range",
                        "method: »moving_average");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "\"moving_average\" is not one of"
                                + " centred_five_year_mean_with_likely_range; write one of them");
    }

    @Test
    void anAverageOfFiveYearsIsOfAMeasureInWholeNumbers() {
        String place =
                pack.change("measures/nrs-drug-misuse-deaths.yaml", "decimals: 0", "decimals: »1");

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "\"nrs-drug-misuse-deaths-five-year-average\" is worked out from"
                                + " this measure, which must be a whole count; write 0, or take the"
                                + " derivation out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"526.5", "-526"})
    void anAverageOfFiveYearsIsOfWholeCounts(String value) {
        String place =
                pack.change(
                        "measures/values/nrs-drug-misuse-deaths.csv", "2013,526", "2013,»" + value);

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + value
                                + " is no whole count, and"
                                + " \"nrs-drug-misuse-deaths-five-year-average\" is worked out from"
                                + " it; write a whole number of 0 or more, or take the derivation"
                                + " out");
    }

    @Test
    void aRateIsOfAnotherMeasureThatIsHeld() {
        String itself =
                pack.change(
                        "measures/nrs-drug-misuse-deaths.yaml",
                        "measure: population",
                        "measure: »nrs-drug-misuse-deaths");
        String none =
                pack.change(
                        "measures/scotpho-drug-deaths.yaml",
                        "measure: population",
                        "measure: »populace");

        assertThat(pack.faults())
                .containsExactly(
                        itself
                                + "a rate of a measure is not of itself; name the measure that counts"
                                + " the people at risk",
                        none
                                + "no measure is called \"populace\"; add it to measures, or correct the"
                                + " id");
    }

    @Test
    void aRateIsForPeopleAndYearsInReason() {
        String place =
                pack.change("measures/nrs-drug-misuse-deaths.yaml", "years: 5", "years: »11");

        assertThat(pack.faults()).singleElement().asString().startsWith(place);
    }
}
