package scot.cairn.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.cairn.pack.WrittenDate;

class DateRangeTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2021-01-20 | on 20 January 2021 | DAY | 0",
                "2022-08 | in August 2022 | MONTH | 1",
                "2022 | in 2022 | YEAR | 12",
                "2021/22 | in 2021-22 | FINANCIAL_YEAR | 12",
                "2025 Q3 | in July to September 2025 | QUARTER | 3",
                "2021/22 Q4 | in January to March 2022 | QUARTER | 3",
                "2021/22 H1 | in April to September 2021 | HALF | 6",
                "2021/22 H2 | in October 2021 to March 2022 | HALF | 6",
                "2018 to 2022 | from 2018 to 2022 | OTHER | 60",
                "2021-04 to 2024-03 | from April 2021 to March 2024 | OTHER | 36",
                "2019/20 to 2021/22 | from 2019-20 to 2021-22 | OTHER | 36",
                "2022 Q1 to 2022 Q2 | from January to March 2022 to April to June 2022 | HALF | 6",
                "Autumn 2022 | in Autumn 2022 | OTHER | 3",
            })
    void aPeriodIsSaidInWords(String written, String words, DateRange.Unit unit, int months) {
        DateRange range = DateRange.of(WrittenDate.parse(written));

        assertThat(range.when()).isEqualTo(words);
        assertThat(range.unit()).isEqualTo(unit);
        assertThat(range.months()).isEqualTo(months);
        assertThat(range.when()).endsWith(range.words());
    }
}
