package scot.cairn.returns.obligations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridTest {

    @ParameterizedTest(name = "from {0}: every {2} months on {1} is {3}")
    @CsvSource({
        "2026-07-01, 2026-07-01, 3, 2026 Q3, 2026-09-30",
        "2026-07-01, 2026-10-01, 3, 2026 Q4, 2026-12-31",
        "2026-07-01, 2026-08-01, 1, 2026-08, 2026-08-31",
        "2026-07-01, 2026-08-01, 3, 2026-08 to 2026-09, 2026-09-30",
        "2026-05-01, 2026-05-01, 3, 2026-05 to 2026-07, 2026-07-31",
        "2023-04-01, 2023-04-01, 12, 2023/24, 2024-03-31",
        "2025-01-01, 2025-01-01, 12, 2025, 2025-12-31",
        "2026-07-01, 2027-07-01, 12, 2027-07 to 2028-06, 2028-06-30",
        "2024-02-15, 2024-02-15, 1, 2024-02-15 to 2024-03-14, 2024-03-14"
    })
    void aPeriodRunsToTheEndOfTheOneThatItLiesIn(
            LocalDate anchor, LocalDate day, int months, String text, LocalDate last) {
        var period = new Grid(anchor).from(day, months);

        assertThat(period.text()).isEqualTo(text);
        assertThat(period.first()).isEqualTo(day);
        assertThat(period.last()).isEqualTo(last);
    }
}
