package scot.cairn.measures.ageing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.WrittenDate;

class AgeTest {

    @ParameterizedTest
    @CsvSource({
        "2022/23, 2026-11-23, 'Of 2022-23: its period ended 3 years and 7 months ago.'",
        "2024, 2025-12-31, 'Of 2024: its period ended 1 year ago.'",
        "2025-12, 2026-01-31, 'Of December 2025: its period ended 1 month ago.'",
        "2025-12, 2026-01-01, 'Of December 2025: its period ended 1 day ago.'",
        "2025-12, 2025-12-31, 'Of December 2025: its period ended 0 days ago.'",
        "2026, 2026-11-23, 'Of 2026: its period is not over.'",
        "2023-02, 2024-02-29, 'Of February 2023: its period ended 1 year ago.'",
    })
    void itIsCountedFromTheEndOfThePeriod(String period, LocalDate day, String words) {
        assertThat(new Age(DateRange.of(WrittenDate.parse(period)), day).sentence())
                .isEqualTo(words);
    }
}
