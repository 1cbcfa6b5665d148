package scot.cairn.api;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.calendar.Times;
import scot.cairn.landscape.Areas;
import scot.cairn.measures.Measures;
import scot.cairn.measures.PublicFigures;
import scot.cairn.measures.Value;
import scot.cairn.pack.Measure;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** The figures of a measure, one by one. */
@Service
class MeasureValues {

    private final Measures measures;
    private final PublicFigures figures;
    private final Areas areas;
    private final Clock clock;

    MeasureValues(Measures measures, PublicFigures figures, Areas areas, Clock clock) {
        this.measures = measures;
        this.figures = figures;
        this.areas = areas;
        this.clock = clock;
    }

    /** Those figures of a measure that a query asks for. */
    @Transactional(readOnly = true)
    public Answer read(String id, Query query) {
        return measures.find(id)
                .map(measure -> read(measure, query))
                .orElseGet(() ->
                        new Answer.Missing(
                                "No measure of the id \"%s\" is on record.".formatted(id)));
    }

    private Answer read(Measure measure, Query query) {
        AsKnownOn day = query.asKnownOn(Times.day(clock.instant()));
        List<Value> vintages = figures.vintages(measure, day);
        ValueFilter filter = ValueFilter.read(query, measure, vintages, areas);
        query.limit();
        query.offset();
        if (!query.faults().isEmpty()) {
            return new Answer.Misasked(query.faults());
        }
        List<Value> latest = figures.latest(measure, day);
        List<Value> all =
                (filter.everyVintage() ? vintages : latest).stream().filter(filter).toList();
        String page = new Subject(SubjectKind.MEASURE, measure.id()).url();
        return Listing.of(
                Listing.part(all, query).stream().map(value -> Figure.of(value, page)).toList(),
                all.size(),
                "%s/measures/%s/values".formatted(Root.PATH, measure.id()),
                query,
                day);
    }
}
