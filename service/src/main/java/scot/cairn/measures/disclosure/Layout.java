package scot.cairn.measures.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import scot.cairn.disclosure.tables.Dimension;
import scot.cairn.disclosure.tables.Grid;
import scot.cairn.measures.disclosure.AreaSums.Joined;
import scot.cairn.measures.disclosure.PeriodSums.Span;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Measure.Breakdown;
import scot.cairn.pack.Measure.Category;

/**
 * All combinations that figures of a population can be of in periods that are tied to one another:
 * areas, periods and categories, and what of them adds up.
 *
 * @param grid the combinations
 * @param cells the figures of each, in the order of their editions
 */
record Layout(Grid grid, Map<Integer, List<Figure>> cells) {

    private static final String TOTAL = "Total";

    /**
     * The layouts of a population: one for each group of periods, and for each category of a
     * breakdown that does not add up, as nothing ties it to the others.
     *
     * @throws IllegalArgumentException if one has too many combinations to be worked through
     */
    static List<Layout> of(Population population, List<Figure> figures, AreaSums areas) {
        List<Layout> layouts = new ArrayList<>();
        Set<String> adding = adding(population);
        figures.stream()
                .collect(
                        Collectors.groupingBy(
                                figure -> apart(figure, adding),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .values()
                .forEach(slice -> layouts.addAll(ofSlice(slice, adding, population, areas)));
        return layouts;
    }

    private static List<Layout> ofSlice(
            List<Figure> figures, Set<String> adding, Population population, AreaSums areas) {
        PeriodSums periods = new PeriodSums(figures.stream().map(Figure::period).toList());
        List<Layout> layouts = new ArrayList<>();
        for (Map<Span, Integer> group : periods.groups()) {
            List<Figure> own =
                    figures.stream()
                            .filter(figure -> group.containsKey(Span.of(figure.period())))
                            .toList();
            if (!own.isEmpty()) {
                List<Dimension> dimensions = new ArrayList<>();
                dimensions.add(places(own, areas));
                dimensions.add(
                        new Dimension(
                                "period",
                                group.keySet().stream().map(span -> span.range().text()).toList(),
                                periods.trees(group)));
                own.stream()
                        .flatMap(figure -> figure.breakdown().keySet().stream())
                        .filter(adding::contains)
                        .distinct()
                        .sorted()
                        .forEach(one -> dimensions.add(categories(one, population, own)));
                layouts.add(of(new Grid(dimensions), own));
            }
        }
        return layouts;
    }

    /** Breakdowns whose categories add up to the total, in every measure that has them. */
    private static Set<String> adding(Population population) {
        Set<String> adding = new TreeSet<>();
        List<Breakdown> all =
                population.counts().stream()
                        .flatMap(measure -> measure.breakdowns().stream())
                        .toList();
        all.stream().filter(Breakdown::addsUp).map(Breakdown::id).forEach(adding::add);
        all.stream().filter(one -> !one.addsUp()).map(Breakdown::id).forEach(adding::remove);
        return adding;
    }

    private static Map<String, String> apart(Figure figure, Set<String> adding) {
        Map<String, String> apart = new TreeMap<>(figure.breakdown());
        apart.keySet().removeAll(adding);
        return apart;
    }

    private static Layout of(Grid grid, List<Figure> figures) {
        Map<Integer, List<Figure>> cells = new LinkedHashMap<>();
        for (Figure figure : figures) {
            cells.computeIfAbsent(cell(grid, figure), _ -> new ArrayList<>()).add(figure);
        }
        return new Layout(grid, cells);
    }

    private static int cell(Grid grid, Figure figure) {
        List<Dimension> dimensions = grid.dimensions();
        int[] codes = new int[dimensions.size()];
        codes[0] = dimensions.get(0).codes().indexOf(figure.area());
        codes[1] = dimensions.get(1).codes().indexOf(Span.of(figure.period()).range().text());
        for (int at = 2; at < codes.length; at++) {
            Dimension dimension = dimensions.get(at);
            codes[at] =
                    dimension
                            .codes()
                            .indexOf(figure.breakdown().getOrDefault(dimension.name(), TOTAL));
        }
        return grid.cell(codes);
    }

    private static Dimension places(List<Figure> figures, AreaSums areas) {
        Set<String> sets = new LinkedHashSet<>();
        Map<String, Integer> codes = new LinkedHashMap<>();
        figures.forEach(figure -> {
            sets.add(figure.areaSet());
            codes.putIfAbsent(figure.area(), codes.size());
        });
        List<Joined> joining = areas.joining(sets);
        for (Joined one : joining) {
            one.within()
                    .forEach((part, whole) -> {
                        codes.putIfAbsent(part, codes.size());
                        codes.putIfAbsent(whole, codes.size());
                    });
        }
        List<String> all = List.copyOf(codes.keySet());
        List<int[]> trees = new ArrayList<>();
        joining.forEach(one -> trees.add(tree(all, codes, one.within())));
        if (trees.isEmpty()) {
            trees.add(tree(all, codes, Map.of()));
        }
        return new Dimension("area", all, trees);
    }

    private static int[] tree(
            List<String> codes, Map<String, Integer> places, Map<String, String> within) {
        int[] tree = new int[codes.size()];
        Arrays.setAll(tree, at -> places.getOrDefault(within.getOrDefault(codes.get(at), ""), -1));
        return tree;
    }

    private static Dimension categories(String id, Population population, List<Figure> figures) {
        Set<String> codes = new LinkedHashSet<>(List.of(TOTAL));
        for (Measure measure : population.counts()) {
            for (Breakdown breakdown : measure.breakdowns()) {
                if (breakdown.id().equals(id)) {
                    breakdown.categories().stream().map(Category::id).forEach(codes::add);
                }
            }
        }
        figures.forEach(figure -> codes.add(figure.breakdown().getOrDefault(id, TOTAL)));
        int[] tree = new int[codes.size()];
        tree[0] = -1;
        return new Dimension(id, List.copyOf(codes), List.of(tree));
    }
}
