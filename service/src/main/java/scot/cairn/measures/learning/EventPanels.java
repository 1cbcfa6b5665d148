package scot.cairn.measures.learning;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.landscape.Areas;
import scot.cairn.measures.MarkedDates;
import scot.cairn.measures.Measures;
import scot.cairn.pack.DatedEvent;
import scot.cairn.pack.Measure;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** What is marked on charts, beside the tests of change. */
@Component
@Order(38)
class EventPanels implements PanelSource {

    private final MarkedDates marked;
    private final Measures measures;
    private final Areas areas;
    private final Citing citing;

    EventPanels(MarkedDates marked, Measures measures, Areas areas, Citing citing) {
        this.marked = marked;
        this.measures = measures;
        this.areas = areas;
        this.citing = citing;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (!subject.equals(Subject.listOf(SubjectKind.TEST_OF_CHANGE))) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Block.Prose.of(
                        "Each of these dates is marked on the charts of some measures, where a promised"
                                + " date of a target and the beginning of a test of change are marked"
                                + " too. A mark says when something happened, and nothing of cause."));
        List<DatedEvent> events = marked.events(asKnownOn);
        blocks.add(
                events.isEmpty()
                        ? Block.Prose.of("No event is on record to be marked.")
                        : table(events));
        return List.of(
                new Panel(Question.EVIDENCE, "events", SubjectKind.EVENT.listTitle(), blocks));
    }

    private Table table(List<DatedEvent> events) {
        return new Table(
                "events",
                "Events that charts mark, in the order of the plan",
                List.of(
                        Column.text("date", "Date"),
                        Column.text("event", "What happened"),
                        Column.text("measures", "Marked on the charts of"),
                        Column.text("areas", "Only of"),
                        Column.text("evaluation", "Evaluation of what came of it"),
                        Column.text("source", "Source")),
                events.stream().map(this::row).toList());
    }

    private List<Cell> row(DatedEvent event) {
        return List.of(
                new Cell.Words(
                        "event-" + event.id(),
                        List.of(Span.plain(DateRange.of(event.at()).words()))),
                Cell.Text.of(event.what()),
                Cell.Words.of(Span.listed(charts(event))),
                event.areas().isEmpty()
                        ? Cell.Text.of("All areas")
                        : Cell.Words.of(areas.links(event.areas())),
                event.evaluation() == null
                        ? Cell.Text.of("None on record")
                        : Cell.Words.of(citing.cite(event.evaluation())),
                Cell.Words.of(citing.cite(event.source(), event.section())));
    }

    private List<Span> charts(DatedEvent event) {
        return event.measures().stream()
                .map(id ->
                        Span.link(
                                measures.find(id).map(Measure::name).orElse(id),
                                new Subject(SubjectKind.MEASURE, id).url()))
                .toList();
    }
}
