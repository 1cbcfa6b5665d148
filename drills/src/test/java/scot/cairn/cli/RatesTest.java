package scot.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import scot.cairn.statistics.files.Method;
import scot.cairn.statistics.files.Methods;

class RatesTest {

    private static final int BAD_INPUT = 2;
    private static final double TOLERANCE = 1e-12;
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:[.][0-9]+)?(?:e[+-][0-9]+)?");

    @TempDir Path temporary;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "rate, sim_rate, , , sim_rate",
        "proportion, sim_proportion, , , sim_proportion",
        "dsr, sim_dsr_inputs, , , sim_dsr_expected",
        "isr, sim_isr_inputs, , , sim_isr_expected",
        "inequality, sim_inequality_inputs, , , sim_inequality_expected",
        "rate-compare, sim_rate_compare, , , sim_rate_compare",
        "funnel, sim_funnel, , , sim_funnel",
        "trend, sim_trend_inputs, , , sim_trend_expected",
        "recent-trend, sim_recent_trend_inputs, --polarity, sim_recent_trend_expected, sim_recent_trend_expected",
        "trajectory, sim_trajectory, , , sim_trajectory",
        "forecast, sim_forecast_inputs, --goals, sim_forecast_expected, sim_forecast_expected",
        "xmr, xmr_points, --charts, xmr_charts, xmr_points",
        "runchart, runchart_points, --charts, runchart_charts, runchart_points"
    })
    void writesWhatRWrote(
            String method, String input, String option, String second, String expected)
            throws IOException {
        Path output = temporary.resolve("out.csv");
        List<String> arguments = new ArrayList<>(List.of("--method", method));
        arguments.addAll(List.of("--input", vector(input).toString()));
        arguments.addAll(List.of("--output", output.toString()));
        if (option != null) {
            arguments.addAll(List.of(option, vector(second).toString()));
        }

        int code = new CommandLine(new RatesCommand()).execute(arguments.toArray(String[]::new));

        assertThat(code).isZero();
        List<String> lines = Files.readAllLines(output);
        List<String> wanted = Files.readAllLines(vector(expected));
        assertThat(lines).hasSameSizeAs(wanted);
        assertThat(lines.getFirst()).startsWith(wanted.getFirst());
        for (int line = 1; line < lines.size(); line++) {
            String[] here = COMMA.split(lines.get(line), -1);
            String[] there = COMMA.split(wanted.get(line), -1);
            for (int cell = 0; cell < there.length; cell++) {
                assertSame(here[cell], there[cell]);
            }
        }
    }

    @Test
    void explainsEachMethod() throws Exception {
        try (var help = CairnProcess.start("rates", "--help")) {
            assertThat(help.exit()).isZero();
            String said = String.join("\n", help.output());
            assertThat(Methods.ALL)
                    .extracting(Method::name)
                    .allSatisfy(name -> assertThat(said).contains("\n  " + name + ": "));
            assertThat(said).contains("takes series,t,count,population").contains("95 %");
        }
    }

    @Test
    void listsEveryFaultByItsPlaceAndWritesNothing() throws Exception {
        Path input = temporary.resolve("in.csv");
        Path output = temporary.resolve("out.csv");
        Files.writeString(input, "series,t,y\n1,1,x\n1,,3\n");

        try (var rates = rates("trend", input, output)) {
            assertThat(rates.exit()).isEqualTo(BAD_INPUT);
            assertThat(rates.output())
                    .containsExactly(
                            input + ":2:3: y \"x\" is no number; write a number such as -12.5",
                            input + ":3:2: t is empty; write a number such as -12.5");
            assertThat(rates.talk()).containsExactly("2 faults; nothing was written.");
            assertThat(output).doesNotExist();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    forcast      | There is no method forcast; use forecast.
                    xxxxxxxxxxxx | There is no method xxxxxxxxxxxx; use one of rate, proportion, dsr, isr, inequality, rate-compare, funnel, trend, recent-trend, trajectory, forecast, xmr, runchart.
                    xmr          | The method xmr needs --charts; name a file with the columns chart,improvement_direction,screen_outliers,fix_after_n_points,rebase_before_point,target.
                    rate         | There is no file in.csv; name a CSV file.
                    """)
    void refusesWhatItCannotRun(String method, String sentence) throws Exception {
        try (var rates = rates(method, Path.of("in.csv"), temporary.resolve("out.csv"))) {
            assertThat(Refused.by(rates)).isEqualTo(new Refused(BAD_INPUT, "cairn: " + sentence));
        }
    }

    private static CairnProcess rates(String method, Path input, Path output) throws IOException {
        return CairnProcess.start(
                "rates", "--method", method, "--input", input, "--output", output);
    }

    private static void assertSame(String here, String there) {
        if (NUMBER.matcher(there).matches()) {
            double number = Double.parseDouble(there);
            assertThat(Double.parseDouble(here))
                    .isCloseTo(number, within(TOLERANCE * Math.abs(number)));
        } else {
            assertThat(here).isEqualTo(there);
        }
    }

    private static Path vector(String name) {
        return Checkout.root()
                .resolve("statistics/src/test/resources/scot/cairn/statistics/vectors")
                .resolve(name + ".csv");
    }
}
