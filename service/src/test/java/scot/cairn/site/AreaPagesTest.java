package scot.cairn.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import scot.cairn.Reader;
import scot.cairn.ServiceTest;
import scot.cairn.loading.LoadOutcome;
import scot.cairn.loading.LoadingPack;

/** Areas, and measures by area and by category, on the mission's plan with three invented isles. */
@ServiceTest
@DirtiesContext
class AreaPagesTest {

    private static final String CROSSINGS = "/measures/ferry-crossings";
    private static final String DEATHS = "/measures/nrs-drug-misuse-deaths";

    @TempDir private static Path folder;
    private static boolean loaded;

    @Autowired private LoadingPack loading;
    @LocalServerPort private int port;

    @BeforeEach
    void load() {
        if (!loaded) {
            loaded = loading.load(InventedPack.in(folder)) instanceof LoadOutcome.Loaded;
        }
        assertThat(loaded).isTrue();
    }

    @Test
    void everySetOfAreasIsListedWithItsMap() throws Exception {
        Document page = page("/areas");

        assertThat(page.select(".cn_sentence").text())
                .isEqualTo(
                        "185 areas are on record: Scotland, 32 councils, 14 health boards, 13 police"
                                + " divisions, 31 areas of Integration Authorities, 30 areas of"
                                + " Alcohol and Drug Partnerships, 31 partnership areas in waiting"
                                + " times, 30 partnership areas in ScotPHO profiles and 3 isles.");
        assertThat(page.select("#map-councils .cn_tile a")).hasSize(32);
        assertThat(page.select("#map-police-divisions")).isEmpty();
        assertThat(page.select("#set-isles ~ .cn_table tbody a").eachAttr("href"))
                .containsExactly("/areas/X10000001", "/areas/X10000002", "/areas/X10000003");
    }

    @Test
    void setsThatMakeEachOtherUpAreJoinedAndOthersAreRefusedWithTheReason() throws Exception {
        Elements joined =
                page("/areas?from=councils&to=integration-authorities&on=2024-01-01")
                        .select("table:has(#table-joined) tbody tr");
        String refused =
                page("/areas?from=police-divisions&to=councils")
                        .select("section:has(#join)")
                        .text();

        assertThat(joined).hasSize(31);
        assertThat(joined.eachText())
                .anySatisfy(row ->
                        assertThat(row)
                                .contains("Clackmannanshire and Stirling")
                                .contains("Clackmannanshire; Stirling"));
        assertThat(refused)
                .contains("Not joined")
                .contains("Figures for a part of an area would have to be made up.");
    }

    @ParameterizedTest
    @CsvSource({
        "from=councils&to=no-such-set, no set of areas is “no-such-set”.",
        "from=%3Cb%3E&to=councils, no set of areas is “<b>”.",
        "from=councils&to=integration-authorities&on=yesterday, “yesterday” is no day such as 2023-05-01.",
        "from=%00%07&to=councils, 'Choose two sets and, if you like, a day.'",
        "from=councils, 'Choose two sets and, if you like, a day.'"
    })
    void whatCannotBeJoinedIsSaidInWords(String query, String words) throws Exception {
        assertThat(page("/areas?" + query).select("section:has(#join)").text()).contains(words);
    }

    @Test
    void anAreaSaysWhatIsKnownOfEachHalfOfTheAim() throws Exception {
        assertThat(page("/areas/S12000049").select("section:has(#figures) ul").getFirst().text())
                .contains("Reduce drug deaths: ")
                .contains(
                        "Improve the lives of those impacted by drugs: no figure of this half of"
                                + " the aim is on record here.");
    }

    @Test
    void tilesAreReadByRowAndThenByColumnWhateverTheirNames() throws Exception {
        Document page = page(CROSSINGS + "/areas");

        assertThat(page.select("#map-isles .cn_tile__name").eachText())
                .containsExactly("North Isle", "South Isle", "Skerry");
        assertThat(page.select("#map-isles .cn_tile__value").eachText())
                .containsExactly("150", "[c]", "[x]");
        assertThat(page.select("#map-isles .cn_tile").getFirst().classNames())
                .contains("cn_tile--column-2", "cn_tile--row-1", "cn_tile--lightest");
        assertThat(page.select("#map-isles .cn_tile--hatched")).hasSize(2);
        assertThat(page.select("#map-isles .cn_figure__source").text())
                .startsWith("A schematic drawn for this page")
                .contains("Shades, lightest: 150.")
                .contains("Hatched, without a number: South Isle, Skerry.");
    }

