package scot.cairn.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> NAMES = List.of("nrs-2019", "nrs-2021", "plan-2022");

    @Test
    void aLetterTooManyTooFewOrOtherIsForgiven() {
        assertThat(Nearest.to("plan-20222", NAMES)).contains("plan-2022");
        assertThat(Nearest.to("pln-2022", NAMES)).contains("plan-2022");
        assertThat(Nearest.to("Plan-2023", NAMES)).contains("plan-2022");
    }

    @Test
    void theNearestOfSeveralIsMeant() {
        assertThat(Nearest.to("nrs-201", NAMES)).contains("nrs-2019");
        assertThat(Nearest.to("nrs2021", NAMES)).contains("nrs-2021");
    }

    @Test
    void anotherWordIsNotTakenForAName() {
        assertThat(Nearest.to("weather", NAMES)).isEmpty();
        assertThat(Nearest.to("x".repeat(100_000), NAMES)).isEmpty();
        assertThat(Nearest.to("plan-2022", List.of())).isEmpty();
    }
}
