package scot.cairn.disclosure.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DominanceTest {

    @Test
    void twoWithMoreThanNineTenthsAreTooMuch() {
        assertThat(Dominance.USUAL.isDominated(50, 41, 9)).isTrue();
        assertThat(Dominance.USUAL.isDominated(50, 40, 10)).isFalse();
    }

    @Test
    void theSecondMayNotComeWithinATenthOfTheLargest() {
        // Of 100, 50 and a rest of 3: the second knows the largest to 3, and 10 is asked.
        assertThat(Dominance.USUAL.protection(100, 50, 2, 1)).isEqualTo(7);
        assertThat(Dominance.USUAL.protection(100, 50, 10)).isZero();
        assertThat(Dominance.USUAL.hides(100, 50, 10, 40)).isFalse();
    }

    @Test
    void oneAloneIsNeverShown() {
        assertThat(Dominance.USUAL.hides(1_000)).isTrue();
        assertThat(Dominance.USUAL.protection(1_001)).isEqualTo(101);
        assertThat(Dominance.USUAL.hides()).isFalse();
    }
}
