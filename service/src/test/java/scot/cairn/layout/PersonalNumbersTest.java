package scot.cairn.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like a CHI number is seen, and figures are not. The numbers are made up. */
class PersonalNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0101011234",
                "my number is 311299 0000, thanks",
                "CHI:290201-12-34",
                "x0101011234x"
            })
    void aDayOfBirthAndFourDigitsIsOne(String words) {
        assertThat(PersonalNumbers.areIn(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The figure for 2023 is 1172",
                "0131 496 0000",
                "9999991234",
                "01010112345",
                "2,500 of 29,500",
                "2026-11-22"
            })
    void figuresAndDatesAreNone(String words) {
        assertThat(PersonalNumbers.areIn(words)).isFalse();
    }
}
