package scot.cairn.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;

/** The axe engine's rules for WCAG 2.2 at level AA and its best practices. */
@ExtendWith(RunningCairn.class)
class AccessibilityTest {

    private final Visits visits;

    AccessibilityTest(Visits visits) {
        this.visits = visits;
    }

    @ForEveryKindOfPageAtEveryWidth
    void axeFindsNothingWrong(Sample page, Screen screen) {
        assertThat(visits.to(page, screen).violations()).as("%s at %s", page, screen).isEmpty();
    }
}
