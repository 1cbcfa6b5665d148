package scot.cairn.measures;

import org.springframework.stereotype.Component;
import scot.cairn.loading.OncePerReading;
import scot.cairn.pack.Measure;
import scot.cairn.subjects.AsKnownOn;

/** The figures of measures, each read once for a page. */
@Component
public class FiguresOnRecord {

    private record Asked(Measure measure, AsKnownOn asKnownOn) {}

    private final OncePerReading<Asked, Figures> read = new OncePerReading<>();
    private final Values values;

    FiguresOnRecord(Values values) {
        this.values = values;
    }

    /** What was known of a measure on a day, in every area and category. */
    public Figures of(Measure measure, AsKnownOn asKnownOn) {
        return read.get(
                new Asked(measure, asKnownOn),
                asked ->
                        Figures.of(
                                asked.measure(),
                                values.of(asked.measure().id()),
                                asked.asKnownOn()));
    }

    /** Whether a measure has a total for any area of a set, whenever it was published. */
    boolean hold(Measure measure, String areaSet) {
        return values.hasTotal(measure.id(), areaSet);
    }
}
