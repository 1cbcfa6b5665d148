package scot.cairn.measures.byarea;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import scot.cairn.measures.Amounts;
import scot.cairn.measures.PartHeadings;
import scot.cairn.measures.Sentences;
import scot.cairn.measures.Series;
import scot.cairn.measures.Value;
import scot.cairn.pack.Measure;
import scot.cairn.pack.ValueRow.Marker;
import scot.cairn.subjects.Cell;

/**
 * Whether the figures of a set of areas add up to the nation's of the same period, in words. Where
 * one of them is hidden nothing is added up: what is left could give it away.
 */
final class AddingUp {

    private AddingUp() {}

    /**
     * The sentence; empty for a measure whose figures cannot be added up, such as a rate.
     *
     * @param whole name of the nation
     */
    static Optional<String> sentence(ByAreaSet by, String whole, Series nation) {
        Measure measure = by.measure();
        boolean adds =
                measure.decimals() == 0
                        && measure.about().denominator() == null
                        && !Amounts.isPercentage(measure);
        boolean isHeld = by.latest().stream().anyMatch(Value::isReal);
        return adds && isHeld ? Optional.of(words(by, whole, nation)) : Optional.empty();
    }

    /** They add up to what the same edition gives; a later one may give another figure. */
    private static String same(
            String start, String whole, BigDecimal all, Series nation, ByAreaSet by) {
        return nation.numberAt(by.last().text())
                .filter(latest -> latest.compareTo(all) != 0)
                .map(latest ->
                        "%s, which is the figure of %s in the same edition; the latest edition gives %s."
                                .formatted(start, whole, shown(latest)))
                .orElseGet(() -> "%s, which is the figure of %s.".formatted(start, whole));
    }

    private static String words(ByAreaSet by, String whole, Series nation) {
        List<Value> latest = Value.real(by.latest());
        String areas = PartHeadings.lower(by.set().name());
        long hidden = latest.stream().filter(v -> v.marker() == Marker.SUPPRESSED).count();
        if (hidden > 0) {
            return "Whether the %s add up to %s is not worked out, as %d of their figures %s hidden to protect people's privacy."
                    .formatted(areas, whole, hidden, hidden == 1 ? "is" : "are");
        }
        List<BigDecimal> numbers =
                latest.stream().filter(v -> v.number() != null).map(Sentences::number).toList();
        String sum = shown(numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        String who =
                numbers.size() == by.areas().size()
                        ? "The %d %s".formatted(numbers.size(), areas)
                        : "The %d of %d %s that have a figure"
                                .formatted(numbers.size(), by.areas().size(), areas);
        Optional<BigDecimal> all = nation.beside(latest.getFirst()).map(Value::number);
        String start =
                "%s add up to %s %s %s"
                        .formatted(who, sum, by.measure().unit().other(), by.last().when());
        if (all.isEmpty()) {
            return "%s. No figure of %s for the same period is held, so nothing can be said of what is left."
                    .formatted(start, whole);
        }
        BigDecimal left =
                all.get().subtract(numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        return switch (left.signum()) {
            case 0 -> same(start, whole, all.get(), nation, by);
            case 1 ->
                    "%s, and the figure of %s is %s: %s are in no figure of theirs."
                            .formatted(start, whole, shown(all.get()), shown(left));
            default ->
                    "%s, and the figure of %s is %s: they have %s more, so some are counted twice or the editions differ."
                            .formatted(start, whole, shown(all.get()), shown(left.abs()));
        };
    }

    private static String shown(BigDecimal number) {
        return Cell.Value.of(number, 0).shown();
    }
}
