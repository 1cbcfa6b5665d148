package scot.cairn.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import scot.cairn.statistics.Confidence;
import scot.cairn.statistics.Interval;
import scot.cairn.statistics.inequality.Quantile;
import scot.cairn.statistics.inequality.QuantileRanks;
import scot.cairn.statistics.inequality.Scale;
import scot.cairn.statistics.inequality.SimulatedLimits;
import scot.cairn.statistics.inequality.SlopeIndex;

/**
 * Slope indices and quantiles agree with what the tests of PHEindicatormethods 2.1.1 expect:
 * indices in all digits given, limits to 5 % of the index, for both sides simulate them.
 */
class PheInequalityTest {

    private static final double TOLERANCE = 1e-9;
    private static final double SIMULATED = 0.05;

    @Test
    void slopeIndices() {
        int compared = 0;
        for (List<CsvRow> test : tests()) {
            CsvRow first = test.getFirst();
            if (!first.text("sii").isEmpty()) {
                compare(test);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(10);
    }

    @Test
    void whatThePackageRefusesIsRefused() {
        for (List<CsvRow> test : tests()) {
            if (test.getFirst().text("test").contains("negative populations")) {
                assertThatIllegalArgumentException().isThrownBy(() -> quantiles(test));
            }
        }
    }

    @Test
    void quantileRanks() {
        Map<String, List<CsvRow>> groups =
                PheRatesTest.csv("quantiles.csv").stream()
                        .filter(row -> !row.isEmpty("value"))
                        // Of the areas of the whole country only some are held.
                        .filter(row -> !row.text("groupset").equals("None"))
                        .collect(
                                Collectors.groupingBy(row ->
                                        String.join(
                                                "|",
                                                row.text("indicator"),
                                                row.text("groupset"),
                                                row.text("parent"),
                                                row.text("quantile_name"))));
        for (List<CsvRow> group : groups.values()) {
            int parts = group.getFirst().text("quantile_name").equals("Decile") ? 10 : 4;
            List<Double> values = group.stream().map(row -> row.number("value")).toList();
            boolean isInverted = Boolean.parseBoolean(group.getFirst().text("invert"));
            List<String> expected =
                    group.stream().map(row -> row.text("expected_quantile")).toList();

            var ranks = QuantileRanks.of(values, parts, isInverted);

            if (expected.contains("")) {
                assertThat(ranks).isEmpty();
            } else {
                assertThat(ranks.orElseThrow().stream().map(String::valueOf).toList())
                        .isEqualTo(expected);
            }
        }
    }

    private static void compare(List<CsvRow> test) {
        CsvRow first = test.getFirst();
        String name = first.text("test");
        Scale valueScale =
                switch (first.text("ValueType")) {
                    case "1" -> Scale.LOG;
                    case "2" -> Scale.LOGIT;
                    default -> Scale.PLAIN;
                };
        Scale line = name.contains("transform") ? valueScale : Scale.PLAIN;
        double multiplier = multiplier(name);

        SlopeIndex index = SlopeIndex.of(quantiles(test), line).orElseThrow();

        assertNear(index.absolute() * multiplier, first, "sii", TOLERANCE);
        double ratio = index.ratioOfEnds();
        assertNear(multiplier < 0 ? 1 / ratio : ratio, first, "rii", TOLERANCE);
        // The package does not turn the sign of the intercept.
        assertNear(index.mostDeprived() * Math.abs(multiplier), first, "Intercept", TOLERANCE);
        Confidence confidence =
                first.text("Confidence").equals("99") ? new Confidence(0.99) : Confidence.P95;
        List<Double> errors = test.stream().map(row -> row.number("StandardError")).toList();
        var limits =
                new SimulatedLimits(20_000, 1)
                        .of(
                                quantiles(test),
                                errors,
                                new SimulatedLimits.Scales(valueScale, line),
                                confidence)
                        .orElseThrow();
        assertLimits(limits.absolute(), first, "sii", multiplier);
        if (multiplier > 0) {
            assertLimits(limits.ratioOfEnds(), first, "rii", 1);
        }
    }

    private static double multiplier(String name) {
        if (name.contains("(x -100)")) {
            return -100;
        }
        if (name.contains("negative multiplier")) {
            return -1;
        }
        return name.contains("(x 100)") ? 100 : 1;
    }

    private static void assertLimits(Interval limits, CsvRow row, String which, double multiplier) {
        double lower = multiplier > 0 ? limits.lower() : limits.upper();
        double upper = multiplier > 0 ? limits.upper() : limits.lower();
        assertNear(lower * multiplier, row, which + "_lowercl_1", SIMULATED);
        assertNear(upper * multiplier, row, which + "_uppercl_1", SIMULATED);
    }

    private static void assertNear(double here, CsvRow row, String column, double tolerance) {
        String there = row.text(column);
        if (!there.isEmpty()) {
            double number = Double.parseDouble(there);
            assertThat(here)
                    .as("%s of %s", column, row.text("test"))
                    .isCloseTo(number, within(tolerance * Math.abs(number)));
        }
    }

    private static List<Quantile> quantiles(List<CsvRow> test) {
        return test.stream()
                .map(row -> new Quantile(row.number("Population"), row.number("Value")))
                .toList();
    }

    private static Collection<List<CsvRow>> tests() {
        return PheRatesTest.csv("sii.csv").stream()
                .collect(
                        Collectors.groupingBy(
                                row -> row.text("block") + row.text("test"),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .values();
    }
}
