package scot.cairn.measures.comparing;

import java.util.Optional;
import java.util.TreeMap;
import scot.cairn.subjects.Filters;

/**
 * Which figure is asked for, in the words of an address. What is empty is left to the page.
 *
 * @param measure id of the measure
 * @param area official code
 * @param period as plans write it
 * @param category breakdown and category, as {@code sex=male}, joined by commas; empty for a total
 * @param edition name of the edition
 */
record Asked(
        Optional<String> measure,
        Optional<String> area,
        Optional<String> period,
        Optional<String> category,
        Optional<String> edition) {

    /** How a total is asked for by name. */
    static final String TOTAL = "all";

    private static final String BETWEEN = ":";
    private static final int PARTS = 5;

    /**
     * What an address asks for under a name: whole, as {@code one}, or part by part, as {@code
     * one-measure}. The parts are what a form sends, and go before the whole.
     */
    static Asked of(Filters filters, String name) {
        String[] whole = filters.get(name).orElse("").split(BETWEEN, PARTS);
        return new Asked(
                part(filters, name, "measure", whole, 0),
                part(filters, name, "area", whole, 1),
                part(filters, name, "period", whole, 2),
                part(filters, name, "category", whole, 3),
                part(filters, name, "edition", whole, 4));
    }

    private static Optional<String> part(
            Filters filters, String name, String part, String[] whole, int place) {
        return filters.get(name + "-" + part)
                .or(() -> place < whole.length ? Optional.of(whole[place]) : Optional.empty())
                .map(String::strip)
                .filter(asked -> !asked.isEmpty());
    }

    /** Whether anything is asked for. */
    boolean isAnything() {
        return measure.or(() -> area).or(() -> period).isPresent();
    }

    /** A figure as one part of an address. */
    static String address(Figure figure) {
        return String.join(
                BETWEEN,
                figure.measure().id(),
                figure.value().area(),
                figure.value().period().text(),
                category(figure.value().breakdown()),
                figure.value().vintage());
    }

    /** Categories as an address writes them. */
    static String category(java.util.Map<String, String> breakdown) {
        return breakdown.isEmpty()
                ? TOTAL
                : String.join(
                        ",",
                        new TreeMap<>(breakdown)
                                .entrySet().stream().map(Object::toString).toList());
    }
}
