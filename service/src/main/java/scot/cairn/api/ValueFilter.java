package scot.cairn.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.cairn.landscape.Areas;
import scot.cairn.measures.Value;
import scot.cairn.pack.Area;
import scot.cairn.pack.AreaSet;
import scot.cairn.pack.Measure;
import scot.cairn.pack.WrittenDate;
import scot.cairn.subjects.Filters;

/**
 * Which figures of a measure are asked for.
 *
 * @param area official code, or null for any
 * @param areaSet id of a set of areas, or null for any
 * @param from first day that a period may begin on, or null for any
 * @param to last day that a period may end on, or null for any
 * @param breakdowns each of which a figure must be by; empty for any
 * @param vintage {@code latest}, {@code all} or the name of an edition
 */
record ValueFilter(
        @Nullable String area,
        @Nullable String areaSet,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<Predicate<Value>> breakdowns,
        String vintage)
        implements Predicate<Value> {

    private static final String LATEST = "latest";
    private static final String ALL = "all";
    private static final String NONE = "none";
    private static final String NOT_A_PERIOD = "It is no date or period.";
    private static final String PERIOD =
            "Write it as a pack does, for example 2021-01-20, 2021-01, 2021, 2021 Q2 or 2021/22.";

    /** Reads the parameters of a measure's figures, noting what is wrong with them. */
    static ValueFilter read(Query query, Measure measure, List<Value> known, Areas areas) {
        return new ValueFilter(
                query.value(new Filters.Field("area", codes(known, areas))).orElse(null),
                query.value(new Filters.Field("area_set", sets(known, areas))).orElse(null),
                day(query, "period_from", WrittenDate::first),
                day(query, "period_to", WrittenDate::last),
                breakdowns(query, measure),
                query.value(new Filters.Field("vintage", vintages(known))).orElse(LATEST));
    }

    private static List<String> codes(List<Value> known, Areas areas) {
        return distinct(
                known.stream().map(Value::area), areas.all().stream().map(Area::code).toList());
    }

    private static List<String> sets(List<Value> known, Areas areas) {
        return distinct(
                known.stream().map(Value::areaSet),
                areas.sets().stream().map(AreaSet::id).toList());
    }

    private static List<String> distinct(Stream<String> used, Collection<String> others) {
        return List.copyOf(new TreeSet<>(Stream.concat(used, others.stream()).toList()));
    }

    private static List<String> vintages(List<Value> known) {
        List<String> names = new ArrayList<>(List.of(LATEST, ALL));
        known.stream().map(Value::vintage).distinct().forEach(names::add);
        return names;
    }

    private static @Nullable LocalDate day(
            Query query, String name, Function<WrittenDate, LocalDate> end) {
        return query.one(name, NOT_A_PERIOD, PERIOD, ValueFilter::period).map(end).orElse(null);
    }

    private static Optional<WrittenDate> period(String text) {
        try {
            return Optional.of(WrittenDate.parse(text));
        } catch (IllegalArgumentException notAPeriod) {
            return Optional.empty();
        }
    }

    private static List<Predicate<Value>> breakdowns(Query query, Measure measure) {
        List<String> names = new ArrayList<>(List.of(NONE));
        for (Measure.Breakdown breakdown : measure.breakdowns()) {
            names.add(breakdown.id());
            breakdown
                    .categories()
                    .forEach(category -> names.add(breakdown.id() + "=" + category.id()));
        }
        return query.several(
                "breakdown",
                "The measure has no such breakdown or category.",
                Query.listed("Give one of", names),
                text -> Optional.of(text).filter(names::contains).map(ValueFilter::isBy));
    }

    private static Predicate<Value> isBy(String text) {
        int equals = text.indexOf('=');
        if (equals >= 0) {
            String category = text.substring(equals + 1);
            return value -> category.equals(value.breakdown().get(text.substring(0, equals)));
        }
        return text.equals(NONE) ? Value::isTotal : value -> value.breakdown().containsKey(text);
    }

    /** Whether editions that were later revised are asked for too. */
    boolean everyVintage() {
        return !vintage.equals(LATEST);
    }

    @Override
    public boolean test(Value value) {
        return (area == null || area.equals(value.area()))
                && (areaSet == null || areaSet.equals(value.areaSet()))
                && (from == null || !value.period().first().isBefore(from))
                && (to == null || !value.period().last().isAfter(to))
                && breakdowns.stream().allMatch(breakdown -> breakdown.test(value))
                && (!everyVintage() || vintage.equals(ALL) || vintage.equals(value.vintage()));
    }
}
