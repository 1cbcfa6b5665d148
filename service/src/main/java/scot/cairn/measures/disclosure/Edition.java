package scot.cairn.measures.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.cairn.measures.disclosure.Figure.Sight;

/**
 * Figures that are read together.
 *
 * @param name of the edition; of the latest figures of all none
 * @param figures one for each cell
 */
record Edition(Optional<String> name, Map<Integer, Figure> figures) {

    /** Every edition by itself, and at the end the latest figures of all together. */
    static List<Edition> of(Layout layout) {
        Map<String, Map<Integer, Figure>> byName = new LinkedHashMap<>();
        Map<Integer, Figure> latest = new LinkedHashMap<>();
        layout.cells()
                .forEach((cell, figures) -> {
                    latest.put(cell, figures.getLast());
                    figures.forEach(figure ->
                            byName.computeIfAbsent(figure.vintage(), _ -> new LinkedHashMap<>())
                                    .put(cell, figure));
                });
        List<Edition> editions = new ArrayList<>();
        byName.forEach((name, figures) -> editions.add(new Edition(Optional.of(name), figures)));
        Optional<Edition> same =
                editions.stream().filter(one -> one.figures().equals(latest)).findFirst();
        same.ifPresent(editions::remove);
        editions.add(same.orElseGet(() -> new Edition(Optional.empty(), latest)));
        return editions;
    }

    /** Whether any of it would be public for the first time. */
    boolean brings() {
        return figures.values().stream().anyMatch(one -> one.sight() == Sight.PENDING);
    }

    /** From what a reader can work a figure of it out. */
    String whence() {
        return name.map("it can be worked out from what else %s shows"::formatted)
                .orElse("it can be worked out from what the editions show together");
    }
}
