package scot.cairn.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.WrittenDate;

class TimelineTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2019, 2021 | 2019, 2021 | 2019 to 2021",
                "2019, 2020, 2022 | 2019, 2020, 2021, 2022 | 2019 to 2022",
                "2020/21, 2021/22 | 2020-21, 2021-22 | 2020-21 to 2021-22",
                "2025 Q2, 2025 Q3 | Apr-Jun 2025, Jul-Sep 2025 | April 2025 to September 2025",
                "2024/25 Q4, 2025/26 Q2 | Jan-Mar 2025, Jul-Sep 2025 | January 2025 to September 2025",
                "2024/25 H2, 2025/26 H1 | Oct-Mar 2025, Apr-Sep 2025 | October 2024 to September 2025",
                "2025-01, 2025-02 | Jan 2025, Feb 2025 | January 2025 to February 2025",
                "2016 to 2020, 2017 to 2021 | 2016-2020, 2017-2021 | January 2016 to December 2021",
                "2020-03-31, 2021-03-31 | Mar 2020, Mar 2021 | 31 March 2020 to 31 March 2021",
            })
    void periodsAreSpacedEvenlyWithGapsBetween(String written, String labels, String words) {
        Timeline timeline = Timeline.of(periods(written)).orElseThrow();

        assertThat(timeline.labels()).containsExactly(labels.split(", ", -1));
        assertThat(timeline.words()).isEqualTo(words);
    }

    @Test
    void ofSeveralLengthsTheMostCommonIsDrawn() {
        Timeline timeline =
                Timeline.of(periods("2024, 2024 Q1, 2024 Q2, 2025 Q1, 2011 to 2024")).orElseThrow();

        assertThat(timeline.labels()).startsWith("Jan-Mar 2024").hasSize(5);
        assertThat(timeline.byPeriod()).containsOnlyKeys("2024 Q1", "2024 Q2", "2025 Q1");
    }

    @Test
    void onePeriodIsNoLine() {
        assertThat(Timeline.of(List.of())).isEmpty();
        assertThat(Timeline.of(periods("2024"))).isEmpty();
        assertThat(Timeline.of(periods("2024, 2024 Q1"))).isEmpty();
    }

    @Test
    void aDayFallsOnThePlaceThatBeginsNext() {
        Timeline timeline = Timeline.of(periods("2019, 2020, 2021")).orElseThrow();

        assertThat(timeline.from(LocalDate.of(2019, 1, 2))).contains("2020");
        assertThat(timeline.until(LocalDate.of(2020, 12, 31))).contains("2020");
        assertThat(timeline.from(LocalDate.of(2022, 1, 1))).isEmpty();
        assertThat(timeline.until(LocalDate.of(2018, 12, 31))).isEmpty();
    }

    private static List<DateRange> periods(String written) {
        return Arrays.stream(written.split(", ", -1))
                .map(WrittenDate::parse)
                .map(DateRange::of)
                .toList();
    }
}
