package scot.cairn.measures;

import java.math.BigDecimal;
import java.util.Optional;
import scot.cairn.measures.comparability.Gate;
import scot.cairn.measures.comparability.Verdict;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Statement;
import scot.cairn.pack.Statement.Claim;
import scot.cairn.statistics.Change;

/** Works out what a document states, and whether the two agree. */
final class Checking {

    private static final int DECIMALS = 2;

    private Checking() {}

    /** What came of checking a claim. */
    sealed interface Checked {

        /** The values give the same, rounded as it was stated. */
        record Agrees(BigDecimal computed) implements Checked {}

        /** The values give something else: a discrepancy, kept beside the claim. */
        record Differs(BigDecimal computed) implements Checked {}

        /** The values it speaks of are not on record, or not known by the day asked for. */
        record CannotTell() implements Checked {}

        /** The two periods may not be compared, so nothing may be worked out. */
        record NotComparable() implements Checked {}
    }

    static Checked check(Claim claim, Measure measure, Series series) {
        Optional<BigDecimal> from = series.numberAt(claim.from().text());
        Optional<BigDecimal> to = series.numberAt(claim.to().text());
        if (from.isEmpty() || to.isEmpty()) {
            return new Checked.CannotTell();
        }
        if (isBlocked(claim, measure, series)) {
            return new Checked.NotComparable();
        }
        Change change = Change.between(from.get(), to.get());
        return switch (claim.kind()) {
            case VALUE -> compared(claim, to.get(), to.get().compareTo(claim.stated()) == 0);
            case CHANGE ->
                    compared(claim, change.absolute(), change.absoluteAgreesWith(claim.stated()));
            case PERCENT_CHANGE ->
                    change.percent(DECIMALS)
                            .map(p -> compared(claim, p, change.percentAgreesWith(claim.stated())))
                            .orElse(new Checked.CannotTell());
            case RATIO ->
                    change.ratio(DECIMALS)
                            .map(r -> compared(claim, r, change.ratioAgreesWith(claim.stated())))
                            .orElse(new Checked.CannotTell());
        };
    }

    private static boolean isBlocked(Claim claim, Measure measure, Series series) {
        return claim.kind() != Statement.Kind.VALUE
                && series.at(claim.from().text())
                        .flatMap(from ->
                                series.at(claim.to().text())
                                        .map(to -> Gate.of(from.as(measure), to.as(measure))))
                        .filter(Verdict::isBlocked)
                        .isPresent();
    }

    private static Checked compared(Claim claim, BigDecimal computed, boolean equal) {
        boolean agrees =
                switch (claim.bound()) {
                    case EQUAL -> equal;
                    case MORE_THAN -> computed.compareTo(claim.stated()) > 0;
                    case LESS_THAN -> computed.compareTo(claim.stated()) < 0;
                };
        return agrees ? new Checked.Agrees(computed) : new Checked.Differs(computed);
    }
}
