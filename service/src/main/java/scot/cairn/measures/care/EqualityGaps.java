package scot.cairn.measures.care;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.measures.Measures;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Measure.Breakdown;
import scot.cairn.pack.Measure.Gap;
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

/** By what measures are broken down, and which equality dimensions are missing. */
@Component
@Order(39)
class EqualityGaps implements PanelSource {

    private static final String UNDECLARED = "Not declared by the plan";

    private final Measures measures;
    private final Citing citing;

    EqualityGaps(Measures measures, Citing citing) {
        this.measures = measures;
        this.citing = citing;
    }

    /** On a measure's own page. */
    List<Block> of(Measure measure) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Prose.of("Broken down by: " + has(measure) + "."));
        List<Breakdown> overlapping =
                measure.breakdowns().stream().filter(breakdown -> !breakdown.addsUp()).toList();
        overlapping.forEach(breakdown ->
                blocks.add(
                        Block.Prose.of(
                                "One case may be in several categories of “%s”, so they are never added up."
                                        .formatted(breakdown.name()))));
        List<Gap> gaps = measure.howToRead().gaps();
        if (gaps.isEmpty()) {
            blocks.add(
                    new Block.Missing(
                            "Not supplied",
                            "The plan does not say by which equality groups it should be broken down and is not.",
                            "Saying so is for whoever keeps the plan, with the producer."));
        } else {
            blocks.add(new Block.Bullets(gaps.stream().map(this::item).toList()));
        }
        return blocks;
    }

    private List<Span> item(Gap gap) {
        List<Span> spans = new ArrayList<>();
        spans.add(
                Span.plain(
                        "Missing: %s. %s %s".formatted(gap.dimension(), gap.why(), gap.whose())));
        if (gap.source() != null) {
            spans.add(Span.plain(" "));
            spans.addAll(citing.cite(gap.source()));
        }
        return spans;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        return subject.kind() == SubjectKind.COVERAGE && !measures.all().isEmpty()
                ? List.of(
                        new Panel(
                                Question.EVIDENCE,
                                "equality",
                                "By which groups of people each measure is broken down",
                                blocks()))
                : List.of();
    }

    private List<Block> blocks() {
        List<Measure> silent = measures.all().stream().filter(EqualityGaps::isSilent).toList();
        List<Block> blocks = new ArrayList<>();
        if (silent.size() < measures.all().size()) {
            blocks.add(table());
        }
        if (!silent.isEmpty()) {
            List<Span> spans = new ArrayList<>();
            spans.add(
                    Span.plain(
                            "%d more %s broken down by nothing, and the plan does not declare by what %s should be: "
                                    .formatted(
                                            silent.size(),
                                            silent.size() == 1 ? "measure is" : "measures are",
                                            silent.size() == 1 ? "it" : "they")));
            spans.addAll(
                    Span.listed(
                            silent.stream()
                                    .map(measure -> Span.link(measure.name(), url(measure)))
                                    .toList()));
            spans.add(Span.plain("."));
            blocks.add(new Block.Prose(spans));
        }
        return blocks;
    }

    /** Whether there is nothing to say of it but that nothing is said. */
    private static boolean isSilent(Measure measure) {
        return measure.breakdowns().isEmpty() && measure.howToRead().gaps().isEmpty();
    }

    private static String url(Measure measure) {
        return new Subject(SubjectKind.MEASURE, measure.id()).url();
    }

    private Table table() {
        return new Table(
                "equality-gaps",
                "Breakdowns of each measure, and those declared missing",
                List.of(
                        Column.text("measure", "Measure"),
                        Column.text("has", "Broken down by"),
                        Column.text("missing", "Missing"),
                        Column.text("why", "Why, and whose it is to supply")),
                measures.all().stream()
                        .filter(measure -> !isSilent(measure))
                        .map(EqualityGaps::row)
                        .toList());
    }

    private static List<Cell> row(Measure measure) {
        List<Gap> gaps = measure.howToRead().gaps();
        return List.of(
                Cell.Text.of(measure.name(), new Subject(SubjectKind.MEASURE, measure.id())),
                Cell.Text.of(has(measure)),
                Cell.Text.of(
                        gaps.isEmpty()
                                ? UNDECLARED
                                : gaps.stream()
                                        .map(Gap::dimension)
                                        .collect(Collectors.joining("; "))),
                Cell.Text.of(
                        gaps.isEmpty()
                                ? UNDECLARED
                                : gaps.stream()
                                        .map(gap -> gap.why() + " " + gap.whose())
                                        .collect(Collectors.joining(" "))));
    }

    private static String has(Measure measure) {
        return measure.breakdowns().isEmpty()
                ? "nothing"
                : measure.breakdowns().stream()
                        .map(Breakdown::name)
                        .collect(Collectors.joining("; "));
    }
}
