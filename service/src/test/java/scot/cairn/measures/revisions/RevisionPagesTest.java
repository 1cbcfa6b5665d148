package scot.cairn.measures.revisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import scot.cairn.Reader;
import scot.cairn.ServiceTest;
import scot.cairn.loading.LoadingPack;
import scot.cairn.loading.Mission;

/** How the mission's figures were revised, as far as its plan holds their editions. */
@ServiceTest
class RevisionPagesTest {

    @Autowired private LoadingPack loading;
    @LocalServerPort private int port;

    @BeforeEach
    void load() {
        Mission.loadedBy(loading);
    }

    @ParameterizedTest
    @CsvSource({
        "nrs-drug-misuse-deaths, '2013', 526, 2013 edition, 527, 2019 edition, +1, 1 more",
        "nrs-drug-misuse-deaths, '2014', 613, 2014 edition, 614, 2019 edition, +1, 1 more",
        "nrs-drug-misuse-deaths, '2016', 867, 2016 edition, 868, 2019 edition, +1, 1 more",
        "nrs-drug-misuse-deaths, '2019', '1,264', 2019 edition, '1,280', 2021 edition, +16, 16 more",
        "rehab-placements-approved, April to June 2022, 218, 4th report, 170, '4th report, revised', -48, 48 fewer",
        "rehab-placements-approved, April to September 2023, 477, 9th report, 479, 10th report, +2, 2 more",
        "rehab-placements-approved, 2023-24, 938, 9th report, 940, 10th report, +2, 2 more",
        "ost-people-prescribed-pis-hmud, 2022-23, '29,962', Release of 19 December 2023, '29,942', Release of 2022/23, -20, 20 fewer",
        "naloxone-reach, April to June 2021, 59.17, Bulletin of 2021/22 Q1, 59.3, Bulletin of 2021/22 Q2, +0.13, 0.1 percentage points higher",
        "referrals-resulting-in-treatment, 2022-23, '14,055', Monitoring report 2022-2023, '14,079', Monitoring report 2023-2024, +24, 24 more",
        "drug-related-hospital-stays, 2022-23, '9,663', 2022/23 edition, '9,654', 2023/24 edition, -9, 9 fewer",
        "drug-related-hospital-stays, 2023-24, '11,136', 2023/24 edition, '11,148', 2024/25 edition, +12, 12 more",
        "drug-related-hospital-stays-rate, 2019-20, 282, 2019/20 edition, 283, 2021/22 edition, +1, 1 higher",
        "drug-related-hospital-stays-rate, 2021-22, 235, 2021/22 edition, 242, 2023/24 edition, +7, 7 higher",
        "drug-related-hospital-stays-rate, 2022-23, 182, 2022/23 edition, 186, 2023/24 edition, +4, 4 higher",
    })
    void everyRevisionOnRecordIsListedWithItsDifference(
            String measure,
            String period,
            String before,
            String edition,
            String after,
            String next,
            String difference,
            String words) {
        assertThat(rows(page("/measures/" + measure + "/revisions"), "revisions"))
                .contains(
                        List.of(
                                "Scotland, " + period,
                                before,
                                edition,
                                after,
                                next,
                                difference,
                                "%s than in “%s”.".formatted(words, edition)));
    }

    /** Breaks, exclusions, endings, conflicts and withheld cells, each where its figures stand. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/measures/naloxone-administrations-ambulance|The report of 2023-2024 implies about 4,022",
                "/measures/ost-people-prescribed-pis|From the release of September 2024 more kinds",
                "/measures/police-suspected-drug-deaths|The series ended with October to December 2025",
                "/measures/population|Estimates rest on the census of 2022",
                "/measures/mat-standards-6-to-10-assessments-percent|75% is printed beside 105 of 145, which is 72.4%",
                "/measures/waiting-times-within-three-weeks|Without the partnerships of City of Edinburgh and of Dumfries and Galloway",
                "/measures/police-suspected-drug-deaths/areas/police-divisions|hidden to protect people's privacy",
                "/measures/nrs-drug-misuse-deaths/by/substance|Before 2008 a substance is counted as found present",
                "/areas?from=police-divisions&to=councils|Figures for a part of an area would have to be made up.",
                "/commitments/ost-treatment-target|8.5",
            })
    void everyKnownConflictOfTheFiguresIsShown(String path, String words) {
        assertThat(page(path).text()).contains(words);
    }

    @Test
    void theTriangleHasPeriodsDownAndEditionsAcrossInOrderOfPublication() {
        Document page = page("/measures/drug-related-hospital-stays-rate/revisions");

        assertThat(page.select("table:has(#table-vintages) thead th").eachText())
                .containsExactly(
                        "Financial year",
                        "2018/19 edition",
                        "2019/20 edition",
                        "2021/22 edition",
                        "2022/23 edition",
                        "2023/24 edition",
                        "2024/25 edition");
        assertThat(rows(page, "vintages"))
                .contains(List.of("2019-20", "[z]", "282", "283", "[x]", "[x]", "[x]"));
        assertThat(page.text()).contains("2021/22 edition, date not held");
    }

    /** What its edition does not date stands after what the plan lists above it. */
    @Test
    void theLatestFigureIsThatOfTheLatestEditionAlsoWhereItsDateIsNotHeld() {
        assertThat(rows(page("/measures/ost-people-prescribed-pis-hmud"), "values"))
                .anySatisfy(row -> assertThat(row).startsWith("2022-23", "29,942"));
    }

    @Test
    void policeFiguresAreSaidNotToBeRevised() {
        assertThat(page("/measures/police-suspected-drug-deaths/revisions").text())
                .contains("Not revised: eleven releases compared")
                .contains("no figure was printed otherwise by a later edition");
    }

    @Test
    void onADayBeforeTheRevisionNothingWasRevised() {
        assertThat(
                        page("/measures/nrs-drug-misuse-deaths/revisions?as-known-on=2021-01-20")
                                .select("#table-revisions ~ tbody tr")
                                .eachText())
                .noneSatisfy(row -> assertThat(row).contains("1,280"))
                .anySatisfy(row -> assertThat(row).contains("868"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/measures/nrs-drug-misuse-deaths/revisions.csv?table=revisions",
                "/measures/nrs-drug-misuse-deaths/revisions.json",
                "/measures/ost-people-average-in-community/revisions"
            })
    void itsFormsAreThere(String path) {
        assertThat(new Reader(port).get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/measures/none/revisions", "/measures/population/revisions/x"})
    void nothingElseIsThere(String path) {
        assertThat(new Reader(port).get(path).statusCode()).isEqualTo(404);
    }

    private Document page(String path) {
        return new Reader(port).page(path);
    }

    private static List<List<String>> rows(Document page, String table) {
        return page.select("table:has(#table-" + table + ") tbody tr").stream()
                .map(row -> row.select("th, td").eachText())
                .toList();
    }
}
