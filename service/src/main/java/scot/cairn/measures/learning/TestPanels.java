package scot.cairn.measures.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.landscape.Areas;
import scot.cairn.landscape.Bodies;
import scot.cairn.measures.MarkedDates;
import scot.cairn.measures.MeasurePages;
import scot.cairn.measures.MeasurePart;
import scot.cairn.measures.Measures;
import scot.cairn.pack.Measure;
import scot.cairn.pack.TestOfChange;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** The list of tests of change, and each of them. */
@Component
@Order(37)
class TestPanels implements PanelSource {

    private static final String WHAT =
            "A test of change is one cycle of plan, do, study, act: a change that somebody tries in one"
                    + " place or with few people, watches by a measure, and then adopts, adapts or"
                    + " abandons. What was found is what was seen. It says why only where an"
                    + " evaluation is named.";

    private final MarkedDates marked;
    private final Measures measures;
    private final MeasurePages pages;
    private final Areas areas;
    private final Bodies bodies;
    private final Citing citing;

    TestPanels(
            MarkedDates marked,
            Measures measures,
            MeasurePages pages,
            Areas areas,
            Bodies bodies,
            Citing citing) {
        this.marked = marked;
        this.measures = measures;
        this.pages = pages;
        this.areas = areas;
        this.bodies = bodies;
        this.citing = citing;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.TEST_OF_CHANGE) {
            return List.of();
        }
        return subject.isList()
                ? List.of(list(marked.tests(asKnownOn)))
                : marked.tests(asKnownOn).stream()
                        .filter(test -> test.id().equals(subject.id()))
                        .flatMap(this::one)
                        .toList();
    }

    private Panel list(List<TestOfChange> tests) {
        List<Block> blocks = new ArrayList<>(List.of(Block.Prose.of(WHAT)));
        blocks.add(
                tests.isEmpty()
                        ? new Block.Missing(
                                "Not supplied",
                                "No document on record describes a test of change with its aim, its time"
                                        + " and the measure by which it was watched.",
                                "Whoever makes one supplies it; loading it is for whoever runs this"
                                        + " service.")
                        : table(tests));
        return new Panel(Question.EVIDENCE, "tests", "What was tried", blocks);
    }

    private Table table(List<TestOfChange> tests) {
        return new Table(
                "tests",
                "Tests of change, in the order of the plan",
                List.of(
                        Column.text("test", "What was tried"),
                        Column.text("where", "By whom and where"),
                        Column.text("time", "When"),
                        Column.text("measure", "Watched by"),
                        Column.text("found", "What was found"),
                        Column.text("act", "What was done about it")),
                tests.stream()
                        .map(test ->
                                List.<Cell>of(
                                        Cell.Text.of(test.title(), TestPages.subject(test)),
                                        Cell.Words.of(where(test)),
                                        Cell.Text.of(TestWords.time(test)),
                                        Cell.Words.of(List.of(measure(test))),
                                        Cell.Text.of(TestWords.held(test.found())),
                                        Cell.Text.of(TestWords.act(test.act()))))
                        .toList());
    }

    private Stream<Panel> one(TestOfChange test) {
        List<Fact> plan = new ArrayList<>();
        plan.add(Fact.of("Aim", test.aim()));
        plan.add(Fact.of("What was predicted", TestWords.held(test.predicted())));
        plan.add(new Fact("By whom and where", where(test)));
        plan.add(Fact.of("When", TestWords.time(test)));
        plan.add(new Fact("Watched by", watched(test)));
        List<Fact> study = new ArrayList<>();
        study.add(Fact.of("What was found", TestWords.held(test.found())));
        study.add(Fact.of("What was done about it", TestWords.act(test.act())));
        study.add(
                new Fact(
                        "Evaluation",
                        test.evaluation() == null
                                ? List.of(
                                        Span.plain(
                                                "None on record, so nothing is said of why a figure"
                                                        + " moved or did not"))
                                : citing.cite(test.evaluation())));
        study.add(new Fact("Source", citing.cite(test.source(), test.section())));
        if (test.note() != null) {
            study.add(Fact.of("Note", test.note()));
        }
        return Stream.of(
                new Panel(
                        Question.PROMISED,
                        "plan",
                        "What was tried",
                        List.of(new Block.Facts(plan))),
                new Panel(
                        Question.EVIDENCE,
                        "study",
                        "What was found, and what was done about it",
                        List.of(Block.Prose.of(WHAT), new Block.Facts(study))));
    }

    private List<Span> where(TestOfChange test) {
        List<Span> where = new ArrayList<>();
        if (test.body() != null) {
            where.add(bodies.link(test.body()));
        }
        if (test.area() != null) {
            where.addAll(areas.links(List.of(test.area())));
        }
        return Span.listed(where);
    }

    private Span measure(TestOfChange test) {
        return Span.link(
                measures.find(test.measure()).map(Measure::name).orElse(test.measure()),
                new Subject(SubjectKind.MEASURE, test.measure()).url());
    }

    private List<Span> watched(TestOfChange test) {
        String area = test.area() == null ? pages.nationCode() : test.area();
        return List.of(
                measure(test),
                Span.plain("; "),
                Span.link(
                        "run chart and control chart",
                        new MeasurePart.OverTime(test.measure()).subject().url()
                                + "?area="
                                + area));
    }
}