    @Test
    void aLargeNumberOnATileIsInThousands() throws Exception {
        assertThat(page(DEATHS + "/areas").select("#map-councils figcaption").text())
                .isEqualTo("Drug misuse deaths by council, 2019 (deaths)");
    }

    @Test
    void everyAreaOfASetIsInItsTableAlsoWithoutAFigure() throws Exception {
        assertThat(rows(page(CROSSINGS + "/areas"), "isles"))
                .containsExactly(
                        List.of("North Isle", "150", "131.5", "170"),
                        List.of("South Isle", "[c]", "[z]", "[z]"),
                        List.of("Skerry", "[x]", "[z]", "[z]"));
    }

    @Test
    void thePageOfASetHasEveryPeriodTheLatestFirst() throws Exception {
        Document page = page(CROSSINGS + "/areas/isles");

        assertThat(page.title()).startsWith("ferry crossings by isle");
        assertThat(page.select(".cn_sentence").text())
                .isEqualTo(
                        "In April to June 2024, a figure is on record for 1 of 3 isles: 150"
                                + " crossings; 1 more is hidden to protect people's privacy.");
        assertThat(rows(page, "isles").getFirst())
                .containsExactly("North Isle", "150", "131.5", "170", "160", "140", "180");
        assertThat(page.select(".cn_notes").text())
                .contains("North Isle, April to June 2024: Provisional.")
                .contains("North Isle, April to June 2024: One boat was out of service.");
    }

    @Test
    void aQuarterIsComparedWithTheOneBeforeAndNeverAcrossABreak() throws Exception {
        assertThat(page(CROSSINGS).select(".cn_sentence").text())
                .isEqualTo(
                        "In April to June 2024, 290 crossings were made in Scotland, 10 fewer than"
                                + " the 300 in January to March 2024 (3.3%). Cannot be compared"
                                + " with April to June 2023: the method changed.");
    }

    @Test
    void aBreakIsDrawnWordedAndMarkedInTheTable() throws Exception {
        Document page = page(CROSSINGS);

        assertThat(rows(page, "values"))
                .contains(
                        List.of(
                                "January to March 2024",
                                "300",
                                "[b]",
                                "[b]",
                                "[z]",
                                "[z]",
                                "First log"),
                        List.of(
                                "April to June 2024",
                                "290",
                                "-10",
                                "-3.3",
                                "[b]",
                                "[b]",
                                "First log"));
        assertThat(page.select("#chart svg line[stroke-dasharray]")).isNotEmpty();
        assertThat(page.select("#chart ol li").text())
                .isEqualTo(
                        "Figures from January to March 2024 on cannot be compared with earlier ones:"
                                + " the method changed. Day trips are counted from here on.");
    }

    @Test
    void whatCategoriesLeaveOutOfTheTotalIsWorkedOut() throws Exception {
        Document page = page(CROSSINGS + "/by/boat");

        assertThat(page.select(".cn_sentence").text())
                .isEqualTo(
                        "In April to June 2024: Big boat 200 crossings, Small boat 80 crossings.");
        assertThat(rows(page, "by-boat"))
                .containsExactly(List.of("April to June 2024", "200", "80", "290", "10"));
    }

    @Test
    void theTotalBesideCategoriesIsOfTheirEdition() throws Exception {
        assertThat(rows(page(DEATHS + "/by/sex"), "by-sex"))
                .contains(List.of("2019", "877", "387", "1,264", "0"));
    }

    @Test
    void ofManyCategoriesAChartShowsFourAndSaysSo() throws Exception {
        Document page = page(DEATHS + "/by/substance");

        assertThat(page.select("#figures ~ p").text()).contains("The chart shows 4 of the");
        assertThat(page.select(".cn_notes").text())
                .contains("Categories do not add up to the total.");
        assertThat(get(DEATHS + "/by/substance.csv").body().lines())
                .first()
                .asString()
                .endsWith(",categories_add_up");
    }

