package scot.cairn.subjects.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    @ParameterizedTest(name = "{0} is held by {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1339   | 0 200 400 600 800 1,000 1,200 1,400
                    1400   | 0 200 400 600 800 1,000 1,200 1,400
                    1      | 0 1
                    3      | 0 1 2 3
                    19.1   | 0 5 10 15 20
                    0.04   | 0 0.01 0.02 0.03 0.04
                    16.9   | 0 2.5 5.0 7.5 10.0 12.5 15.0 17.5
                    0      | 0 1
                    250000 | 0 50,000 100,000 150,000 200,000 250,000
                    """)
    void startsAtZeroAndEndsAtARoundNumber(double most, String ticks) {
        var scale = Scale.holding(List.of(most), 7);

        assertThat(String.join(" ", scale.ticks().stream().map(scale::label).toList()))
                .isEqualTo(ticks);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "9", "11", "99", "101", "1234567"})
    void countsHaveWholeTicks(double most) {
        var scale = Scale.holding(List.of(most, 0.0), 7);

        assertThat(scale.ticks()).allMatch(tick -> tick.stripTrailingZeros().scale() <= 0);
        assertThat(scale.top()).isGreaterThanOrEqualTo(most);
        assertThat(scale.intervals()).isBetween(1, 7);
    }
}
