package scot.cairn.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days on which offices in Scotland work. */
class WorkingDaysTest {

    private final PublicHolidays holidays = new PublicHolidays("scotland");
    private final WorkingDays working = new WorkingDays(holidays);

    @ParameterizedTest(name = "{1} working days after {0} is {2}")
    @CsvSource({
        "2026-11-22, 0, 2026-11-22",
        "2026-11-23, 1, 2026-11-24",
        "2026-11-27, 1, 2026-12-01",
        "2026-11-23, 10, 2026-12-08",
        "2026-12-24, 1, 2026-12-29",
        "2026-12-31, 1, 2027-01-05",
        "2023-05-05, 1, 2023-05-09",
        "2022-06-01, 1, 2022-06-06"
    })
    void weekendsAndScotlandsBankHolidaysAreLeftOut(LocalDate from, int days, LocalDate expected) {
        assertThat(working.after(from, days)).isEqualTo(expected);
    }

    /** Expected: mygov.scot, "Scotland's bank holidays", the list of 2023. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-01-02",
                "2023-01-03",
                "2023-04-07",
                "2023-05-01",
                "2023-05-08",
                "2023-05-29",
                "2023-08-07",
                "2023-11-30",
                "2023-12-25",
                "2023-12-26"
            })
    void thePublishedHolidaysOfAYearAreHeld(LocalDate day) {
        assertThat(holidays.isOne(day)).isTrue();
    }

    @Test
    void easterMondayIsNotOneInScotland() {
        assertThat(holidays.isOne(LocalDate.of(2023, 4, 10))).isFalse();
    }

    @Test
    void afterTheLastYearHeldOnlyWeekendsAreLeftOut() {
        LocalDate last = holidays.knownUntil();

        assertThat(last).isAfterOrEqualTo(LocalDate.of(2028, 12, 31));
        assertThat(working.after(LocalDate.of(2040, 12, 24), 1)).isEqualTo("2040-12-25");
    }

    @Test
    void aNationWithoutAListIsRefusedAndSoAreDaysBackwards() {
        assertThatThrownBy(() -> new PublicHolidays("atlantis"))
                .hasMessageContaining("atlantis.csv");
        assertThatThrownBy(() -> working.after(LocalDate.of(2026, 11, 22), -1))
                .hasMessageContaining("forwards");
    }
}
