package scot.cairn.statistics.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTest {

    /** As C's printf writes them with %.17g. */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "100000, 100000",
        "0.95, 0.94999999999999996",
        "0.1, 0.10000000000000001",
        "-2.5, -2.5",
        "1e16, 10000000000000000",
        "1e17, 1e+17",
        "1.5e300, 1.5000000000000001e+300",
        "0.0001, 0.0001",
        "0.00001, 1.0000000000000001e-05",
        "4.9e-324, 4.9406564584124654e-324",
        "NaN, ''",
        "Infinity, ''"
    })
    void writesEnoughDigitsToReadTheNumberBack(double number, String written) {
        assertThat(Decimal.of(number)).isEqualTo(written);
    }
}
