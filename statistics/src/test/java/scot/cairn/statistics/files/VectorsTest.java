package scot.cairn.statistics.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every method over a file agrees with base R 4.2.2 (for XmR charts with NHSRplotthedots 0.2.2) run
 * on seeded inputs of our own: numbers to 1 part in 10¹², words and rows exactly.
 */
class VectorsTest {

    private static final double TOLERANCE = 1e-12;

    @TempDir private Path folder = Path.of("");

    /**
     * A run.
     *
     * @param second file of the second option, empty if there is none
     * @param tolerance relative, of all numbers
     */
    record Run(String method, String input, String second, String expected, double tolerance) {

        @Override
        public String toString() {
            return method;
        }
    }

    static Stream<Run> runs() {
        return Stream.of(
                run("rate", "sim_rate", "", "sim_rate"),
                run("proportion", "sim_proportion", "", "sim_proportion"),
                run("dsr", "sim_dsr_inputs", "", "sim_dsr_expected"),
                run("isr", "sim_isr_inputs", "", "sim_isr_expected"),
                run("inequality", "sim_inequality_inputs", "", "sim_inequality_expected"),
                run("rate-compare", "sim_rate_compare", "", "sim_rate_compare"),
                run("funnel", "sim_funnel", "", "sim_funnel"),
                run("trend", "sim_trend_inputs", "", "sim_trend_expected"),
                run(
                        "recent-trend",
                        "sim_recent_trend_inputs",
                        "sim_recent_trend_expected",
                        "sim_recent_trend_expected"),
                run("trajectory", "sim_trajectory", "", "sim_trajectory"),
                run(
                        "forecast",
                        "sim_forecast_inputs",
                        "sim_forecast_expected",
                        "sim_forecast_expected"),
                run("xmr", "xmr_points", "xmr_charts", "xmr_points"),
                run("runchart", "runchart_points", "runchart_charts", "runchart_points"));
    }

    private static Run run(String method, String input, String second, String expected) {
        return new Run(method, input, second, expected, TOLERANCE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("runs")
    void agreesWithR(Run run) throws IOException {
        Method method = Methods.named(run.method()).orElseThrow();
        Path second = run.second().isEmpty() ? null : Csv.vector(run.second() + ".csv");
        Path output = folder.resolve("out.csv");

        Outcome outcome = RatesFile.run(method, Csv.vector(run.input() + ".csv"), second, output);

        Csv expected = Csv.read(Csv.vector(run.expected() + ".csv"));
        assertThat(outcome).isEqualTo(new Outcome.Written(expected.rows().size()));
        assertThat(Csv.read(output).differences(expected, run.tolerance())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"xmr, xmr_points, xmr_charts", "runchart, runchart_points, runchart_charts"})
    void whatHoldsForAChartStandsInEachOfItsRows(String name, String points, String charts)
            throws IOException {
        Method method = Methods.named(name).orElseThrow();
        Path output = folder.resolve("out.csv");
        Path second = Csv.vector(charts + ".csv");

        RatesFile.run(method, Csv.vector(points + ".csv"), second, output);

        Csv expected = Csv.read(second);
        Csv written = Csv.read(output).onePer("chart");
        assertThat(written.rows()).hasSameSizeAs(expected.rows());
        assertThat(written.differences(expected.only(method.outputColumns()), TOLERANCE)).isEmpty();
    }

    @Test
    void everyMethodIsCompared() {
        List<String> compared = runs().map(Run::method).toList();

        assertThat(Methods.ALL).extracting(Method::name).containsExactlyElementsOf(compared);
    }
}
