package scot.cairn.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {

    @Test
    void mayBeASinglePoint() {
        Interval point = new Interval(2, 2, "method");

        assertThat(point.lower()).isEqualTo(point.upper());
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "NaN, 1", "1, NaN", "-Infinity, 1", "1, Infinity"})
    void refusesBoundsThatAreNotFiniteAndInOrder(double lower, double upper) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(lower, upper, "method"))
                .withMessageStartingWith("an interval needs finite bounds in order");
    }

    @Test
    void refusesToHideItsMethod() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(1, 2, " "))
                .withMessage("an interval needs the name of its method");
    }
}
