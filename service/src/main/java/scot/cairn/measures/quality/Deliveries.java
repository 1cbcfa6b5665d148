package scot.cairn.measures.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.landscape.Areas;
import scot.cairn.measures.Measures;
import scot.cairn.measures.PublicFigures;
import scot.cairn.measures.Value;
import scot.cairn.pack.AreaSet;
import scot.cairn.pack.Measure;
import scot.cairn.pack.ValueRow.Marker;
import scot.cairn.subjects.AsKnownOn;

/** What each edition on record brought, worked out from the figures themselves. */
@Component
public class Deliveries {

    private static final Comparator<DateRange> BY_END =
            Comparator.comparing(DateRange::last).thenComparing(DateRange::first);
    private static final Comparator<Delivery> IN_ORDER =
            Comparator.comparing(
                    Delivery::published,
                    Comparator.nullsFirst(Comparator.comparing(DateRange::last)));

    private final Measures measures;
    private final PublicFigures figures;
    private final Areas areas;

    Deliveries(Measures measures, PublicFigures figures, Areas areas) {
        this.measures = measures;
        this.figures = figures;
        this.areas = areas;
    }

    /** Of every measure in the order of the plan, as known on a day. */
    public List<Delivery> all(AsKnownOn asKnownOn) {
        return measures.all().stream().flatMap(measure -> of(measure, asKnownOn).stream()).toList();
    }

    /** What one document brought. */
    public List<Delivery> from(String source, AsKnownOn asKnownOn) {
        Set<String> printed = figures.measuresOf(source);
        return measures.all().stream()
                .filter(measure -> printed.contains(measure.id()))
                .flatMap(measure -> of(measure, asKnownOn).stream())
                .filter(delivery -> delivery.source().equals(source))
                .toList();
    }

    /**
     * Of one measure, in order of publication; those whose date is not held come first. None of a
     * measure that is worked out here.
     */
    public List<Delivery> of(Measure measure, AsKnownOn asKnownOn) {
        if (measure.derivation() != null) {
            return List.of();
        }
        List<Value> known = figures.vintages(measure, asKnownOn);
        Set<Value> changed = changed(known);
        List<Delivery> deliveries = new ArrayList<>();
        byEdition(known)
                .forEach((edition, values) -> deliveries.add(delivery(edition, values, changed)));
        deliveries.sort(IN_ORDER);
        return deliveries;
    }

    private record Edition(String vintage, String areaSet) {}

    private static Map<Edition, List<Value>> byEdition(List<Value> known) {
        Map<Edition, List<Value>> editions = new LinkedHashMap<>();
        for (Value value : known) {
            editions.computeIfAbsent(
                            new Edition(value.vintage(), value.areaSet()), _ -> new ArrayList<>())
                    .add(value);
        }
        return editions;
    }

    private record Figure(String area, String period, Map<String, String> breakdown) {}

    /** Those that a later edition prints differently, each as it stands in the list. */
    private static Set<Value> changed(List<Value> known) {
        Map<Figure, List<Value>> figures = new HashMap<>();
        for (Value value : known) {
            figures.computeIfAbsent(
                            new Figure(value.area(), value.period().text(), value.breakdown()),
                            _ -> new ArrayList<>())
                    .add(value);
        }
        Set<Value> changed = Collections.newSetFromMap(new IdentityHashMap<>());
        for (List<Value> editions : figures.values()) {
            for (int index = 0; index < editions.size(); index++) {
                Value value = editions.get(index);
                if (editions.subList(index + 1, editions.size()).stream()
                        .anyMatch(later -> isOther(value.number(), later.number()))) {
                    changed.add(value);
                }
            }
        }
        return changed;
    }

    private static boolean isOther(@Nullable BigDecimal one, @Nullable BigDecimal later) {
        return one == null ? later != null : later == null || one.compareTo(later) != 0;
    }

    private Delivery delivery(Edition edition, List<Value> values, Set<Value> changed) {
        Value first = values.getFirst();
        DateRange last = values.stream().map(Value::period).max(BY_END).orElseThrow();
        List<Value> ofLast = values.stream().filter(v -> v.period().equals(last)).toList();
        return new Delivery(
                first.measure(),
                edition.vintage(),
                first.source(),
                edition.areaSet(),
                last,
                first.knownFrom(),
                expected(edition.areaSet()),
                areas(ofLast.stream().filter(value -> value.number() != null).toList()),
                areas(ofLast.stream().filter(v -> v.marker() == Marker.UNCONFIRMED).toList()),
                values.size(),
                (int) values.stream().filter(changed::contains).count());
    }

    private static int areas(List<Value> values) {
        return (int) values.stream().map(Value::area).distinct().count();
    }

    private @Nullable Integer expected(String set) {
        Integer said = areas.set(set).map(AreaSet::size).orElse(null);
        int listed = areas.of(set).size();
        return said != null ? said : listed == 0 ? null : (Integer) listed;
    }
}
