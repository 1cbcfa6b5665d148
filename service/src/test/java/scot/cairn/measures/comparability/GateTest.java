package scot.cairn.measures.comparability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.cairn.calendar.DateRange;
import scot.cairn.landscape.Gazetteer.Lie;
import scot.cairn.measures.comparability.Verdict.Ground;
import scot.cairn.measures.comparability.Verdict.Reason;
import scot.cairn.measures.comparability.Verdict.Weight;
import scot.cairn.pack.Commitment.Monitor;
import scot.cairn.pack.Commitment.Target;
import scot.cairn.pack.Commitment.TargetState;
import scot.cairn.pack.Designation;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Measure.Comparability;
import scot.cairn.pack.ValueRow.Marker;
import scot.cairn.pack.WrittenDate;

/** What may be compared, rule by rule, on invented measures. */
class GateTest {

    private static final Measure STAYS = measure("stays", "stays", null);
    private static final Measure RATE = measure("rate", "stays per 1,000 people", "People");

    @Test
    void twoYearsOfOneEditionAreFree() {
        Verdict verdict = Gate.of(in(STAYS, "2022"), in(STAYS, "2023"));

        assertThat(verdict.weight()).isEqualTo(Weight.ALLOWED);
        assertThat(verdict.reasons()).isEmpty();
    }

    @Test
    void aFigureIsNotComparedWithItself() {
        assertThat(ruleThatBlocks(in(STAYS, "2022"), in(STAYS, "2022"))).isEqualTo(Rule.ONE_FIGURE);
    }

    @Test
    void twoEditionsOfOneFigureDifferByARevision() {
        Verdict verdict =
                Gate.of(in(STAYS, "2022"), new Change(in(STAYS, "2022")).edition("Second"));

        assertThat(verdict.weight()).isEqualTo(Weight.WITH_CAVEAT);
        assertThat(verdict.reasons().getFirst().words()).contains("a revision, and no change");
    }

    /** I3: stays, patients and admissions are different units. */
    @Test
    void whatIsCountedInTwoUnitsIsBlockedWhateverThePlanSays() {
        Measure patients =
                related(measure("patients", "patients", null), "stays", Comparability.WITH_CAVEAT);

        assertThat(ruleThatBlocks(in(STAYS, "2022"), in(patients, "2022")))
                .isEqualTo(Rule.ONE_UNIT);
    }

    @ParameterizedTest
    @CsvSource({", BLOCKED", "NEVER, BLOCKED", "WITH_CAVEAT, WITH_CAVEAT"})
    void twoMeasuresOfOneSubjectAreHeldApartUnlessThePlanOpensThem(
            @Nullable Comparability said, Weight weight) {
        Measure other = related(measure("other", "stays", null), "stays", said);

        assertThat(Gate.of(in(STAYS, "2022"), in(other, "2022")).weight()).isEqualTo(weight);
        assertThat(Gate.of(in(other, "2022"), in(STAYS, "2022")).weight()).isEqualTo(weight);
    }

    @Test
    void whatTwoDefinitionsSayOfEachOtherTheStricterHolds() {
        Measure one = related(STAYS, "other", Comparability.WITH_CAVEAT);
        Measure other = related(measure("other", "stays", null), "stays", Comparability.NEVER);

        assertThat(ruleThatBlocks(in(one, "2022"), in(other, "2022"))).isEqualTo(Rule.ONE_MEASURE);
    }

    @Test
    void measuresOfWhichNothingIsSaidAreBlocked() {
        assertThat(ruleThatBlocks(in(STAYS, "2022"), in(measure("x", "stays", null), "2022")))
                .isEqualTo(Rule.ONE_MEASURE);
    }