    @Test
    void anAreaShowsEachFigureBesideTheNationsOfTheSamePeriodAndEdition() throws Exception {
        assertThat(withoutAge(rows(page("/areas/S12000049"), "figures-here")))
                .contains(
                        List.of(
                                "Drug deaths",
                                "2019",
                                "279",
                                "[z]",
                                "[z]",
                                "1,264",
                                "Cannot be compared",
                                "deaths"));
        assertThat(withoutAge(rows(page("/areas/X10000001"), "figures-here")))
                .containsExactly(
                        List.of(
                                "ferry crossings",
                                "April to June 2024",
                                "150",
                                "131.5",
                                "170",
                                "290",
                                "Cannot be compared",
                                "crossings"),
                        List.of(
                                "islanders",
                                "2024",
                                "12",
                                "[z]",
                                "[z]",
                                "150",
                                "Cannot be compared",
                                "islanders"));
    }

    @Test
    void aHiddenFigureIsShownAsHiddenAndAnAreaWithoutFiguresSaysSo() throws Exception {
        assertThat(page("/areas/X10000002").text())
                .contains("[c] hidden to protect people's privacy");
        assertThat(page("/areas/X10000003").select("section:has(#figures)").text())
                .contains("Not supplied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/areas/X10000001", CROSSINGS, CROSSINGS + "/areas/isles"})
    void nothingIsCalledBetterOrWorseWhereNeitherWayIsGood(String path) throws Exception {
        assertThat(
                        page(path)
                                .select("#main-content")
                                .text()
                                .replace("not called better or worse", "")
                                .replace("Better and worse are said only", "")
                                .replace("which way is good", ""))
                .doesNotContainPattern("(?i)\\b(better|worse|best|worst|good|bad)\\b");
    }

    /**
     * Glasgow's deaths of 2015 to 2019 are 157, 170, 192, 280 and 279 in the 2019 edition, which
     * its populations of those years, 606,340, 615,070, 621,020, 626,410 and 633,120, turn into a
     * rate.
     */
    @Test
    void aRateOfAnAreaStandsBesideTheNationsWithItsIntervalAndItsMethod() throws Exception {
        Document page = page("/areas/S12000049");

        assertThat(rows(page, "compared-here"))
                .contains(
                        List.of(
                                "Drug deaths",
                                "2015 to 2019",
                                "34.8",
                                "32.7",
                                "36.9",
                                "18.3",
                                "deaths a year for every 100,000 people",
                                "Higher, which is worse",
                                "Rate with its interval"));
        assertThat(page.select("#beside-nation svg desc").getFirst().text())
                .contains("Drug deaths, 2015 to 2019: higher, which is worse");
        assertThat(page.select("table:has(#table-compared-here) tbody a").eachAttr("href"))
                .contains("/about-the-data#methods");
    }

    @Test
    void everyMeasureStandsBesideEveryAreaOfAChosenSet() throws Exception {
        Document councils = page("/measures/by-area?areas=councils");
        Document isles = page("/measures/by-area?areas=isles");

        assertThat(councils.select("table:has(#table-measures-by-area) thead th").eachText())
                .startsWith("Council")
                .contains(
                        "Drug deaths, rate, 2015 to 2019 (deaths a year for every 100,000 people)");
        assertThat(rows(councils, "measures-by-area"))
                .anySatisfy(
                        row -> assertThat(row.subList(0, 2)).containsExactly("Scotland", "18.3"))
                .anySatisfy(row ->
                        assertThat(row.subList(0, 2))
                                .containsExactly("Glasgow City", "34.8 ▲ worse"));
        assertThat(councils.select("#by-area ~ p a").eachAttr("href"))
                .contains(DEATHS + "/areas/councils");
        assertThat(rows(isles, "measures-by-area"))
                .containsExactly(
                        List.of("Scotland", "290", "150"),
                        List.of("North Isle", "150 ▼ lower", "12"),
                        List.of("South Isle", "[c]", "[x]"),
                        List.of("Skerry", "[x]", "[x]"));
        assertThat(isles.select(".cn_compared [aria-hidden=true]").text()).isEqualTo("▼");
        assertThat(isles.select("#who-answers")).isEmpty();
    }

