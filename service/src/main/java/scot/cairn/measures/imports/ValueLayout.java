package scot.cairn.measures.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.cairn.intake.Column;
import scot.cairn.intake.Gazetteer;
import scot.cairn.intake.Layout;
import scot.cairn.intake.Symbols;
import scot.cairn.intake.Type;
import scot.cairn.pack.Area;
import scot.cairn.pack.Designation;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Measure.Breakdown;
import scot.cairn.pack.Source;
import scot.cairn.pack.ValueRow.Attestation;
import scot.cairn.pack.ValueRow.Marker;

/**
 * What a file of a measure's values may hold: the columns of a pack's values file by their names or
 * by those that analysts use, in any order.
 */
final class ValueLayout {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 1000;

    private ValueLayout() {}

    static Layout of(
            Measure measure, ImportRequest request, List<Area> areas, List<Source> sources) {
        List<Column> columns = new ArrayList<>();
        columns.add(choice("measure", Set.of(measure.id())).or("dataset", "indicator"));
        columns.add(
                choice("area_set", areas.stream().map(Area::areaSet).collect(Collectors.toSet())));
        columns.add(
                Column.of("area", new Type.Area(gazetteer(areas), request.own()))
                        .or("area code", "area name", "geography", "council", "health board"));
        columns.add(
                Column.of("period", new Type.Time(request.declared().years()))
                        .or("year", "financial year", "quarter"));
        measure.breakdowns().forEach(breakdown -> columns.add(breakdown(breakdown)));
        columns.add(
                new Column(
                        "value",
                        Set.of("count", "number", "rate"),
                        figure(measure),
                        Column.Need.THERE));
        columns.add(bound("lower", "lower bound", "lower ci", "lower confidence interval"));
        columns.add(bound("upper", "upper bound", "upper ci", "upper confidence interval"));
        columns.add(choice("marker", markers().keySet()).or("status", "flag"));
        columns.add(
                choice(
                        "designation",
                        Arrays.stream(Designation.values())
                                .map(Designation::words)
                                .collect(Collectors.toSet())));
        columns.add(text("vintage", LONGEST_NAME).or("edition"));
        columns.add(text("known_from", LONGEST_NAME).or("published"));
        columns.add(choice("source", sources.stream().map(Source::id).collect(Collectors.toSet())));
        columns.add(text("note", LONGEST_NOTE).or("notes"));
        columns.add(choice("attestation", attestations().keySet()).or("confirmed"));
        List<String> key =
                Stream.of(
                                Stream.of("area", "period"),
                                measure.breakdowns().stream().map(Breakdown::id),
                                Stream.of("vintage"))
                        .flatMap(names -> names)
                        .toList();
        return new Layout(apart(columns, measure), key, List.of());
    }

    /**
     * Without the other names of a column by which another is called: a breakdown may be called
     * status, as files call their markers.
     */
    private static List<Column> apart(List<Column> columns, Measure measure) {
        Set<String> names = new HashSet<>();
        columns.forEach(column -> names.add(Column.plain(column.name())));
        Set<String> breakdowns =
                measure.breakdowns().stream().map(Breakdown::id).collect(Collectors.toSet());
        List<Column> apart = new ArrayList<>();
        for (boolean ofBreakdowns : List.of(true, false)) {
            columns.stream()
                    .filter(column -> breakdowns.contains(column.name()) == ofBreakdowns)
                    .map(column ->
                            column.or(
                                    column.aliases().stream()
                                            .filter(alias -> names.add(Column.plain(alias)))
                                            .toArray(String[]::new)))
                    .forEach(apart::add);
        }
        return apart;
    }

    /** The markers by the words that files write. */
    static Map<String, Marker> markers() {
        return Arrays.stream(Marker.values())
                .collect(
                        Collectors.toMap(
                                marker -> marker.name().toLowerCase(Locale.ROOT),
                                marker -> marker));
    }

    /** The states of attestation by the words that files write. */
    static Map<String, Attestation> attestations() {
        return Arrays.stream(Attestation.values())
                .collect(Collectors.toMap(one -> one.name().toLowerCase(Locale.ROOT), one -> one));
    }

    /** The categories of a breakdown by id and by name. */
    static Map<String, String> categories(Breakdown breakdown) {
        Map<String, String> ids = new LinkedHashMap<>();
        breakdown.categories().forEach(category -> ids.put(category.name(), category.id()));
        breakdown.categories().forEach(category -> ids.put(category.id(), category.id()));
        return ids;
    }

    private static Column breakdown(Breakdown breakdown) {
        Column column = choice(breakdown.id(), new TreeSet<>(categories(breakdown).keySet()));
        return Column.plain(breakdown.name()).equals(Column.plain(breakdown.id()))
                ? column
                : column.or(breakdown.name());
    }

    static Gazetteer gazetteer(List<Area> areas) {
        return Gazetteer.of(
                areas.stream()
                        .map(area -> new Gazetteer.Place(area.code(), area.name(), area.areaSet()))
                        .toList());
    }

    /** What a cell of a measure's numbers holds. */
    static Type figure(Measure measure) {
        boolean isCount = measure.decimals() == 0 && measure.about().denominator() == null;
        return Type.Figure.of(isCount ? Type.Form.COUNT : Type.Form.DECIMAL);
    }

    private static Column bound(String name, String... aliases) {
        return Column.of(
                        name, new Type.Figure(Type.Form.DECIMAL, Type.Grouping.NONE, Symbols.USUAL))
                .or(aliases)
                .ifThere();
    }

    private static Column choice(String name, Set<String> offered) {
        return Column.of(name, new Type.Choice(offered)).ifThere();
    }

    private static Column text(String name, int longest) {
        return Column.of(name, new Type.Text(longest)).ifThere();
    }
}
