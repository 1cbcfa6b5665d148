package scot.cairn.measures.disclosure;

import java.util.ArrayList;
import java.util.List;
import scot.cairn.measures.disclosure.Figure.Sight;
import scot.cairn.measures.disclosure.Judgement.Hidden;
import scot.cairn.measures.disclosure.Judgement.Unsound;

/** Judges all figures of a population: its counts first, then what is worked out from them. */
final class Guard {

    private Guard() {}

    /**
     * What is to become of the figures that would be public.
     *
     * @param figures all of the population, in the order of their editions
     */
    static Judgement judge(Population population, List<Figure> figures, AreaSums areas) {
        List<Figure> counts =
                figures.stream().filter(one -> population.counted(one.measure())).toList();
        List<Unsound> noCounts =
                counts.stream()
                        .filter(one -> one.number() != null && !one.isCount())
                        .map(one -> new Unsound(one, "it is no whole number of 0 or more"))
                        .toList();
        if (!noCounts.isEmpty()) {
            return new Judgement(List.of(), List.of(), noCounts, 0);
        }
        Judgement judgement = Judgement.NOTHING;
        try {
            for (Layout layout : Layout.of(population, counts, areas)) {
                judgement = judgement.and(Judging.of(layout, population));
            }
        } catch (IllegalArgumentException tooMany) {
            return new Judgement(
                    List.of(),
                    List.of(),
                    List.of(new Unsound(counts.getFirst(), String.valueOf(tooMany.getMessage()))),
                    0);
        }
        return judgement.and(derived(population, figures, counts, judgement));
    }

    /** A rate, share or average of a hidden count would give it away. */
    private static Judgement derived(
            Population population, List<Figure> figures, List<Figure> counts, Judgement judged) {
        List<Figure> secrets =
                new ArrayList<>(judged.hidden().stream().map(Hidden::figure).toList());
        counts.stream().filter(one -> !one.isVisible()).forEach(secrets::add);
        List<Hidden> hidden =
                figures.stream()
                        .filter(one -> population.derived().contains(one.measure()))
                        .filter(one -> one.sight() == Sight.PENDING)
                        .filter(one -> secrets.stream().anyMatch(secret -> isOf(one, secret)))
                        .map(one -> new Hidden(one, population.policy().id(), false))
                        .toList();
        return new Judgement(hidden, List.of(), List.of(), 0);
    }

    private static boolean isOf(Figure derived, Figure count) {
        return derived.area().equals(count.area())
                && derived.breakdown().equals(count.breakdown())
                && !derived.period().last().isBefore(count.period().first())
                && !count.period().last().isBefore(derived.period().first());
    }
}
