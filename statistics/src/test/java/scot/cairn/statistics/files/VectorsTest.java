package scot.cairn.statistics.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
                new Run("rate", "sim_rate.csv", "", "sim_rate.csv", TOLERANCE),
                new Run("proportion", "sim_proportion.csv", "", "sim_proportion.csv", TOLERANCE),
                new Run(
                        "rate-compare",
                        "sim_rate_compare.csv",
                        "",
                        "sim_rate_compare.csv",
                        TOLERANCE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("runs")
    void agreesWithR(Run run) throws IOException {
        Method method = Methods.named(run.method()).orElseThrow();
        Path second = run.second().isEmpty() ? null : Csv.vector(run.second());
        Path output = folder.resolve("out.csv");

        Outcome outcome = RatesFile.run(method, Csv.vector(run.input()), second, output);

        Csv expected = Csv.read(Csv.vector(run.expected()));
        assertThat(outcome).isEqualTo(new Outcome.Written(expected.rows().size()));
        assertThat(Csv.read(output).differences(expected, run.tolerance())).isEmpty();
    }

    @Test
    void everyMethodIsCompared() {
        List<String> compared = runs().map(Run::method).toList();

        assertThat(Methods.ALL).extracting(Method::name).containsExactlyElementsOf(compared);
    }
}
