package scot.cairn.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages load whole under the site's own security policy, and nothing complains. */
@Order(Visits.MADE)
@ExtendWith(RunningCairn.class)
class StrictPolicyTest {

    private final Visits visits;

    StrictPolicyTest(Visits visits) {
        this.visits = visits;
    }

    @ForEveryKindOfPageAtEveryWidth
    void thePageAnswersAsItShould(Sample page, Screen screen) {
        assertThat(visits.to(page, screen).status())
                .as("%s at %s", page, screen)
                .isEqualTo(page.status());
    }

    @ForEveryKindOfPageAtEveryWidth
    void theConsoleStaysEmpty(Sample page, Screen screen) {
        assertThat(visits.to(page, screen).console()).as("%s at %s", page, screen).isEmpty();
    }

    @ForEveryKindOfPageAtEveryWidth
    void noRequestFails(Sample page, Screen screen) {
        assertThat(visits.to(page, screen).failures()).as("%s at %s", page, screen).isEmpty();
    }
}
