package scot.cairn.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeTest {

    /** Deaths registered in Scotland: 1,339 in 2020 and 1,330 in 2021. */
    private static final Change DEATHS_2020_TO_2021 = change("1339", "1330");

    /** People in treatment: 32,000 from a baseline of 29,500, printed as "approximately 9%". */
    private static final Change TREATMENT = change("29500", "32000");

    @Test
    void countsAFallAsNegative() {
        assertThat(DEATHS_2020_TO_2021.absolute()).isEqualTo("-9");
        assertThat(DEATHS_2020_TO_2021.percent(0)).contains(number("-1"));
        assertThat(DEATHS_2020_TO_2021.percent(1)).contains(number("-0.7"));
        assertThat(DEATHS_2020_TO_2021.percent(2)).contains(number("-0.67"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0.7", "-0.67", "-0.672"})
    void agreesWithAPercentageRoundedToTheDecimalsStated(String stated) {
        assertThat(DEATHS_2020_TO_2021.percentAgreesWith(number(stated))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "0.67", "-0.6", "-1.0", "-0.70", "-0.68", "-2"})
    void disagreesWithAnyOtherPercentage(String stated) {
        assertThat(DEATHS_2020_TO_2021.percentAgreesWith(number(stated))).isFalse();
    }

    @Test
    void agreesWithOnePerCentReadAsAFallAndNotAsARise() {
        BigDecimal onePerCent = number("1");

        assertThat(DEATHS_2020_TO_2021.percentAgreesWith(onePerCent.negate())).isTrue();
        assertThat(DEATHS_2020_TO_2021.percentAgreesWith(onePerCent)).isFalse();
    }

    @Test
    void doesNotRoundTwice() {
        assertThat(TREATMENT.absolute()).isEqualTo("2500");
        assertThat(TREATMENT.percent(2)).contains(number("8.47"));
        assertThat(TREATMENT.percent(1)).contains(number("8.5"));
        assertThat(TREATMENT.percent(0)).contains(number("8"));
        assertThat(TREATMENT.percentAgreesWith(number("8"))).isTrue();
        assertThat(TREATMENT.percentAgreesWith(number("8.5"))).isTrue();
        assertThat(TREATMENT.percentAgreesWith(number("9"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"292, 1330, 1, 4.6", "244, 1330, 2, 5.45", "244, 1330, 0, 5", "244, 244, 1, 1.0"})
    void tellsHowManyTimesTheEarlierNumberTheLaterIs(
            String from, String to, int decimals, String ratio) {
        assertThat(change(from, to).ratio(decimals)).contains(number(ratio));
        assertThat(change(from, to).ratioAgreesWith(number(ratio))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "4.5", "4.7", "4.60", "-4.6"})
    void disagreesWithAnyOtherRatio(String stated) {
        assertThat(change("292", "1330").ratioAgreesWith(number(stated))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "200, 201.3,  1, 0.7",
        "200, 198.7,  1, -0.7",
        "200, 201.29, 1, 0.6",
        "200, 201,    0, 1",
        "200, 199,    0, -1",
        "200, 200.99, 0, 0"
    })
    void roundsATieAwayFromZero(String from, String to, int decimals, String percent) {
        assertThat(change(from, to).percent(decimals)).contains(number(percent));
    }

    @Test
    void comparesAStatedDifferenceAtItsOwnDecimals() {
        Change budget = change("60448.4", "61312.1");

        assertThat(budget.absolute()).isEqualTo("863.7");
        assertThat(budget.absoluteAgreesWith(number("863.7"))).isTrue();
        assertThat(budget.absoluteAgreesWith(number("864"))).isTrue();
        assertThat(budget.absoluteAgreesWith(number("863.70"))).isTrue();
        assertThat(budget.absoluteAgreesWith(number("863.1"))).isFalse();
        assertThat(budget.absoluteAgreesWith(number("863"))).isFalse();
        assertThat(budget.absoluteAgreesWith(number("-864"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-5"})
    void hasNoPercentageOrRatioUnlessTheEarlierNumberIsAboveZero(String from) {
        Change change = change(from, "10");

        assertThat(change.percent(1)).isEmpty();
        assertThat(change.ratio(1)).isEmpty();
        assertThat(change.percentAgreesWith(BigDecimal.ZERO)).isFalse();
        assertThat(change.ratioAgreesWith(BigDecimal.ZERO)).isFalse();
    }

    @Test
    void stillHasADifferenceFromZeroOrLess() {
        assertThat(change("0", "10").absolute()).isEqualTo("10");
        assertThat(change("-5", "10").absolute()).isEqualTo("15");
    }

    @Test
    void mayFallToNothingAndBelow() {
        assertThat(change("10", "0").percent(0)).contains(number("-100"));
        assertThat(change("10", "0").ratio(0)).contains(number("0"));
        assertThat(change("10", "-5").percent(0)).contains(number("-150"));
    }

    @Test
    void isNothingBetweenANumberAndItself() {
        Change none = change("1", "1.00");

        assertThat(none.absolute()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(none.percent(1)).contains(number("0.0"));
        assertThat(none.percentAgreesWith(number("0"))).isTrue();
    }

    @Test
    void isExactForTheLargestAndSmallestNumbers() {
        String nines = "9".repeat(Change.MOST_DIGITS);
        String least = "0." + "0".repeat(Change.MOST_DIGITS - 1) + "1";
        Change widest = change(least, nines);

        assertThat(widest.absolute()).isEqualTo(number(nines).subtract(number(least)));
        assertThat(widest.ratio(0)).contains(number(nines + "0".repeat(Change.MOST_DIGITS)));
        assertThat(widest.percent(Change.MOST_DIGITS)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e40", "1e-41", "0e-41", "1e999999999", "1e-999999999", "0e99999999"})
    void refusesANumberThatWouldFillTheMemory(String number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change(number, "1"))
                .withMessageStartingWith("a number may have 40 digits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change("1", number))
                .withMessageStartingWith("a number may have 40 digits");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 41, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void refusesToRoundToOtherDecimals(int decimals) {
        Change change = change("1", "2");
        Change fromNothing = change("0", "2");
        String reason = "decimals must be 0 to 40, not " + decimals;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> change.percent(decimals))
                .withMessage(reason);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change.ratio(decimals))
                .withMessage(reason);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fromNothing.percent(decimals))
                .withMessage(reason);
    }

    @Test
    void refusesAStatedNumberWithoutDecimalsOfItsOwn() {
        Change change = change("1", "3");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> change.percentAgreesWith(number("2e2")))
                .withMessage("decimals must be 0 to 40, not -2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change.ratioAgreesWith(number("3e1")))
                .withMessage("decimals must be 0 to 40, not -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change.absoluteAgreesWith(number("1e-41")))
                .withMessage("decimals must be 0 to 40, not 41");
    }

    private static Change change(String from, String to) {
        return Change.between(number(from), number(to));
    }

    private static BigDecimal number(String written) {
        return new BigDecimal(written);
    }
}