    @ParameterizedTest
    @CsvSource({
        "2021, 2022, BLOCKED",
        "2022, 2021, BLOCKED",
        "2022, 2023, ALLOWED",
        "2020, 2021, ALLOWED",
        "2021/22, 2023/24, BLOCKED",
        "2021/22, 2018/19, BLOCKED",
    })
    void nothingIsReadAcrossABreakNorFromAPeriodThatABreakIsIn(
            String one, String other, Weight weight) {
        Measure broken = broken(STAYS, "2022");
        Verdict verdict = Gate.of(in(broken, one), in(broken, other));

        assertThat(verdict.weight()).isEqualTo(weight);
        verdict.blocking()
                .ifPresent(reason -> {
                    assertThat(reason.rule()).isEqualTo(Rule.ONE_METHOD);
                    assertThat(reason.ground()).isEqualTo(new Ground.Document("source-of-break"));
                    assertThat(reason.words()).contains("Day cases are counted.");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "2022, 2023 Q1, BLOCKED, WITH_CAVEAT, ONE_LENGTH",
        "2022, 2023/24, WITH_CAVEAT, WITH_CAVEAT, ONE_LENGTH",
        "2017 to 2021, 2018 to 2022, BLOCKED, BLOCKED, NO_TIME_TWICE",
        "2023 Q1, 2022, BLOCKED, WITH_CAVEAT, ONE_LENGTH",
        "2022-03-04 to 2022-06-02, 2021-03-05 to 2021-06-03, ALLOWED, ALLOWED,",
        "2022-03-04 to 2022-06-02, 2021-03-05 to 2021-05-03, BLOCKED, WITH_CAVEAT, ONE_LENGTH",
    })
    void periodsAreOfOneLengthAndApart(
            String one, String other, Weight ofCounts, Weight ofRates, @Nullable Rule rule) {
        Verdict counts = Gate.of(in(STAYS, one), in(STAYS, other));
        Verdict rates = Gate.of(in(RATE, one), in(RATE, other));

        assertThat(counts.weight()).isEqualTo(ofCounts);
        assertThat(rates.weight()).isEqualTo(ofRates);
        if (rule != null) {
            assertThat(rules(counts)).contains(rule);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "WITHIN, BLOCKED, WITH_CAVEAT, NO_PLACE_TWICE",
        "CONTAINS, BLOCKED, WITH_CAVEAT, NO_PLACE_TWICE",
        "OVERLAPS, BLOCKED, WITH_CAVEAT, NO_PLACE_TWICE",
        "SAME, WITH_CAVEAT, WITH_CAVEAT, NO_PLACE_TWICE",
        "APART, BLOCKED, ALLOWED, LIKE_PLACES",
    })
    void countsOfPlacesThatShareGroundAreBlocked(
            Lie lie, Weight ofCounts, Weight ofRates, Rule rule) {
        Verdict counts =
                Gate.of(in(STAYS, "2022"), new Change(in(STAYS, "2022")).area("B"), (_, _) -> lie);
        Verdict rates =
                Gate.of(in(RATE, "2022"), new Change(in(RATE, "2022")).area("B"), (_, _) -> lie);

        assertThat(counts.weight()).isEqualTo(ofCounts);
        assertThat(rules(counts)).contains(rule);
        assertThat(rates.weight()).isEqualTo(ofRates);
    }

    @ParameterizedTest
    @CsvSource({"NEVER, BLOCKED", "WITH_CAVEAT, WITH_CAVEAT"})
    void whereANationDefinesItOtherwiseThePlanDecides(Comparability said, Weight weight) {
        Measure here = differsIn(RATE, "nations", said);
        Comparand abroad = new Change(in(here, "2022")).place("nations", "E1");

        Verdict verdict = Gate.of(in(here, "2022"), abroad, (_, _) -> Lie.APART);

        assertThat(verdict.weight()).isEqualTo(weight);
        assertThat(verdict.reasons())
                .contains(
                        new Reason(
                                Rule.ONE_DEFINITION,
                                weight,
                                "It is not defined alike in both places. Counted by residence.",
                                new Ground.Document("source-of-difference")));
    }

    @Test
    void categoriesOfTwoKindsAreBlockedAndOverlappingOnesAskForCare() {
        Comparand men = new Change(in(STAYS, "2022")).category(Map.of("sex", "male"));
        Comparand women = new Change(in(STAYS, "2022")).category(Map.of("sex", "female"));
        Comparand young = new Change(in(STAYS, "2022")).category(Map.of("age", "young"));
        Comparand heroin = new Change(in(STAYS, "2022")).category(Map.of("drug", "heroin"));
        Comparand cocaine = new Change(in(STAYS, "2022")).category(Map.of("drug", "cocaine"));

        assertThat(Gate.of(men, women).weight()).isEqualTo(Weight.ALLOWED);
        assertThat(ruleThatBlocks(men, young)).isEqualTo(Rule.LIKE_CATEGORIES);
        assertThat(Gate.of(men, in(STAYS, "2022")).weight()).isEqualTo(Weight.WITH_CAVEAT);
        assertThat(Gate.of(heroin, cocaine).reasons().getFirst().words())
                .isEqualTo("One case may be in both categories, so the two cannot be added up.");
    }

    @Test
    void editionsDesignationsAndFlagsAskForCare() {
        Comparand one = in(STAYS, "2022");
        Comparand other = in(STAYS, "2023");

        assertThat(rules(Gate.of(one, new Change(other).edition("Second"))))
                .containsExactly(Rule.ONE_EDITION);
        assertThat(
                        rules(
                                Gate.of(
                                        one,
                                        new Change(other)
                                                .designation(Designation.MANAGEMENT_INFORMATION))))
                .containsExactly(Rule.ONE_DESIGNATION);
        assertThat(rules(Gate.of(one, new Change(other).marker(Marker.PROVISIONAL))))
                .containsExactly(Rule.SETTLED);
        assertThat(rules(Gate.of(one, new Change(other).area("B"), (_, _) -> Lie.APART)))
                .contains(Rule.ONE_DIFFERENCE);
    }

    /** Trap 4: what counts something else cannot tell whether a target was met. */
    @ParameterizedTest
    @CsvSource({
        "stays, stays, true, ALLOWED",
        "stays, people, true, BLOCKED",
        "other, stays, true, WITH_CAVEAT",
        "other, stays, false, BLOCKED",
        "unnamed, stays, true, BLOCKED",
    })
    void aTargetIsHeldAgainstItsOwnMeasureOrOneThatMayStandInForIt(
            String measured, String unit, boolean comparable, Weight weight) {
        Target target =
                new Target(
                        TargetState.SET,
                        "stays",
                        null,
                        null,
                        unit,
                        "A",
                        null,
                        List.of(new Monitor("other", comparable, "It counts nearly the same.")));

        assertThat(Gate.ofTarget(target, measure(measured, "stays", null)).weight())
                .isEqualTo(weight);
    }

    private static Rule ruleThatBlocks(Comparand one, Comparand other) {
        return Gate.of(one, other).blocking().orElseThrow().rule();
    }

    private static List<Rule> rules(Verdict verdict) {
        return verdict.reasons().stream().map(Reason::rule).toList();
    }

    private static Comparand in(Measure measure, String period) {
        return new Comparand(
                measure,
                "isles",
                "A",
                DateRange.of(WrittenDate.parse(period)),
                Map.of(),
                Designation.OFFICIAL_STATISTICS,
                "First",
                "source",
                null);
    }

    /** A figure with one thing changed. */
    private record Change(Comparand of) {

        Comparand area(String code) {
            return place(of.areaSet(), code);
        }

        Comparand place(String set, String code) {
            return with(set, code, of.category(), of.designation(), of.vintage(), of.marker());
        }

        Comparand category(Map<String, String> category) {
            return with(
                    of.areaSet(), of.area(), category, of.designation(), of.vintage(), of.marker());
        }

        Comparand designation(Designation kind) {
            return with(of.areaSet(), of.area(), of.category(), kind, of.vintage(), of.marker());
        }

        Comparand edition(String name) {
            return with(
                    of.areaSet(), of.area(), of.category(), of.designation(), name, of.marker());
        }

        Comparand marker(Marker marker) {
            return with(
                    of.areaSet(), of.area(), of.category(), of.designation(), of.vintage(), marker);
        }

        private Comparand with(
                String set,
                String code,
                Map<String, String> category,
                Designation kind,
                String edition,
                @Nullable Marker marker) {
            return new Comparand(
                    of.measure(),
                    set,
                    code,
                    of.period(),
                    category,
                    kind,
                    edition,
                    of.source(),
                    marker);
        }
    }

    private static Measure measure(String id, String unit, @Nullable String denominator) {
        return new Measure(
                id,
                id,
                id,
                new Measure.Counted(unit, unit),
                new Measure.Counted(unit, unit),
                Measure.Polarity.NEITHER,
                Designation.OFFICIAL_STATISTICS,
                "Nobody",
                0,
                new Measure.About(
                        "",
                        null,
                        denominator,
                        "",
                        Measure.PermittedUse.IMPROVEMENT,
                        "",
                        "",
                        "",
                        ""),
                List.of(breakdown("sex", true), breakdown("age", true), breakdown("drug", false)),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                null);
    }

    private static Measure.Breakdown breakdown(String id, boolean addsUp) {
        return new Measure.Breakdown(id, id, addsUp, List.of(), null, null, null);
    }

    private static Measure related(
            Measure measure, String other, @Nullable Comparability comparable) {
        return with(
                measure,
                measure.breaks(),
                List.of(new Measure.Related(other, "They differ.", comparable, null)),
                measure.care());
    }

    private static Measure broken(Measure measure, String at) {
        return with(
                measure,
                List.of(
                        new Measure.Break(
                                WrittenDate.parse(at),
                                "Day cases are counted.",
                                "source-of-break")),
                measure.sameSubject(),
                measure.care());
    }

    private static Measure differsIn(Measure measure, String set, Comparability said) {
        return with(
                measure,
                measure.breaks(),
                measure.sameSubject(),
                new Measure.Care(
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(
                                new Measure.DiffersIn(
                                        set,
                                        "Counted by residence.",
                                        said,
                                        "source-of-difference"))));
    }

    private static Measure with(
            Measure measure,
            List<Measure.Break> breaks,
            List<Measure.Related> sameSubject,
            Measure.@Nullable Care care) {
        return new Measure(
                measure.id(),
                measure.name(),
                measure.officialTerm(),
                measure.unit(),
                measure.counted(),
                measure.polarity(),
                measure.designation(),
                measure.producer(),
                measure.decimals(),
                measure.about(),
                measure.breakdowns(),
                breaks,
                measure.relevance(),
                measure.derivation(),
                sameSubject,
                care,
                measure.rate());
    }
}
