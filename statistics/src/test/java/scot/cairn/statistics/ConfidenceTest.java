package scot.cairn.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidenceTest {

    @Test
    void givesTheNormalQuantilesOfTheTables() {
        assertThat(Confidence.P95.z()).isCloseTo(1.959963984540054, within(1e-14));
        assertThat(Confidence.P998.z()).isCloseTo(3.090232306167813, within(1e-13));
        assertThat(new Confidence(1).z()).isInfinite();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.95, 1.0000001, 95, Double.NaN})
    void refusesPercentagesAndWhatIsNoProbability(double level) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Confidence(level))
                .withMessageContaining("such as 0.95, not " + level);
    }
}
