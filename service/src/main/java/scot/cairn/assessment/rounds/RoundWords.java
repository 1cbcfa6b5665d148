package scot.cairn.assessment.rounds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.Round;
import scot.cairn.pack.Round.Total;

/** What the totals of a round come to, in words: worked out, and beside it what is printed. */
final class RoundWords {

    private RoundWords() {}

    /** Where a round stands: each total with its numbers, and no figure over all standards. */
    static String sentence(Round round) {
        String of = "As of %s".formatted(asOf(round));
        return round.totals().isEmpty()
                ? of + ". No total of it is held."
                : round.totals().stream()
                        .filter(total -> total.assessments() != null)
                        .findFirst()
                        .map(total ->
                                "%s, %d of %d assessments of %s were %s (%s%%)."
                                        .formatted(
                                                of,
                                                total.assessments(),
                                                total.of(),
                                                standards(total.standards()),
                                                total.status(),
                                                percent(total).orElseThrow().toPlainString()))
                        .orElse(of + ". Of its totals only percentages are held.");
    }

    /** As of when it was, in words. */
    static String asOf(Round round) {
        return DateRange.of(round.asOf()).words();
    }

    /** For example {@code standards 1 to 5}. */
    static String standards(List<Integer> numbers) {
        List<Integer> sorted = numbers.stream().sorted().toList();
        boolean isRun = sorted.getLast() - sorted.getFirst() == sorted.size() - 1;
        if (sorted.size() == 1) {
            return "standard " + sorted.getFirst();
        }
        return isRun
                ? "standards %d to %d".formatted(sorted.getFirst(), sorted.getLast())
                : "standards " + String.join(", ", sorted.stream().map(String::valueOf).toList());
    }

    /** The percentage that the numbers come to, to one decimal; empty where no number is held. */
    static Optional<BigDecimal> percent(Total total) {
        return Optional.ofNullable(total.assessments())
                .map(count ->
                        BigDecimal.valueOf(count * 100L)
                                .divide(BigDecimal.valueOf(total.of()), 1, RoundingMode.HALF_UP));
    }

    /** That what is printed is not what the numbers come to; empty where it is, or may be. */
    static Optional<String> discrepancy(Total total) {
        Integer printed = total.percent();
        Integer count = total.assessments();
        if (printed == null || count == null || isRounded(count, total.of(), printed)) {
            return Optional.empty();
        }
        return Optional.of(
                "Printed as %d%%; %d of %d is %s%%."
                        .formatted(
                                printed,
                                count,
                                total.of(),
                                percent(total).orElseThrow().toPlainString()));
    }

    /** Whether a share rounds to a whole percentage, a half either way. */
    private static boolean isRounded(int count, int of, int printed) {
        return Math.abs(200L * count - 2L * printed * of) <= of;
    }
}