    @Test
    void chartsMarkDatesOfThePlanAndTestsOfChangeAndSayNothingOfCause() throws Exception {
        Document chart = page("/measures/police-suspected-drug-deaths/chart");
        Document withEditions = page("/measures/police-suspected-drug-deaths/chart?mark=editions");
        Document series = page("/measures/police-suspected-drug-deaths");

        assertThat(chart.select("#run-chart ol li").eachText())
                .anyMatch(note -> note.startsWith("On 20 January 2021: The First Minister set out"))
                .anyMatch(note ->
                        note.startsWith("In February 2022: A test of change began: A later ferry"));
        assertThat(chart.select("#run-chart ol a").eachAttr("href"))
                .contains("/sources/annual-report-2021-22", "/tests-of-change/later-ferry");
        assertThat(chart.select("main").text()).contains("says nothing of cause.");
        assertThat(chart.select("#control-chart ol li").text()).contains("National Mission");
        assertThat(chart.select("#run-chart ol").text()).doesNotContain("Published: ");
        assertThat(withEditions.select("#run-chart ol").text())
                .contains("In August 2022: Published: Scottish Government, ");
        assertThat(series.select("#chart ol").text()).contains("On 20 January 2021: ");
        assertThat(
                        page("/measures/police-suspected-drug-deaths?as-known-on=2021-06-30")
                                .select("main")
                                .text())
                .doesNotContain("On 20 January 2021: The First Minister");
    }

    @Test
    void testsOfChangeSayWhatWasTriedAndFoundAndWhatIsNotHeld() throws Exception {
        Document list = page("/tests-of-change");

        assertThat(list.select("main").text()).contains("2 tests of change are on record.");
        assertThat(rows(list, "tests").getLast())
                .containsExactly(
                        "A lamp on the pier",
                        "North Isle",
                        "from 2023; its end is not held",
                        "ferry crossings",
                        "Not held",
                        "Not held");
        assertThat(list.select("#event-mat-standards-published").text()).isEqualTo("May 2021");
        assertThat(page("/tests-of-change/later-ferry").select("main").text())
                .contains("Fewer people wait overnight, February 2022 to April 2022.")
                .contains("What was predicted Half as many wait")
                .contains("What was found Fewer waited in March than in January.")
                .contains("What was done about it Adapt: it was changed, to be tried again")
                .contains("None on record, so nothing is said of why");
    }

    @Test
    void theMatrixOfASetThatIsNotThereSaysSo() throws Exception {
        assertThat(page("/measures/by-area?areas=%3Cb%3E").select(".cn_missing").text())
                .contains("No set of areas is “<b>”.");
        assertThat(page("/measures/by-area?areas=isles&as-known-on=2024-07-31").text())
                .contains("No figure by isle was on record for the day asked for.");
    }

    @Test
    void theRatesOfASetStandInAFunnelWithTheirTable() throws Exception {
        Document page = page(DEATHS + "/areas/councils");

        assertThat(rows(page, "rates"))
                .contains(
                        List.of(
                                "Glasgow City",
                                "1,078",
                                "3,101,960",
                                "34.8",
                                "32.7",
                                "36.9",
                                "Higher, which is worse",
                                "Outside 99.8%"));
        assertThat(page.select("#funnel svg text").eachText())
                .contains("Glasgow City", "people, on average over the years");
        assertThat(page.select("section:has(#rates-panel) > p").text())
                .contains(
                        "In 2015 to 2019 Scotland had 18.3 deaths a year for every 100,000 people")
                .contains("By: Rate with its interval; Funnel.");
        assertThat(page.select("#small-charts svg text").eachText()).contains("Glasgow City");
        assertThat(rows(page, "yearly-rates")).hasSize(32);
    }

    /** Four councils' counts of 2022 are withheld by ScotPHO as below 5. */
    @Test
    void anAreaWhoseCountIsHiddenHasNoRateAndTheReasonIsSaid() throws Exception {
        Document page = page("/measures/scotpho-drug-deaths/areas/councils");

        assertThat(rows(page, "rates").stream().filter(row -> row.get(3).equals("[c]"))).hasSize(4);
        assertThat(page.select("section:has(#rates-panel) .cn_notes").text())
                .contains("the count in 2022 is hidden to protect people's privacy");
        assertThat(page.select("section:has(#rates-panel)").text())
                .contains("Compared with all these areas together");
        assertThat(page.select("section:has(#figures)").text())
                .contains(
                        "Whether the councils add up to Scotland is not worked out, as 4 of their");
    }

    @Test
    void aPartOfAYearGivesNoYearlyRate() throws Exception {
        assertThat(page(CROSSINGS + "/areas/isles").select("section:has(#rates-panel)").text())
                .contains(
                        "No yearly rate is worked out: the latest figures are of April to June 2024,"
                                + " which is not 12 months.");
    }

