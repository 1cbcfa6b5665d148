package scot.cairn.statistics.files;

import java.util.List;
import java.util.stream.Stream;
import scot.cairn.statistics.Confidence;
import scot.cairn.statistics.Interval;
import scot.cairn.statistics.rates.Proportion;
import scot.cairn.statistics.rates.Rate;
import scot.cairn.statistics.rates.RateComparison;

/** Rates, proportions and two rates beside each other, row by row. */
final class RateMethods {

    private static final List<String> INPUT =
            List.of("id", "numerator", "denominator", "confidence", "multiplier");
    private static final List<String> PAIR = List.of("id", "x1", "n1", "x2", "n2");

    static final Method RATE =
            new Method.ByRow(
                    "rate",
                    "a rate with its interval: exact (Garwood) below 10 events, Byar's from 10 up,"
                            + " and the exact one throughout",
                    new Form(
                            columns(Kind.LEVEL),
                            List.of("id", "confidence", "multiplier"),
                            with(
                                    INPUT,
                                    "value",
                                    "lower",
                                    "upper",
                                    "method",
                                    "lower_exact",
                                    "upper_exact")),
                    RateMethods::rate);

    static final Method PROPORTION =
            new Method.ByRow(
                    "proportion",
                    "a proportion with Wilson's interval",
                    new Form(
                            columns(Kind.LEVEL_TO_ONE),
                            List.of("id", "confidence", "multiplier"),
                            with(INPUT, "value", "lower", "upper")),
                    RateMethods::proportion);

    static final Method COMPARE =
            new Method.ByRow(
                    "rate-compare",
                    "the ratio of two rates: exact conditional test, 95 % interval on the log scale",
                    new Form(
                            List.of(
                                    Column.of("id", Kind.TEXT),
                                    Column.orEmpty("x1", Kind.WHOLE),
                                    Column.orEmpty("n1", Kind.COUNT),
                                    Column.orEmpty("x2", Kind.WHOLE),
                                    Column.orEmpty("n2", Kind.COUNT)),
                            List.of("id"),
                            with(PAIR, "rate_ratio", "exact_p", "rr_lower", "rr_upper")),
                    RateMethods::compare);

    private RateMethods() {}

    private static List<Column> columns(Kind confidence) {
        return List.of(
                Column.of("id", Kind.TEXT),
                Column.orEmpty("numerator", Kind.COUNT),
                Column.orEmpty("denominator", Kind.COUNT),
                Column.of("confidence", confidence),
                Column.of("multiplier", Kind.POSITIVE));
    }

    /** Some columns and then others. */
    static List<String> with(List<String> first, String... then) {
        return Stream.concat(first.stream(), Stream.of(then)).toList();
    }

    private static List<String> rate(Row row) {
        Cells cells = new Cells().same(row, INPUT);
        double events = row.number("numerator");
        double exposure = row.number("denominator");
        if (!(events >= 0) || !(exposure > 0)) {
            return cells.empty(6).row();
        }
        Rate rate = Rate.of(events, exposure);
        Confidence confidence = new Confidence(row.number("confidence"));
        double per = row.number("multiplier");
        Interval interval = rate.interval(confidence, per);
        Interval exact = rate.exact(confidence, per);
        return cells.numbers(rate.value(per), interval.lower(), interval.upper())
                .text(interval.method())
                .numbers(exact.lower(), exact.upper())
                .row();
    }

    private static List<String> proportion(Row row) {
        Cells cells = new Cells().same(row, INPUT);
        double events = row.number("numerator");
        double all = row.number("denominator");
        if (events > all) {
            row.refuse(
                    "numerator",
                    "the numerator %s is above the denominator %s"
                            .formatted(row.text("numerator"), row.text("denominator")),
                    "give the part and the whole of it, or use the method rate");
            return cells.row();
        }
        if (!(events >= 0) || !(all > 0)) {
            return cells.empty(3).row();
        }
        Proportion proportion = new Proportion(events, all);
        double per = row.number("multiplier");
        Interval interval = proportion.interval(new Confidence(row.number("confidence")));
        return cells.numbers(
                        proportion.value() * per, interval.lower() * per, interval.upper() * per)
                .row();
    }

    private static List<String> compare(Row row) {
        Cells cells = new Cells().same(row, PAIR);
        double x1 = row.number("x1");
        double x2 = row.number("x2");
        double n1 = row.number("n1");
        double n2 = row.number("n2");
        if (x1 + x2 > Integer.MAX_VALUE) {
            row.refuse("x1", "there are more events than can be compared", "give fewer");
            return cells.row();
        }
        if (Double.isNaN(x1 + x2) || !(n1 > 0) || !(n2 > 0)) {
            return cells.empty(4).row();
        }
        RateComparison two = new RateComparison(Rate.of(x1, n1), Rate.of(x2, n2));
        cells.number(two.ratio()).numbers(two.exactP());
        two.ratioInterval(Confidence.P95)
                .ifPresentOrElse(
                        interval -> cells.numbers(interval.lower(), interval.upper()),
                        () -> cells.empty(2));
        return cells.row();
    }
}
