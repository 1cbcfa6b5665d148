package scot.cairn.returns.answering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.landscape.Areas;
import scot.cairn.landscape.Gazetteer;
import scot.cairn.landscape.Gazetteer.Lie;
import scot.cairn.measures.FigureWords;
import scot.cairn.measures.Measures;
import scot.cairn.measures.Series;
import scot.cairn.measures.Value;
import scot.cairn.measures.Values;
import scot.cairn.pack.Area;
import scot.cairn.pack.Measure;
import scot.cairn.subjects.AsKnownOn;

/** The latest figures that are published for an area, or for one that is the same place. */
@Component
class HeldFigures {

    private final Measures measures;
    private final Values values;
    private final Areas areas;
    private final Gazetteer gazetteer;

    HeldFigures(Measures measures, Values values, Areas areas, Gazetteer gazetteer) {
        this.measures = measures;
        this.values = values;
        this.areas = areas;
        this.gazetteer = gazetteer;
    }

    /** The latest number of a measure; empty where none is published, or it is not shown. */
    Optional<HeldFigure> of(@Nullable String measure, String area, DateRange period) {
        return Optional.ofNullable(measure)
                .flatMap(measures::find)
                .flatMap(one -> latest(one, area, period).map(value -> figure(one, value)));
    }

    private Optional<Value> latest(Measure measure, String area, DateRange period) {
        Gazetteer.On on = gazetteer.on(period.last());
        List<String> places = new ArrayList<>(List.of(area));
        areas.all().stream()
                .map(Area::code)
                .filter(code -> !code.equals(area) && on.lie(area, code) == Lie.SAME)
                .forEach(places::add);
        return places.stream()
                .map(place -> Value.real(values.totals(measure.id(), place)))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .flatMap(found ->
                        Series.of(found, AsKnownOn.PRESENT, measure.breaks()).values().stream()
                                .filter(value -> value.number() != null)
                                .reduce((_, later) -> later));
    }

    private static HeldFigure figure(Measure measure, Value value) {
        BigDecimal number = Objects.requireNonNull(value.number());
        String published =
                Stream.of(
                                value.vintage(),
                                value.knownFrom() == null
                                        ? ""
                                        : "published " + value.knownFrom().words())
                        .filter(words -> !words.isEmpty())
                        .reduce("", (one, other) -> one.isEmpty() ? other : one + ", " + other);
        return new HeldFigure(
                number.stripTrailingZeros().toPlainString(),
                "%s, %s: %s (%s)"
                        .formatted(
                                measure.name(),
                                value.period().words(),
                                FigureWords.withUnit(value, measure),
                                published));
    }
}