    @Test
    void whatLocalFiguresLeaveOfTheNationalOneIsSaid() throws Exception {
        assertThat(page(DEATHS + "/areas/councils").select("section:has(#figures)").text())
                .contains(
                        "The 32 councils add up to 1,264 deaths in 2019, which is the figure of"
                                + " Scotland in the same edition; the latest edition gives 1,280.");
    }

    /**
     * Suspected deaths by quarter, 2017 to 2025: their median, and where they stay on one side of
     * it, can be counted in the table of the plan.
     */
    @Test
    void aRunChartNumbersAndListsItsShiftsAndSaysNeverWhy() throws Exception {
        Document page = page("/measures/police-suspected-drug-deaths/chart");

        assertThat(page.select("#run-chart .cn_figure__notes li").eachText())
                .isNotEmpty()
                .allSatisfy(note ->
                        assertThat(note)
                                .matches(
                                        "(From|In) .*, \\d+ points in a row are (above|below) the median\\."
                                                + "|(On|In) [^:]+: .* Source: .*"));
        assertThat(rows(page, "run-chart-values")).hasSize(36);
        assertThat(page.select("#control-chart svg")).isNotEmpty();
        assertThat(page.select("section:has(#charts)").text())
                .doesNotContainPattern("(?i)because|due to|caused|led to|thanks to|effect of");
    }

    @Test
    void aChartOfAnAreaIsAsked() throws Exception {
        assertThat(
                        page("/measures/police-suspected-drug-deaths/chart?area=S32000015")
                                .select("section:has(#charts)")
                                .text())
                .contains("(shown)");
        assertThat(
                        page("/measures/police-suspected-drug-deaths/chart?area=%3Cb%3E")
                                .select(".cn_missing")
                                .text())
                .contains("No area has the code “<b>”.");
    }

    @Test
    void aSeriesThatABreakLeavesTooShortHasNoChartAndSaysHowManyItNeeds() throws Exception {
        assertThat(page(CROSSINGS + "/chart").select(".cn_missing").text())
                .contains("of which 10 are needed between two breaks");
        assertThat(page(CROSSINGS).select("a[href$=/chart]")).isEmpty();
    }

    @Test
    void aTrendNamesItsTest() throws Exception {
        assertThat(page(DEATHS).select("section:has(#trend)").text())
                .contains(
                        "In Scotland, over 2020 to 2024: decreasing and getting better. By: Recent trend.");
    }

    @Test
    void aWatchedGroupStandsBesideTheTotal() throws Exception {
        assertThat(page(DEATHS).select("section:has(#watched)").text())
                .contains("particularly the disproportionate increase in drug deaths among women")
                .contains(
                        "Women: 132 in 2009, 367 in 2023 (+235, +178.0%). The total: 545 in 2009, 1,172 in 2023 (+627, +115.0%).");
        assertThat(
                        page("/measures/police-suspected-drug-deaths")
                                .select("section:has(#watched)")
                                .text())
                .contains("24 and under: ");
    }

    @Test
    void eachCategorysChangeStandsBesideTheTotals() throws Exception {
        assertThat(rows(page(DEATHS + "/by/sex"), "trends-sex"))
                .anySatisfy(row ->
                        assertThat(row)
                                .startsWith(
                                        "Women", "2009", "132", "2023", "367", "+235", "+178.0"));
        assertThat(page(DEATHS + "/by/sex").select("section:has(#moved) p").text())
                .contains("From 2009 to 2023 the total rose, from 545 to 1,172 deaths");
    }

