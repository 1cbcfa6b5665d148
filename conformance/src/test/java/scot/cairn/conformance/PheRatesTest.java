package scot.cairn.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scot.cairn.statistics.Confidence;
import scot.cairn.statistics.Interval;
import scot.cairn.statistics.rates.AgeBand;
import scot.cairn.statistics.rates.Count;
import scot.cairn.statistics.rates.DirectRate;
import scot.cairn.statistics.rates.IndirectRate;
import scot.cairn.statistics.rates.Proportion;
import scot.cairn.statistics.rates.Rate;
import scot.cairn.statistics.rates.ReferenceBand;

/** Rates agree with what the tests of PHEindicatormethods 2.1.1 expect, in all digits given. */
class PheRatesTest {

    private static final double TOLERANCE = 1e-9;

    @Test
    void byarsAndWilsonsLimits() {
        for (CsvRow row : csv("byars_wilson.csv")) {
            Confidence confidence =
                    row.text("confidence").equals("95%") ? Confidence.P95 : Confidence.P998;
            if (row.text("method").equals("Wilson")) {
                Interval limits =
                        new Proportion(row.number("x"), row.number("n")).interval(confidence);
                assertNear(limits.lower(), row, "lowercl");
                assertNear(limits.upper(), row, "uppercl");
            } else {
                Count count = new Count(row.number("x"));
                assertThat(count.byarLower(confidence).isPresent())
                        .isEqualTo(!row.text("lowercl").isEmpty());
                count.byarLower(confidence).ifPresent(lower -> assertNear(lower, row, "lowercl"));
                assertNear(count.byarUpper(confidence), row, "uppercl");
            }
        }
    }

    @Test
    void rates() {
        for (CsvRow row : csv("rate.csv")) {
            if (row.text("Numerator").isEmpty()) {
                continue;
            }
            Rate rate = Rate.of(row.number("Numerator"), row.number("Denominator"));
            double per = row.number("multiplier");
            Interval narrow = rate.interval(Confidence.P95, per);
            assertNear(rate.value(per), row, "value");
            assertLimits(narrow, rate.interval(Confidence.P998, per), row, 1);
            assertThat(narrow.method()).isEqualTo(row.text("method"));
        }
    }

    @Test
    void proportions() {
        for (CsvRow row : csv("proportion.csv")) {
            if (row.text("Numerator").isEmpty()) {
                continue;
            }
            Proportion proportion =
                    new Proportion(row.number("Numerator"), row.number("Denominator"));
            double per = row.number("multiplier");
            Interval narrow = proportion.interval(Confidence.P95);
            assertNear(proportion.value() * per, row, "value");
            assertLimits(narrow, proportion.interval(Confidence.P998), row, per);
            assertThat(narrow.method()).isEqualTo(row.text("method"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dsr", "dsr_esp1976"})
    void directlyStandardisedRates(String file) {
        String standard = file.equals("dsr") ? "esp2013" : "esp1976";
        List<AgeBand> bands =
                csv(file + "_inputs.csv").stream()
                        .map(row ->
                                new AgeBand(
                                        row.number("count"),
                                        row.number("pop"),
                                        row.number(standard)))
                        .toList();
        DirectRate rate = DirectRate.of(bands);

        for (CsvRow row : csv(file + "_expected.csv")) {
            double per = row.text("statistic").endsWith("100000") ? 100_000 : 10_000;
            assertNear(rate.events(), row, "total_count");
            assertNear(rate.population(), row, "total_pop");
            assertNear(rate.value() * per, row, "value");
            assertNear(limits(rate, Confidence.P95).lower() * per, row, "lower95_0cl");
            assertNear(limits(rate, Confidence.P95).upper() * per, row, "upper95_0cl");
            // In one of the files the wider limits are printed ten times too large.
            double wide = file.equals("dsr") ? per : 10 * per;
            assertNear(limits(rate, Confidence.P998).lower() * wide, row, "lower99_8cl");
            assertNear(limits(rate, Confidence.P998).upper() * wide, row, "upper99_8cl");
            assertThat(DirectRate.DOBSON).isEqualTo(row.text("method"));
        }
    }

    @Test
    void indirectlyStandardisedRatesAndRatios() {
        List<CsvRow> inputs = csv("isr_inputs.csv");
        for (CsvRow row : csv("isr_expected.csv")) {
            List<CsvRow> area =
                    inputs.stream()
                            .filter(input -> input.text("area").equals(row.text("area")))
                            .toList();
            double events = area.stream().mapToDouble(input -> orNone(input, "count")).sum();
            IndirectRate rate =
                    IndirectRate.of(
                            events,
                            area.stream()
                                    .map(input ->
                                            new ReferenceBand(
                                                    orNone(input, "pop"),
                                                    orNone(input, "refcount"),
                                                    input.number("refpop")))
                                    .toList());
            boolean isRatio = row.text("ref_rate").isEmpty();
            double per = isRatio ? 1 : rate.referenceRate() * 100_000;
            assertNear(events, row, "observed");
            assertNear(rate.expected(), row, "expected");
            assertNear(rate.ratio().value(per), row, "value");
            Interval narrow = rate.ratio().interval(Confidence.P95, per);
            assertLimits(narrow, rate.ratio().interval(Confidence.P998, per), row, 1);
            assertThat(narrow.method()).isEqualTo(row.text("method"));
        }
    }

    @Test
    void aMissingCountIsNoCount() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Count(Double.NaN));
    }

    static List<CsvRow> csv(String file) {
        List<CsvRow> rows = ForeignFolder.configured().csv("vectors/phe_pkgtest/" + file);
        assertThat(rows).isNotEmpty();
        return rows;
    }

    private static double orNone(CsvRow row, String column) {
        return row.text(column).isEmpty() ? 0 : row.number(column);
    }

    private static Interval limits(DirectRate rate, Confidence confidence) {
        return new Interval(
                rate.lower(confidence).orElseThrow(),
                rate.upper(confidence).orElseThrow(),
                DirectRate.DOBSON);
    }

    private static void assertLimits(Interval narrow, Interval wide, CsvRow row, double per) {
        assertNear(narrow.lower() * per, row, "lower95_0cl");
        assertNear(narrow.upper() * per, row, "upper95_0cl");
        assertNear(wide.lower() * per, row, "lower99_8cl");
        assertNear(wide.upper() * per, row, "upper99_8cl");
    }

    static void assertNear(double here, CsvRow row, String column) {
        double there = row.number(column);
        assertThat(here).isCloseTo(there, within(TOLERANCE * Math.abs(there)));
    }
}
