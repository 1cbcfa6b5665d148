package scot.cairn.measures.disclosure;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import scot.cairn.disclosure.attack.Attack;
import scot.cairn.disclosure.attack.Bounds;
import scot.cairn.disclosure.attack.Impossible;
import scot.cairn.disclosure.tables.CountTable;
import scot.cairn.measures.disclosure.Figure.Sight;
import scot.cairn.measures.disclosure.PeriodSums.Span;

/**
 * What readers can tell of the figures that producers withheld, from all that is published beside
 * them and held here. Nothing is hidden for it: what others published is out.
 */
final class ProducerSecrets {

    private ProducerSecrets() {}

    /**
     * The bounds of each figure that its producer withheld.
     *
     * @param figures of one population, in the order of their editions
     */
    static Map<Figure, Bounds> bounds(Population population, List<Figure> figures, AreaSums areas) {
        List<Figure> near = near(population, figures);
        Map<Figure, Bounds> found = new LinkedHashMap<>();
        if (near.stream().anyMatch(ProducerSecrets::isSecret)) {
            for (Layout layout : Layout.of(population, near, areas)) {
                found.putAll(bounds(layout));
            }
        }
        return found;
    }

    private static boolean isSecret(Figure figure) {
        return figure.sight() == Sight.NEVER;
    }

    /** Figures whose period holds or is in that of a secret, by breakdowns that a secret has. */
    private static List<Figure> near(Population population, List<Figure> figures) {
        List<Figure> secrets = figures.stream().filter(ProducerSecrets::isSecret).toList();
        Set<Span> spans = new LinkedHashSet<>();
        Set<String> breakdowns = new HashSet<>();
        for (Figure secret : secrets) {
            breakdowns.addAll(secret.breakdown().keySet());
            figures.stream()
                    .map(Figure::period)
                    .filter(period ->
                            !period.first().isAfter(secret.period().first())
                                    && !period.last().isBefore(secret.period().last()))
                    .map(Span::of)
                    .forEach(spans::add);
        }
        return figures.stream()
                .filter(figure -> population.counted(figure.measure()))
                .filter(figure -> isSecret(figure) || figure.isCount())
                .filter(figure -> breakdowns.containsAll(figure.breakdown().keySet()))
                .filter(figure -> spans.stream().anyMatch(span -> span.covers(figure.period())))
                .filter(figure ->
                        secrets.stream()
                                .anyMatch(secret ->
                                        figure.period().months() >= secret.period().months()))
                .toList();
    }

    private static Map<Figure, Bounds> bounds(Layout layout) {
        Map<Integer, Figure> latest = new LinkedHashMap<>();
        layout.cells().forEach((cell, figures) -> latest.put(cell, figures.getLast()));
        CountTable shown = adding(layout, latest);
        Map<Figure, Bounds> found = new LinkedHashMap<>();
        try {
            Attack.on(shown)
                    .forEach((cell, bounds) -> {
                        Figure figure = latest.get(cell);
                        if (figure != null) {
                            found.put(figure, bounds);
                        }
                    });
        } catch (Impossible doesNotAddUp) {
            return Map.of();
        }
        return found;
    }

    /**
     * What is shown, without as many figures as needed, the largest first, for the rest to add up:
     * editions of one year differ.
     */
    private static CountTable adding(Layout layout, Map<Integer, Figure> latest) {
        Set<Integer> left = new HashSet<>();
        while (true) {
            CountTable shown = new CountTable(layout.grid());
            latest.forEach((cell, figure) -> {
                if (isSecret(figure)) {
                    shown.hide(cell);
                } else if (!left.contains(cell)) {
                    shown.show(cell, figure.count());
                }
            });
            List<int[]> wrong = shown.copy().deduce();
            OptionalInt largest =
                    wrong.stream()
                            .limit(1)
                            .flatMapToInt(Arrays::stream)
                            .filter(cell -> shown.state(cell) == CountTable.State.SHOWN)
                            .reduce((one, other) ->
                                    shown.value(one) >= shown.value(other) ? one : other);
            if (largest.isEmpty()) {
                return shown;
            }
            left.add(largest.getAsInt());
        }
    }
}
