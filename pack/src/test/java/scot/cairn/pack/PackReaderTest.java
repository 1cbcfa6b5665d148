package scot.cairn.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.cairn.pack.Outcome.Wording;
import scot.cairn.pack.Reading.Faulty;
import scot.cairn.pack.Reading.Sound;

class PackReaderTest {

    private static final String DEATHS = "nrs-drug-misuse-deaths";

    private final Plan plan = realPlan();

    @Test
    void theRealPackIsSound() {
        assertThat(PackReader.read(PackCopy.REAL)).isInstanceOf(Sound.class);
    }

    @Test
    void thePlanHasSixOutcomesAndNineteenUnderThem() {
        assertThat(plan.outcomes())
                .extracting(Outcome::id)
                .containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(plan.outcomes().stream().map(outcome -> outcome.parts().size()))
                .containsExactly(3, 2, 3, 5, 3, 3);
    }

    @Test
    void outcomeFiveKeepsItsThreeWordings() {
        assertThat(plan.outcomes().get(4).wordings())
                .extracting(Wording::said)
                .extracting(Quotation::words)
                .containsExactly(
                        "Quality of life is improved by addressing multiple disadvantages",
                        "Quality of life is improved to address multiple disadvantages",
                        "Quality of life is improved for people who experience multiple"
                                + " disadvantage");
    }

    @Test
    void aHeadingKeepsTheSlipOfTheTableOfContents() {
        assertThat(plan.sources().getFirst().sections())
                .contains(new Source.Section("3.4", "Rising drug harms", "Raising drug harms"));
    }

    @Test
    void thePrimaryMeasureIsAnOfficialStatistic() {
        assertThat(plan.measures())
                .filteredOn(measure ->
                        measure.id().equals(plan.mission().orElseThrow().primaryMeasure()))
                .singleElement()
                .extracting(Measure::designation)
                .isEqualTo(Designation.ACCREDITED_OFFICIAL_STATISTICS);
    }

    @Test
    void laterVintagesOfAYearStandAfterEarlierOnes() {
        assertThat(vintagesOf("2016")).containsExactly("867", "868", "868");
        assertThat(vintagesOf("2019")).containsExactly("1264", "1280");
    }

    @Test
    void aDateThatIsNotHeldIsNull() {
        assertThat(plan.values())
                .filteredOn(row -> row.vintage().equals("2013 edition"))
                .singleElement()
                .extracting(ValueRow::knownFrom)
                .isNull();
    }

    @Test
    void aRowKnowsWhereItStands() {
        String file = "measures/values/nrs-drug-misuse-deaths-consistent-series.csv";

        assertThat(plan.values())
                .filteredOn(row -> row.place().file().equals(file))
                .first()
                .extracting(ValueRow::place)
                .isEqualTo(new Place(file, 2, 1));
    }

    @Test
    void aStatedNumberKeepsItsDigits() {
        assertThat(plan.statements())
                .flatExtracting(Statement::claims)
                .extracting(Statement.Claim::stated)
                .contains(new BigDecimal("4.6"), new BigDecimal("-9"), new BigDecimal("1330"));
    }

    @Test
    void aFolderThatDoesNotExistIsASingleFault(@TempDir Path parent) {
        Path nowhere = parent.resolve("nowhere");

        var reading = (Faulty) PackReader.read(nowhere);

        assertThat(reading.faults())
                .extracting(Fault::toString)
                .containsExactly(
                        nowhere
                                + ":1:1: there is no such folder; name the folder that holds"
                                + " mission.yaml");
    }

    @Test
    void anEmptyFolderLacksTheFilesThatMakeAPlan(@TempDir Path empty) {
        var reading = (Faulty) PackReader.read(empty);

        assertThat(reading.faults())
                .extracting(Fault::toString)
                .containsExactly(
                        "framework/outcomes.yaml:1:1: the file is missing; add it: the outcomes of"
                                + " the framework, as a tree",
                        "mission.yaml:1:1: the file is missing; add it: what the plan is and for"
                                + " whom",
                        "sources.yaml:1:1: the file is missing; add it: every document that the"
                                + " plan cites");
    }

    @Test
    void breakdownColumnsStandBetweenPeriodAndValue(@TempDir Path parent) {
        var pack = PackCopy.in(parent);
        pack.append(
                "measures/nrs-drug-misuse-deaths-consistent-series.yaml",
                """

                breakdowns:
                  - id: sex
                    name: Sex
                    adds_up: true
                    categories: [{id: male, name: Men}, {id: female, name: Women}]
                """);
        pack.write(
                "measures/values/by-sex.csv",
                """
                measure,area_set,area,period,sex,value,lower,upper,marker,designation,vintage,known_from,source,note
                nrs-drug-misuse-deaths-consistent-series,scotland,S92000003,2021,female,397,,,,official statistics,a copy,,plan-2022-2026,"one, two"
                nrs-drug-misuse-deaths-consistent-series,scotland,S92000003,2021,male,,,,suppressed,official statistics,a copy,,plan-2022-2026,
                """);

        List<ValueRow> rows =
                ((Sound) PackReader.read(pack.folder()))
                        .plan().values().stream()
                                .filter(row -> row.place().file().endsWith("/by-sex.csv"))
                                .toList();

        assertThat(rows.getFirst().breakdown()).containsExactly(Map.entry("sex", "female"));
        assertThat(rows.getFirst().note()).isEqualTo("one, two");
        assertThat(rows.get(1).value()).isNull();
        assertThat(rows.get(1).marker()).isEqualTo(ValueRow.Marker.SUPPRESSED);
    }

    private Stream<String> vintagesOf(String year) {
        return plan.values().stream()
                .filter(row -> row.measure().equals(DEATHS) && row.period().text().equals(year))
                .filter(row -> row.areaSet().equals("scotland") && row.breakdown().isEmpty())
                .map(row -> String.valueOf(row.value()));
    }

    private static Plan realPlan() {
        return ((Sound) PackReader.read(PackCopy.REAL)).plan();
    }
}
