package scot.cairn.measures;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.ServiceTest;
import scot.cairn.loading.LoadingPack;
import scot.cairn.loading.Mission;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Statement;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** The primary measure as loaded: its vintages, its sentences and what documents state of it. */
@ServiceTest
class NationalSeriesTest {

    private static final String DEATHS = "nrs-drug-misuse-deaths";
    private static final AsKnownOn AT_THE_START = new AsKnownOn(LocalDate.of(2021, 1, 20));

    @Autowired private LoadingPack loading;
    @Autowired private Measures measures;
    @Autowired private MeasurePages pages;
    @Autowired private TransactionTemplate transaction;

    @BeforeEach
    void load() {
        Mission.loadedBy(loading);
    }

    /** Figures of NRS editions; 13.2% is 155 / 1,172, 0.7% is 9 / 1,339. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-22|1,017 people died of drug misuse in Scotland in 2024, 155 fewer than the"
                        + " 1,172 in 2023 (13.2%).",
                "2024-12-31|1,172 people died of drug misuse in Scotland in 2023, 121 more than the"
                        + " 1,051 in 2022 (11.5%).",
                "2022-12-31|1,330 people died of drug misuse in Scotland in 2021, 9 fewer than the"
                        + " 1,339 in 2020 (0.7%).",
                "2021-01-20|1,264 people died of drug misuse in Scotland in 2019, 77 more than the"
                        + " 1,187 in 2018 (6.5%).",
            })
    void theSentenceIsWorkedOutFromWhatWasKnown(LocalDate day, String sentence) {
        assertThat(sentence(new AsKnownOn(day))).isEqualTo(sentence);
    }

    @Test
    void whatWasPublishedLaterIsNotKnownBefore() {
        Series series = series(AT_THE_START);

        assertThat(series.numberAt("2019")).contains(new BigDecimal("1264"));
        assertThat(series.at("2020")).isEmpty();
        assertThat(series(AsKnownOn.PRESENT).numberAt("2019")).contains(new BigDecimal("1280"));
    }

    @Test
    void aVintageWhoseDateIsNotHeldShowsOnlyInThePresent() {
        Series longAgo = series(new AsKnownOn(LocalDate.of(2014, 12, 31)));

        assertThat(longAgo.isEmpty()).isTrue();
        assertThat(series(AsKnownOn.PRESENT).vintages()).containsKey("2013 edition");
    }

    @Test
    void aLaterEditionSupersedesAnEarlierOneOfTheSameYear() {
        Map<String, Map<String, Value>> vintages = series(AsKnownOn.PRESENT).vintages();

        assertThat(number(vintages, "2016 edition", "2016")).isEqualTo("867");
        assertThat(number(vintages, "2021 edition", "2016")).isEqualTo("868");
        assertThat(series(AsKnownOn.PRESENT).numberAt("2016")).contains(new BigDecimal("868"));
    }

    @Test
    void everyAverageAndRangeThatNrsPrintedIsReproduced() {
        Map<String, FiveYearAverage.Average> computed =
                FiveYearAverage.of(series(AsKnownOn.PRESENT));
        List<Value> printed =
                reading(() ->
                                pages.national(
                                        "nrs-drug-misuse-deaths-five-year-average",
                                        AsKnownOn.PRESENT))
                        .values();

        assertThat(printed).hasSize(22);
        assertThat(printed)
                .allSatisfy(value -> {
                    FiveYearAverage.Average average =
                            requireNonNull(computed.get(value.period().text()));
                    assertThat(average.mean()).isEqualByComparingTo(value.number());
                    assertThat(BigDecimal.valueOf(average.range().lower()))
                            .isCloseTo(value.lower(), within());
                    assertThat(BigDecimal.valueOf(average.range().upper()))
                            .isCloseTo(value.upper(), within());
                });
        assertThat(computed.keySet()).contains("2022").doesNotContain("1997", "2023");
    }

    /** Traps: "1% (9 deaths)" is 0.67%; 4.6 times 2000; more than five times 1996 is 5.45. */
    @Test
    void whatDocumentsStateIsCheckedAndNeitherNumberIsChanged() {
        Series series = series(AsKnownOn.PRESENT);
        List<Checking.Checked> checked =
                reading(() -> measures.statements(DEATHS)).stream()
                        .map(Statement::claims)
                        .flatMap(List::stream)
                        .map(claim -> Checking.check(claim, definition(), series))
                        .toList();

        assertThat(checked)
                .contains(
                        new Checking.Checked.Agrees(new BigDecimal("-0.67")),
                        new Checking.Checked.Agrees(new BigDecimal("5.45")),
                        new Checking.Checked.Agrees(new BigDecimal("4.55")),
                        new Checking.Checked.Agrees(new BigDecimal("-9")))
                .noneMatch(Checking.Checked.Differs.class::isInstance);
    }

    @Test
    void aStatementThatIsWrongIsADiscrepancyAndOneOfYearsNotHeldCannotBeTold() {
        Statement.Claim right =
                reading(() -> measures.statements(DEATHS)).stream()
                        .flatMap(statement -> statement.claims().stream())
                        .filter(claim -> claim.kind() == Statement.Kind.CHANGE)
                        .findFirst()
                        .orElseThrow();
        Statement.Claim wrong =
                new Statement.Claim(
                        right.kind(),
                        right.from(),
                        right.to(),
                        right.stated().subtract(BigDecimal.ONE),
                        right.bound());

        assertThat(Checking.check(wrong, definition(), series(AsKnownOn.PRESENT)))
                .isInstanceOf(Checking.Checked.Differs.class);
        assertThat(Checking.check(right, definition(), series(AT_THE_START)))
                .isInstanceOf(Checking.Checked.CannotTell.class);
    }

    @Test
    void theSentenceNeverSaysHowMuchAChangeMatters() {
        Measure measure = definition();
        Series series = series(AsKnownOn.PRESENT);

        assertThat(series.values())
                .allSatisfy(value ->
                        series.before(value)
                                .ifPresent(before ->
                                        assertThat(Sentences.change(measure, before, value))
                                                .doesNotContainPattern(
                                                        "marginal|significant|dramatic|only|because")));
    }

    private Measure definition() {
        return reading(() -> measures.find(DEATHS).orElseThrow());
    }

    private static String number(
            Map<String, Map<String, Value>> vintages, String edition, String year) {
        Map<String, Value> values = requireNonNull(vintages.get(edition));
        Value value = requireNonNull(values.get(year));
        return String.valueOf(value.number());
    }

    private static org.assertj.core.data.Offset<BigDecimal> within() {
        return org.assertj.core.api.Assertions.within(new BigDecimal("0.05"));
    }

    private String sentence(AsKnownOn asKnownOn) {
        return reading(() ->
                pages.find(new Subject(SubjectKind.MEASURE, DEATHS), asKnownOn)
                        .map(Heading::sentence)
                        .orElseThrow());
    }

    private Series series(AsKnownOn asKnownOn) {
        return reading(() -> pages.national(DEATHS, asKnownOn));
    }

    private <T> T reading(java.util.function.Supplier<T> query) {
        TransactionTemplate readOnly =
                new TransactionTemplate(requireNonNull(transaction.getTransactionManager()));
        readOnly.setReadOnly(true);
        return requireNonNull(readOnly.execute(_ -> query.get()));
    }
}