    @Test
    void changeBySubstanceBeginsWhereCountingChangedAndSmallNumbersHaveNoPercentage()
            throws Exception {
        Document page = page(DEATHS + "/by/substance");
        List<List<String>> rows = rows(page, "trends-substance");

        assertThat(page.select("section:has(#moved) p").text())
                .contains("It begins after the last break: Before 2008 a substance is counted as");
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row.get(1)).isEqualTo("2008"));
        assertThat(page.select(".cn_sentence").text())
                .matches(
                        "Of the \\d of 18 categories with a figure for 20\\d\\d, .+ deaths; one death"
                                + " can count in several\\.");
    }

    @Test
    void aMeasureThatAReportNamesLeadsToItsFigures() throws Exception {
        org.jsoup.select.Elements named =
                page("/outcomes/2").select("section:has(#named-measures)");

        assertThat(named.select("li a[href^=/measures/]").eachText())
                .contains("SAS naloxone administrations");
        assertThat(named.text()).doesNotContain("not in Cairn's record yet");
    }

    @Test
    void theFiguresOfAMeasureComeFirst() throws Exception {
        Document page = page(DEATHS);

        assertThat(page.select(".cn_panel__question").eachText())
                .startsWith("What is the evidence?", "What was promised?", "Who answers for it?");
        assertThat(page.select(".cn_panel__title").getFirst().id()).isEqualTo("figures");
    }

    /**
     * Rates of 5, 40/11, 2.5, 20/13 and 10/14 in fifths of 10 to 14 thousand: the line through them
     * over their ranks, and its t interval with 3 degrees of freedom, worked out apart.
     */
    @Test
    void inequalityByDeprivationKeepsItsNumeratorsAndDenominators() throws Exception {
        Document page = page("/measures/lantern-falls/by/fifth");

        assertThat(rows(page, "inequality-indices"))
                .containsExactly(
                        List.of(
                                "Slope index of inequality",
                                "5.22",
                                "3.78",
                                "6.65",
                                "falls a year for every 1,000 islanders"),
                        List.of(
                                "Slope index relative to the mean",
                                "2.09",
                                "[z]",
                                "[z]",
                                "times the overall rate"),
                        List.of("Ratio, most over least deprived", "7.00", "[z]", "[z]", "times"),
                        List.of(
                                "Gap, most less least deprived",
                                "4.29",
                                "[z]",
                                "[z]",
                                "falls a year for every 1,000 islanders"));
        assertThat(rows(page, "inequality-groups").getFirst())
                .startsWith("the most deprived fifth", "50", "10,000", "5.0");
        assertThat(page.select("section:has(#inequality) p").text())
                .contains("(50 of 10,000)")
                .contains("(10 of 14,000), 7.0 times as many: a gap of 4.3.");
        assertThat(
                        page("/measures/islanders/by/fifth")
                                .select("section:has(#inequality) .cn_missing")
                                .text())
                .contains("To be supplied");
    }

    @Test
    void anOutcomeHasItsHeadlineMeasuresApartAndEveryOtherWithWhereItStands() throws Exception {
        String named = page("/outcomes/6").select("section:has(#measures)").text();
        Document unnamed = page("/outcomes/2");

        assertThat(named)
                .containsSubsequence(
                        "Headline measures",
                        "lantern falls – a proxy",
                        "From 2023 to 2024: lower, which is better.",
                        "Supporting measures");
        assertThat(unnamed.select("section:has(#measures) .cn_missing").text())
                .contains(
                        "No document on record says which measure of this outcome is told first.");
        assertThat(unnamed.select("section:has(#measures) > p").getFirst().text())
                .matches(
                        "\\d+ measures are on record for it\\. By the last step on record, not by a test,"
                                + " \\d+ moved the better way, \\d+ the worse way, and \\d+ neither or it"
                                + " cannot be told\\.( Not counted: .+\\.)?");
    }

    @Test
    void aPrintedIntervalIsHeldAgainstTheNationsFigureWithoutJudgementWhereNeitherWayIsGood()
            throws Exception {
        assertThat(rows(page("/areas/X10000001"), "compared-here"))
                .containsExactly(
                        List.of(
                                "ferry crossings",
                                "April to June 2024",
                                "150",
                                "132",
                                "170",
                                "290",
                                "crossings",
                                "Lower",
                                "Interval as printed"));
    }

    @Test
    void aUseBeyondWhatIsPermittedIsLabelledWithTheDecisionOrWithoutOne() throws Exception {
        assertThat(page(CROSSINGS + "/definition").select("section:has(#use)").text())
                .contains(
                        "Shown for areas side by side ▲ Used beyond what it is permitted for, by a decision")
                .contains(
                        "The harbour master allowed comparison between areas on 1 July 2024: Isles asked");
        assertThat(page("/commitments/ost-treatment-target").select("section:has(#use)").text())
                .contains("△ Used beyond what it is permitted for")
                .contains("no decision that allows it is on record");
        assertThat(page(DEATHS + "/definition").select("section:has(#use) .cn_status").eachText())
                .containsExactly("● An official statistic");
    }

    @Test
    void aListOfCategoriesKeepsItsHistory() throws Exception {
        assertThat(page(CROSSINGS).select("section:has(#categories) li").eachText())
                .containsExactly(
                        "Boat, Big boat: counted from January to March 2023; called “Ship” before.",
                        "Boat, Small boat: taken over by “Big boat”.");
    }

    @Test
    void aMeasureWithoutFiguresSaysSo() throws Exception {
        Document page = page("/measures/ferry-delays");

        assertThat(page.select(".cn_sentence").text())
                .isEqualTo("Not supplied: no figure is on record.");
        assertThat(page.select(".cn_missing").text())
                .contains("No figure of this measure for Scotland as a whole is on record.");
        assertThat(page("/measures/ferry-delays/by/boat").select(".cn_missing").text())
                .contains("No figure by boat is on record for Scotland as a whole.");
    }

    @Test
    void aMeasureOfAreasAloneSaysWhereItsFiguresAre() throws Exception {
        assertThat(page("/measures/scotpho-drug-death-rate").select(".cn_sentence").text())
                .isEqualTo(
                        "No figure for Scotland as a whole is on record. What is held is by"
                                + " council.");
    }

    @Test
    void anIntervalIsInTheSentenceAndInTheTable() throws Exception {
        Document page = page("/measures/opioid-dependence-prevalence");

        assertThat(page.select(".cn_sentence").text())
                .contains("(interval as printed: 41,900 to 45,100)");
        assertThat(page.select("#table-values ~ thead th").eachText())
                .contains("Interval, lower", "Interval, upper");
    }

    @Test
    void onADayBeforeTheyWerePublishedFiguresAreNotShown() throws Exception {
        assertThat(page(CROSSINGS + "/areas/isles?as-known-on=2024-07-31").text())
                .contains("Not supplied")
                .doesNotContain("131.5");
        assertThat(page("/areas/X10000001?as-known-on=2024-07-31").text())
                .contains("North Isle is one of 3 isles")
                .doesNotContain("131.5");
    }

    @ParameterizedTest
    @CsvSource({
        "/areas/X10000001.csv,200",
        "/areas/X10000001.csv?table=figures-here,200",
        "/areas/X10000001/history.json,200",
        "/areas.csv?table=isles,200",
        "/measures/ferry-crossings/areas/isles.csv,200",
        "/measures/ferry-crossings/areas/isles.json,200",
        "/measures/ferry-crossings/by/boat/history,200",
        "/measures/by-area.csv?areas=isles,200",
        "/tests-of-change.csv,200",
        "/tests-of-change/later-ferry.json,200",
        "/tests-of-change/no-such,404",
        "/measures/by-area.json?areas=isles,200",
        "/measures/ferry-crossings/chart.csv,404",
        "/measures/police-suspected-drug-deaths/chart.csv?table=run-chart-values,200",
        "/measures/police-suspected-drug-deaths/chart.json,200",
        "/measures/none/chart,404",
        "/areas/x10000001,404",
        "/areas/X1,404",
        "/areas/X10000001/x,404",
        "/measures/ferry-crossings/areas,200",
        "/measures/ferry-crossings.csv?table=isles,200",
        "/measures/ferry-crossings.csv?table=no-such,404",
        "/measures/ferry-crossings/definition.csv,404",
        "/measures/ferry-crossings/quality.csv,200",
        "/measures/none/quality,404",
        "/areas/X10000001/responsibilities.json,200",
        "/areas/X1/responsibilities,404",
        "/measures/ferry-crossings/areas/councils,404",
        "/measures/ferry-crossings/areas/none,404",
        "/measures/ferry-crossings/by/captain,404",
        "/measures/ferry-crossings/of/boat,404",
        "/measures/ferry-crossings/by/boat/x,404",
    })
    void everyPageHasItsFormsAndNothingElseIsThere(String path, int status) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(status);
    }

    /** The last column tells how old a figure is on the day of the test. */
    private static List<List<String>> withoutAge(List<List<String>> rows) {
        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(row.getLast()).matches("its period ended .* ago|.*not over"));
        return rows.stream().map(row -> row.subList(0, row.size() - 1)).toList();
    }

    private static List<List<String>> rows(Document page, String table) {
        Element shown = page.select("table:has(#table-" + table + ")").first();
        assertThat(shown).as(table).isNotNull();
        return java.util.Objects.requireNonNull(shown).select("tbody tr").stream()
                .map(row -> row.select("th, td").eachText())
                .toList();
    }

    private Document page(String path) {
        return new Reader(port).page(path);
    }

    private HttpResponse<String> get(String path) {
        return new Reader(port).get(path);
    }
}
