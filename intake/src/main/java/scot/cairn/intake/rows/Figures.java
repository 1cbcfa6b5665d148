package scot.cairn.intake.rows;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import scot.cairn.intake.Cause;
import scot.cairn.intake.Faults;
import scot.cairn.intake.Type.Figure;
import scot.cairn.intake.Type.Form;
import scot.cairn.intake.Type.Grouping;
import scot.cairn.intake.Value;
import scot.cairn.pack.ValueRow.Marker;

/**
 * Reads numbers as they are written, without rounding and never through binary fractions. What
 * could be read in two ways is not read.
 */
final class Figures {

    private static final Pattern PLAIN = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern GROUPED =
            Pattern.compile(
                    "-?\u00a3?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?|-?\u00a3[0-9]+(\\.[0-9]+)?");
    private static final Pattern BOXED = Pattern.compile("\\[[a-zA-Z]{1,5}\\]");
    private static final Pattern WITH_SYMBOL = Pattern.compile("(\\S+)\\s*(\\[[a-zA-Z]{1,5}\\])");
    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 10;

    private final Figure type;

    Figures(Figure type) {
        this.type = type;
    }

    Optional<Value> read(String written, Faults.Spot at) {
        Optional<Marker> meaning = type.symbols().meaning(written);
        if (meaning.isPresent()) {
            return Optional.of(new Value.Absent(meaning.get()));
        }
        if (isDash(written)) {
            at.ask(
                    Cause.SYMBOL,
                    "A hyphen can stand for nil or for missing",
                    "Say what it means in this file, or write 0 or [x]",
                    java.util.List.of("nil", "missing", "not applicable", "suppressed"));
            return Optional.empty();
        }
        if (BOXED.matcher(written).matches()) {
            return undeclared(at);
        }
        Matcher both = WITH_SYMBOL.matcher(written);
        if (!both.matches()) {
            return number(written, at).map(this::value);
        }
        Optional<Marker> flag = type.symbols().meaning(both.group(2));
        return flag.isEmpty() || flag.get() != Marker.PROVISIONAL
                ? undeclared(at)
                : number(both.group(1), at).map(number -> new Value.Flagged(number, flag.get()));
    }

    private static boolean isDash(String written) {
        return written.length() == 1 && "-\u2010\u2011\u2012\u2013\u2014\u2212".contains(written);
    }

    private Optional<Value> undeclared(Faults.Spot at) {
        at.wrong(
                Cause.SYMBOL,
                "What this symbol means here is not declared",
                "Write the number, or one of "
                        + String.join(
                                " ",
                                type.symbols().meanings().keySet().stream().sorted().toList()));
        return Optional.empty();
    }

    private Value value(BigDecimal number) {
        return switch (type.form()) {
            case POUNDS -> new Value.Pence(number.movePointRight(2).longValueExact());
            case PENCE -> new Value.Pence(number.longValueExact());
            case COUNT, DECIMAL -> new Value.Amount(number);
        };
    }

    private Optional<BigDecimal> number(String written, Faults.Spot at) {
        String digits = written;
        if (type.grouping() == Grouping.COMMAS && GROUPED.matcher(written).matches()) {
            digits = written.replace(",", "").replace("\u00a3", "");
        }
        if (!PLAIN.matcher(digits).matches()) {
            notPlain(written, at);
            return Optional.empty();
        }
        return asked(digits, at);
    }

    /** What the form asks of a number in plain digits. */
    private Optional<BigDecimal> asked(String digits, Faults.Spot at) {
        int point = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
        String whole = digits.substring(digits.startsWith("-") ? 1 : 0, point);
        if (whole.length() > 1 && whole.startsWith("0")) {
            return refused(at, "The number begins with 0", "Write it without, if it is a number");
        }
        if (whole.length() > MOST_DIGITS || digits.length() > 2 * MOST_DIGITS) {
            return refused(
                    at,
                    "The number has more digits than any figure here",
                    "Check it: at most %d are read".formatted(MOST_DIGITS));
        }
        BigDecimal number = new BigDecimal(digits);
        if (number.signum() == 0 && digits.startsWith("-")) {
            return refused(at, "The number is 0 with a minus", "Write 0");
        }
        if (type.form() == Form.COUNT && number.signum() < 0) {
            return refused(at, "A count is never below 0", "Write the count");
        }
        int decimals = number.signum() == 0 ? 0 : Math.max(0, number.stripTrailingZeros().scale());
        int most =
                switch (type.form()) {
                    case COUNT, PENCE -> 0;
                    case POUNDS -> 2;
                    case DECIMAL -> MOST_DECIMALS;
                };
        if (decimals > most) {
            return refused(
                    at,
                    most == 0
                            ? "A whole number is asked for"
                            : "The number has %d digits after the point and at most %d are read"
                                    .formatted(decimals, most),
                    "Write it as it was counted: nothing is rounded here");
        }
        return Optional.of(most == 0 ? number.setScale(0) : number);
    }

    private void notPlain(String written, Faults.Spot at) {
        Optional<String> foreign =
                Letters.foreign(written.replace("\u00a3", "").replace("\u20ac", ""));
        if (foreign.isPresent()) {
            at.wrong(
                    Cause.CHARACTER,
                    "A number has the digits 0 to 9, not " + foreign.get(),
                    "Write it with 0 to 9");
        } else if (written.matches("\\(.*\\)")) {
            refused(
                    at,
                    "A number in brackets is not read as below 0",
                    "Write it with a minus: -535.00");
        } else if (written.matches(".*[\u00a3$\u20ac].*")) {
            refused(at, "The number has the sign of a currency", "Write 1884987.00");
        } else if (written.matches("[+-]?[0-9.]+[eE][+-]?[0-9]+")) {
            refused(
                    at,
                    "The number has an exponent, so digits may be lost",
                    "Format the column as a number and write all its digits");
        } else if (written.endsWith("%")) {
            refused(at, "The number has a per cent sign", "Write 12.5 where 12.5% is meant");
        } else if (written.matches("-?[0-9]{1,3}([., ][0-9]{3})*[.,][0-9]+")) {
            refused(
                    at,
                    "Its commas or points can be read in two ways",
                    "Write 1884987.00, without separators of thousands");
        } else {
            refused(at, "It is not a number", "Write digits, as 1884987 or 12.5, or a symbol");
        }
    }

    private static Optional<BigDecimal> refused(Faults.Spot at, String what, String mend) {
        at.wrong(Cause.NUMBER, what, mend);
        return Optional.empty();
    }
}
