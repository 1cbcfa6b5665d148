package scot.cairn.measures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import scot.cairn.Checkout;
import scot.cairn.disclosure.attack.Bounds;
import scot.cairn.pack.DisclosureAssessment;
import scot.cairn.pack.DisclosurePolicy;
import scot.cairn.pack.Measure;
import scot.cairn.pack.PackReader;
import scot.cairn.pack.Plan;
import scot.cairn.pack.Reading;

/** The tables of the pack as they were published, attacked with all that the pack holds beside. */
class RealTablesTest {

    private static final Plan PLAN = plan();
    private static final Set<String> SMALL =
            Set.of("councils", "health-boards", "police-divisions");
    private static final AreaSums AREAS = new AreaSums(PLAN.areas(), PLAN.areaLinks());

    private static Plan plan() {
        return switch (PackReader.read(Checkout.root().resolve("packs/scotland-drugs-mission"))) {
            case Reading.Sound(var plan) -> plan;
            case Reading.Faulty(var faults) -> throw new AssertionError(faults);
        };
    }

    private static Population population(String assessment) {
        DisclosureAssessment found =
                PLAN.disclosureAssessments().stream()
                        .filter(one -> one.id().equals(assessment))
                        .findFirst()
                        .orElseThrow();
        DisclosurePolicy policy = PLAN.disclosurePolicies().getFirst();
        return new Population(
                policy,
                PLAN.measures().stream()
                        .filter(one -> found.measures().contains(one.id()))
                        .toList(),
                found.derived());
    }

    private static List<Figure> figures(Population population) {
        List<Figure> figures = new ArrayList<>();
        PLAN.values().stream()
                .filter(row -> population.has(row.measure()))
                .forEach(row -> Figure.of(row).ifPresent(figures::add));
        return figures;
    }

    private static Map<String, Bounds> told(String assessment) {
        Population population = population(assessment);
        return ProducerSecrets.bounds(population, figures(population), AREAS).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                one -> one.getKey().area() + " " + one.getKey().period().text(),
                                Map.Entry::getValue));
    }

    /**
     * Eight quarters of divisions are withheld, in four pairs: one small and one to protect it. The
     * other divisions and the nation give what the two of a pair are together, and no more.
     */
    @Test
    void policeDivisionsWithheldInPairsCanBeToldOnlyTogether() {
        Map<String, Bounds> told = told("suspected-drug-deaths");

        assertThat(told)
                .hasSize(8)
                .allSatisfy((of, bounds) -> assertThat(bounds.isTold()).isFalse());
        assertThat(told.get("S32000010 2017 Q1"))
                .isEqualTo(told.get("S32000005 2017 Q1"))
                .isEqualTo(new Bounds(0, OptionalLong.of(8), true));
        assertThat(told.get("S32000003 2017 Q4"))
                .isEqualTo(told.get("S32000005 2017 Q4"))
                .isEqualTo(new Bounds(0, OptionalLong.of(11), true));
        assertThat(told.get("S32000010 2018 Q1"))
                .isEqualTo(told.get("S32000005 2018 Q1"))
                .isEqualTo(new Bounds(0, OptionalLong.of(11), true));
        assertThat(told.get("S32000010 2019 Q2"))
                .isEqualTo(told.get("S32000005 2019 Q2"))
                .isEqualTo(new Bounds(0, OptionalLong.of(10), true));
    }

    /**
     * ScotPHO withholds four councils' counts of 2022, and prints the total of five years, and of
     * the four its rate with an interval. The rate and interval are not held, as they would give
     * the count away. The total of five years would too, beside the counts of the other four years;
     * of these only two are held by council, so that what is left is a range.
     */
    @Test
    void countsOfCouncilsIn2022AreBoundedByTheTotalOfFiveYearsAndNotTold() {
        Map<String, Bounds> told = told("drug-misuse-deaths");
        assertThat(told)
                .containsOnlyKeys(
                        "S12000013 2022", "S12000019 2022", "S12000023 2022", "S12000027 2022")
                .allSatisfy((of, bounds) -> {
                    assertThat(bounds.isTold()).isFalse();
                    assertThat(bounds.upper().orElseThrow()).isBetween(5L, 9L);
                });
        assertThat(
                        PLAN.values().stream()
                                .filter(row -> row.measure().equals("scotpho-drug-death-rate"))
                                .filter(row -> told.containsKey(row.area() + " 2022")))
                .hasSize(4)
                .allSatisfy(row -> {
                    assertThat(row.value()).isNull();
                    assertThat(row.lower()).isNull();
                    assertThat(row.upper()).isNull();
                });
    }

    /** Each table as if it had not been assessed: by the policy for whatever is not. */
    @Test
    void whatThePolicyWithholdsOfEachRealTableCannotBeToldFromWhatItShows() {
        Map<String, List<Figure>> tables =
                PLAN.values().stream()
                        .flatMap(row -> Figure.of(row).stream())
                        .filter(one -> one.number() != null)
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.measure() + ", " + one.vintage(),
                                        TreeMap::new,
                                        Collectors.toList()));
        int hidden = 0;
        for (Map.Entry<String, List<Figure>> table : tables.entrySet()) {
            List<Figure> figures = table.getValue();
            String id = figures.getFirst().measure();
            Measure measure =
                    PLAN.measures().stream()
                            .filter(one -> one.id().equals(id))
                            .findFirst()
                            .orElseThrow();
            boolean isOfSmallAreas =
                    figures.stream().anyMatch(one -> SMALL.contains(one.areaSet()));
            if (!Population.isCount(measure) || !isOfSmallAreas) {
                continue;
            }
            Population population =
                    new Population(
                            PLAN.disclosurePolicies().getFirst(), List.of(measure), List.of());
            Judgement judged = Guard.judge(population, figures, AREAS);
            assertThat(judged.told()).as(table.getKey()).isEmpty();
            assertThat(judged.unsound()).as(table.getKey()).isEmpty();
            hidden += judged.hidden().size();
            assertThat(judged.hidden().stream().map(one -> one.figure().of()).toList())
                    .as(table.getKey())
                    .containsAll(
                            figures.stream()
                                    .filter(one -> one.count() > 0 && one.count() < 5)
                                    .map(Figure::of)
                                    .toList());
        }
        assertThat(hidden).isGreaterThan(500);
    }
}
