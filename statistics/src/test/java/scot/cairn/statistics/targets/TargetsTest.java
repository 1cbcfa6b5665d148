package scot.cairn.statistics.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import scot.cairn.statistics.Confidence;
import scot.cairn.statistics.targets.Progress.Thresholds;

class TargetsTest {

    @Test
    void aPathLeadsFromBaselineToGoal() {
        TargetPath path = new TargetPath(100, 25, 2);

        assertThat(path.linear(0)).isEqualTo(100);
        assertThat(path.linear(1)).isEqualTo(62.5);
        assertThat(path.geometric(1)).hasValue(50);
        assertThat(path.geometric(2)).hasValue(25);
    }

    @Test
    void aStepHoldsUntilTheNext() {
        var path = new TargetPath.Milestones(new TreeMap<>(Map.of(2.0, 50.0, 0.0, 80.0)));

        assertThat(path.at(1.9)).hasValue(80);
        assertThat(path.at(2)).hasValue(50);
        assertThat(path.at(-1)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TargetPath.Milestones(new TreeMap<>()));
    }

    @Test
    void noPercentageLeadsFromNoughtOrAcrossIt() {
        assertThat(new TargetPath(0, 5, 2).geometric(1)).isEmpty();
        assertThat(new TargetPath(-4, 5, 2).geometric(1)).isEmpty();
        assertThat(new TargetPath(4, 0, 2).geometric(1)).hasValue(0);
        assertThatIllegalArgumentException().isThrownBy(() -> new TargetPath(1, 2, 0));
    }

    @Test
    void thePaceIsWhatTurnsTheLatestIntoTheGoal() {
        assertThat(Pace.neededPercent(100, 81, 2).orElseThrow()).isCloseTo(-10, within(1e-12));
        assertThat(Pace.neededPercent(100, 0, 2)).hasValue(-100);
        assertThat(Pace.neededPercent(0, 10, 2)).isEmpty();
        assertThat(Pace.neededPercent(10, 5, 0)).isEmpty();
    }

    @Test
    void progressFollowsFromTheProbability() {
        assertThat(Progress.of(0.8, Thresholds.STANDARD)).isEqualTo(Progress.ON_TRACK);
        assertThat(Progress.of(0.2, Thresholds.STANDARD)).isEqualTo(Progress.UNCERTAIN);
        assertThat(Progress.of(0.19, Thresholds.STANDARD).words()).isEqualTo("off track");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Progress.of(Double.NaN, Thresholds.STANDARD));
        assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(0.2, 0.8));
    }

    /** Counts that double each year lie on the line, so chance alone is left. */
    @Test
    void aTrendThroughCountsThatDoubleSaysSo() {
        List<YearCount> doubling =
                List.of(
                        new YearCount(1, 10, 1000),
                        new YearCount(2, 20, 1000),
                        new YearCount(3, 40, 1000),
                        new YearCount(4, 80, 1000));

        LogLinearTrend trend = LogLinearTrend.through(doubling).orElseThrow();

        assertThat(trend.changePercent()).isCloseTo(100, within(1e-9));
        assertThat(trend.at(5)).isCloseTo(0.16, within(1e-12));
        assertThat(trend.dispersion()).hasValue(1);
        assertThat(trend.mean(5, Confidence.P95).orElseThrow().lower()).isLessThan(0.16);
    }

    @Test
    void twoYearsHaveATrendAndNoIntervalAndNoEventsHaveNone() {
        List<YearCount> two = List.of(new YearCount(1, 4, 10), new YearCount(2, 2, 10));
        List<YearCount> none =
                List.of(new YearCount(1, 0, 9), new YearCount(2, 0, 9), new YearCount(3, 0, 9));

        LogLinearTrend trend = LogLinearTrend.through(two).orElseThrow();

        assertThat(trend.changePercent()).isCloseTo(-50, within(1e-9));
        assertThat(trend.dispersion()).isEmpty();
        assertThat(trend.mean(3, Confidence.P95)).isEmpty();
        assertThat(LogLinearTrend.through(none)).isEmpty();
        assertThat(LogLinearTrend.through(two.subList(0, 1))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new YearCount(1, 1, 0));
    }
}
