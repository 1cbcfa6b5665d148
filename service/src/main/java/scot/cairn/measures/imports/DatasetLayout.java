package scot.cairn.measures.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.cairn.intake.Column;
import scot.cairn.intake.Layout;
import scot.cairn.intake.Type;
import scot.cairn.pack.Area;
import scot.cairn.pack.Dataset;
import scot.cairn.pack.Dataset.Figure;
import scot.cairn.pack.Dataset.Meaning;
import scot.cairn.pack.Measure;

/** What a file of a dataset may hold: the columns of its layout, in any order. */
final class DatasetLayout {

    private static final int LONGEST = 1000;
    private static final Set<String> QUARTERS = Set.of("1", "2", "3", "4");

    private DatasetLayout() {}

    static Layout of(
            Dataset dataset,
            Map<String, Measure> measures,
            ImportRequest request,
            List<Area> areas) {
        Map<String, Column> columns = new LinkedHashMap<>();
        Optional.ofNullable(dataset.where().column())
                .ifPresent(name -> add(columns, Column.of(name, area(dataset, request, areas))));
        Optional.ofNullable(dataset.when())
                .ifPresent(when -> {
                    add(
                            columns,
                            Column.of(when.column(), new Type.Time(request.declared().years())));
                    Optional.ofNullable(when.quarter())
                            .ifPresent(name ->
                                    add(columns, Column.of(name, new Type.Choice(QUARTERS))));
                });
        dataset.categories()
                .forEach(each ->
                        add(
                                columns,
                                Column.of(
                                        each.column(),
                                        new Type.Choice(
                                                each.words().stream()
                                                        .map(Meaning::word)
                                                        .collect(Collectors.toSet())))));
        dataset.figures().forEach(figure -> add(columns, figure, dataset, measures));
        dataset.leftOut()
                .forEach(name -> add(columns, Column.of(name, new Type.Text(LONGEST)).ifThere()));
        return new Layout(new ArrayList<>(columns.values()), key(dataset), List.of());
    }

    private static Type area(Dataset dataset, ImportRequest request, List<Area> areas) {
        return new Type.Area(
                ValueLayout.gazetteer(
                        areas.stream()
                                .filter(area ->
                                        dataset.where().areaSet() == null
                                                || area.areaSet().equals(dataset.where().areaSet()))
                                .toList()),
                request.own());
    }

    private static void add(
            Map<String, Column> columns,
            Figure figure,
            Dataset dataset,
            Map<String, Measure> measures) {
        Measure measure = Objects.requireNonNull(measures.get(figure.measure()), figure.measure());
        add(columns, there(figure.column(), ValueLayout.figure(measure)));
        Stream.of(figure.lower(), figure.upper())
                .filter(Objects::nonNull)
                .forEach(name -> add(columns, there(name, Type.Figure.of(Type.Form.DECIMAL))));
        Optional.ofNullable(figure.mark())
                .ifPresent(name ->
                        add(
                                columns,
                                there(
                                        name,
                                        new Type.Choice(
                                                dataset.marks().stream()
                                                        .map(Dataset.Mark::word)
                                                        .collect(Collectors.toSet())))));
        Optional.ofNullable(figure.only())
                .ifPresent(only -> add(columns, Column.of(only.column(), new Type.Text(LONGEST))));
    }

    private static Column there(String name, Type type) {
        return new Column(name, Set.of(), type, Column.Need.THERE);
    }

    private static void add(Map<String, Column> columns, Column column) {
        columns.putIfAbsent(column.name(), column);
    }

    /** What no two rows may say the same in. */
    private static List<String> key(Dataset dataset) {
        return Stream.of(
                        Stream.of(dataset.where().column()),
                        Optional.ofNullable(dataset.when()).stream()
                                .flatMap(when -> Stream.of(when.column(), when.quarter())),
                        dataset.categories().stream().map(Dataset.CategoryColumn::column),
                        dataset.figures().stream()
                                .map(Figure::only)
                                .filter(Objects::nonNull)
                                .map(Dataset.Only::column))
                .<@Nullable String>flatMap(Function.identity())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
