package scot.cairn.statistics.files;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as C and R print them with {@code %.17g}: enough digits to read the same number back. */
final class Decimal {

    private static final int DIGITS = 17;
    private static final int LEAST_PLAIN_EXPONENT = -4;
    private static final MathContext ROUNDED = new MathContext(DIGITS, RoundingMode.HALF_EVEN);

    private Decimal() {}

    /** The number, or nothing if it is not finite: not available. */
    static String of(double number) {
        if (!Double.isFinite(number)) {
            return "";
        }
        if (number == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(number).round(ROUNDED).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        return exponent >= LEAST_PLAIN_EXPONENT && exponent < DIGITS
                ? rounded.toPlainString()
                : scientific(rounded, exponent);
    }

    private static String scientific(BigDecimal number, int exponent) {
        BigDecimal mantissa = number.movePointLeft(exponent).stripTrailingZeros();
        return "%se%s%02d"
                .formatted(mantissa.toPlainString(), exponent < 0 ? "-" : "+", Math.abs(exponent));
    }
}
