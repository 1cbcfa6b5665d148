package scot.cairn.framework.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import scot.cairn.pack.Commitment.Arithmetic;
import scot.cairn.pack.Commitment.PercentReading;
import scot.cairn.pack.Quotation;

class SumsTest {

    @Test
    void ninePercentOfThirtyTwoThousandIsNotedAsDifferent() {
        List<Sums.Line> lines = Sums.of(sum("29500", "2500", "9", "32000", PercentReading.BY));

        Sums.Line percent = line(lines, "Change, %");
        assertThat(percent.computed()).isEqualByComparingTo("8.474576");
        assertThat(percent.differs()).contains(true);
        assertThat(line(lines, "Change").differs()).contains(false);
        assertThat(line(lines, "Ends at").differs()).contains(false);
    }

    @Test
    void aThousandAfterARiseByThreeHundredPercentImpliesTwoHundredAndFifty() {
        assertThat(implied(sum(null, null, "300", "1000", PercentReading.BY)))
                .containsExactly("250");
    }

    @Test
    void whereByAndToAreUnclearBothStartsAreShown() {
        assertThat(implied(sum(null, null, "300", "1000", PercentReading.AMBIGUOUS)))
                .containsExactly("250", "333");
    }

    @Test
    void aPercentageThatIsTheRoundedOneAgrees() {
        assertThat(
                        line(
                                        Sums.of(
                                                sum(
                                                        "1000",
                                                        "85",
                                                        "8.5",
                                                        "1085",
                                                        PercentReading.BY)),
                                        "Change, %")
                                .differs())
                .contains(false);
    }

    private static List<String> implied(Arithmetic sum) {
        return Sums.of(sum).stream()
                .filter(line -> line.what().equals("Implied start") && line.computed() != null)
                .map(Sums.Line::computed)
                .map(number -> number.setScale(0, RoundingMode.HALF_UP).toPlainString())
                .toList();
    }

    private static Sums.Line line(List<Sums.Line> lines, String what) {
        return lines.stream().filter(line -> line.what().equals(what)).findFirst().orElseThrow();
    }

    private static Arithmetic sum(
            @Nullable String baseline,
            @Nullable String change,
            String percent,
            String result,
            PercentReading reading) {
        return new Arithmetic(
                "sum",
                new Quotation("words", "plan", "1"),
                baseline == null ? null : new BigDecimal(baseline),
                null,
                change == null ? null : new BigDecimal(change),
                new BigDecimal(percent),
                new BigDecimal(result),
                reading);
    }
}
