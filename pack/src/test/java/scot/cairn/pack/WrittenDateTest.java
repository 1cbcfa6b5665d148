package scot.cairn.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    @ParameterizedTest(name = "{0} runs from {1} to {2}")
    @CsvSource({
        "2021-01-20, 2021-01-20, 2021-01-20",
        "2024-02-29, 2024-02-29, 2024-02-29",
        "2022-08, 2022-08-01, 2022-08-31",
        "2023-02, 2023-02-01, 2023-02-28",
        "2022, 2022-01-01, 2022-12-31",
        "2022 Q1, 2022-01-01, 2022-03-31",
        "2022 Q2, 2022-04-01, 2022-06-30",
        "2022 Q4, 2022-10-01, 2022-12-31",
        "2021/22, 2021-04-01, 2022-03-31",
        "1999/00, 1999-04-01, 2000-03-31",
        "Spring 2022, 2022-03-01, 2022-05-31",
        "Summer 2022, 2022-06-01, 2022-08-31",
        "Autumn 2022, 2022-09-01, 2022-11-30",
        "Winter 2022, 2022-12-01, 2023-02-28",
        "Winter 2023, 2023-12-01, 2024-02-29",
        "2021/22 Q1, 2021-04-01, 2021-06-30",
        "2021/22 Q3, 2021-10-01, 2021-12-31",
        "2021/22 Q4, 2022-01-01, 2022-03-31",
        "2021/22 H1, 2021-04-01, 2021-09-30",
        "2021/22 H2, 2021-10-01, 2022-03-31",
        "2021-W05, 2021-02-01, 2021-02-07",
        "2020-W53, 2020-12-28, 2021-01-03",
        "2024-W01, 2024-01-01, 2024-01-07",
        "2018 to 2022, 2018-01-01, 2022-12-31",
        "2021-04 to 2024-03, 2021-04-01, 2024-03-31",
        "2019/20 to 2021/22, 2019-04-01, 2022-03-31",
        "Autumn 2022 to 2023-02-10, 2022-09-01, 2023-02-10",
        "2022 to 2022, 2022-01-01, 2022-12-31"
    })
    void aDateCoversTheDaysItNames(String text, LocalDate first, LocalDate last) {
        assertThat(WrittenDate.parse(text)).isEqualTo(new WrittenDate(text, first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 2022",
                "2022 ",
                "22",
                "20220",
                "0999",
                "2022-8",
                "20-01-2021",
                "2022 q2",
                "2022Q2",
                "autumn 2022",
                "Fall 2022",
                "August 2022",
                "2021-22 Q1",
                "2021/22 q1",
                "2021/22 Quarter 1",
                "٢٠٢٢"
            })
    void anotherFormIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WrittenDate.parse(text))
                .withMessage("\"%s\" is not a date in a form that a plan uses", text);
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-02-30 | a day of the calendar",
                "2023-13-01 | a day of the calendar",
                "2023-02-29 | a day of the calendar",
                "2022-00 | a month of the calendar",
                "2022-13 | a month of the calendar",
                "2021-22 | a month of the calendar",
                "2022 Q0 | a quarter of a year, Q1 to Q4",
                "2022 Q5 | a quarter of a year, Q1 to Q4",
                "2021-W00 | a week of a year, as ISO 8601 counts them",
                "2021-W53 | a week of a year, as ISO 8601 counts them",
                "2021/23 | a financial year, which ends in the year after",
                "2021/21 | a financial year, which ends in the year after",
                "2021/22 Q0 | a quarter, Q1 to Q4, of a financial year, which ends in the year after",
                "2021/22 Q5 | a quarter, Q1 to Q4, of a financial year, which ends in the year after",
                "2021/23 Q1 | a quarter, Q1 to Q4, of a financial year, which ends in the year after",
                "2021/22 H3 | a half, H1 or H2, of a financial year, which ends in the year after"
            })
    void anImpossibleDateIsRefused(String text, String noun) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WrittenDate.parse(text))
                .withMessage("\"%s\" is not %s", text, noun);
    }

    @Test
    void aSeasonIsNotMadeADay() {
        WrittenDate autumn = WrittenDate.parse("Autumn 2022");

        assertThat(autumn.first()).isBefore(autumn.last());
    }

    @Test
    void aSpanNeverEndsBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WrittenDate.parse("2022 to 2018"))
                .withMessage("\"2022 to 2018\" ends before it begins");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2018 to 22, 22", "to 2018, to 2018", "2018 to 2019 to 2020, 2019 to 2020"})
    void bothEndsOfASpanAreDates(String text, String end) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WrittenDate.parse(text))
                .withMessage("\"%s\" is not a date in a form that a plan uses", end);
    }
}
