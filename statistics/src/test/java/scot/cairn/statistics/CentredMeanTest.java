package scot.cairn.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CentredMeanTest {

    @Test
    void isExactToOneDecimal() {
        assertThat(CentredMean.ofFive(0, 0, 0, 0, 1).value()).isEqualTo("0.2");
        assertThat(CentredMean.ofFive(1, 2, 3, 4, 5).value()).isEqualTo("3.0");
        assertThat(CentredMean.ofFive(0, 0, 0, 0, 0).value()).isEqualTo("0.0");
    }

    @Test
    void namesItsMethod() {
        assertThat(CentredMean.ofFive(1, 1, 1, 1, 1).method()).isEqualTo("five-year centred mean");
    }

    @Test
    void doesNotOverflow() {
        long most = Long.MAX_VALUE;

        assertThat(CentredMean.ofFive(most, most, most, most, most).value())
                .isEqualTo("9223372036854775807.0");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 6})
    void refusesAnyOtherNumberOfYears(int years) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CentredMean.ofFive(new long[years]))
                .withMessage("a five-year mean needs 5 counts, not " + years);
    }

    @Test
    void refusesANegativeCount() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CentredMean.ofFive(1, 1, -1, 1, 1))
                .withMessage("a count is 0 or more, not -1");
    }
}
