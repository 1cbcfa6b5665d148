package scot.cairn.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** The axe engine's rules for WCAG 2.2 at level AA and its best practices. */
@Order(Visits.MADE)
@ExtendWith(RunningCairn.class)
class AccessibilityTest {

    private final Visits visits;

    AccessibilityTest(Visits visits) {
        this.visits = visits;
    }

    @ParameterizedTest(name = "{arguments}")
    @ArgumentsSource(PagesToTest.EverySampleAtOneWidth.class)
    void axeFindsNothingWrong(Sample page, Screen screen) {
        assertThat(visits.to(page, screen).violations()).as("%s at %s", page, screen).isEmpty();
    }
}
