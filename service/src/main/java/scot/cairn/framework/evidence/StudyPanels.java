package scot.cairn.framework.evidence;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.landscape.Areas;
import scot.cairn.pack.Quotation;
import scot.cairn.pack.Study;
import scot.cairn.pack.Study.Sample;
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

/** The list of studies, and each of them: how it was done, whom it is of and what was found. */
@Component
@Order(40)
class StudyPanels implements PanelSource {

    private static final String WHAT_IT_IS =
            "A study says what the people whom it asked said, in the way that it asked them. It is no"
                    + " count of how many people think so.";

    private final Studies studies;
    private final SaidPanel quotations;
    private final Bearing bearing;
    private final Areas areas;
    private final Citing citing;

    StudyPanels(
            Studies studies, SaidPanel quotations, Bearing bearing, Areas areas, Citing citing) {
        this.studies = studies;
        this.quotations = quotations;
        this.bearing = bearing;
        this.areas = areas;
        this.citing = citing;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.STUDY) {
            return List.of();
        }
        return subject.isList()
                ? List.of(list(studies.known(asKnownOn)))
                : studies.find(subject.id(), asKnownOn)
                        .map(study ->
                                List.of(
                                        about(study),
                                        themes(study, asKnownOn),
                                        quotations.of(study)))
                        .orElse(List.of());
    }

    private Panel list(List<Study> known) {
        return new Panel(
                Question.EVIDENCE,
                "studies",
                "The studies",
                List.of(
                        Block.Prose.of(WHAT_IT_IS),
                        known.isEmpty()
                                ? new Block.Missing(
                                        "Not supplied",
                                        "No study of people's experience is on record.",
                                        "Whoever makes one publishes it; loading it is for whoever runs"
                                                + " this service.")
                                : table(known)));
    }

    private Table table(List<Study> known) {
        return new Table(
                "studies",
                "Studies that asked people, in the order of the plan",
                List.of(
                        Column.text("study", "Study"),
                        Column.text("method", "How"),
                        Column.text("people", "People asked"),
                        Column.text("when", "When they were asked"),
                        Column.text("published", "Published")),
                known.stream().map(this::row).toList());
    }

    private List<Cell> row(Study study) {
        return List.of(
                Cell.Text.of(study.title(), StudyPages.subject(study)),
                Cell.Text.of(StudyWords.method(study.method())),
                Cell.Text.of(StudyWords.people(study)),
                Cell.Text.of(StudyWords.when(study)),
                Cell.Text.of(citing.published(study.source())));
    }

    private Panel about(Study study) {
        Sample sample = study.sample();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("What was asked", study.asked()));
        facts.add(Fact.of("Method", StudyWords.method(study.method())));
        facts.add(Fact.of("How it was done", StudyWords.held(study.methodNote())));
        facts.add(Fact.of("People asked", StudyWords.people(study)));
        facts.add(Fact.of("Who they are", StudyWords.held(sample == null ? null : sample.who())));
        facts.add(
                Fact.of(
                        "How they were found",
                        StudyWords.held(sample == null ? null : sample.recruited())));
        facts.add(Fact.of("When they were asked", StudyWords.when(study)));
        facts.add(new Fact("Where", where(sample == null ? List.of() : sample.areas())));
        facts.add(Fact.of("What it does not show", StudyWords.held(study.limits())));
        facts.add(new Fact("Document", cite(study)));
        if (study.note() != null) {
            facts.add(Fact.of("Note", study.note()));
        }
        return new Panel(
                Question.EVIDENCE,
                "about",
                "How it was done, and whom it is of",
                List.of(new Block.Facts(facts), Block.Prose.of(WHAT_IT_IS)));
    }

    private List<Span> where(List<String> codes) {
        return codes.isEmpty() ? List.of(Span.plain(StudyWords.NOT_HELD)) : areas.links(codes);
    }

    private List<Span> cite(Study study) {
        return citing.cite(new Quotation(study.asked(), study.source(), study.section()));
    }

    private Panel themes(Study study, AsKnownOn asKnownOn) {
        if (study.themes().isEmpty()) {
            return new Panel(
                    Question.EVIDENCE,
                    "themes",
                    "What was found",
                    List.of(
                            new Block.Missing(
                                    "Not supplied",
                                    "What the study found is not on record.",
                                    "It is in the document; loading it is for whoever runs this"
                                            + " service.")));
        }
        Table table =
                new Table(
                        "themes",
                        "What the study found, and what it bears on",
                        List.of(
                                Column.text("theme", "What was found"),
                                Column.text("bears_on", "What it bears on")),
                        study.themes().stream()
                                .map(theme ->
                                        List.<Cell>of(
                                                Cell.Text.of(theme.words()),
                                                theme.bearsOn().isEmpty()
                                                        ? Cell.Text.of("Nothing is named")
                                                        : Cell.Words.of(
                                                                bearing.links(theme, asKnownOn))))
                                .toList(),
                        List.of(
                                "What a theme bears on is as whoever keeps the plan reads it; the study"
                                        + " does not say so."),
                        cite(study),
                        false);
        return new Panel(Question.EVIDENCE, "themes", "What was found", List.of(table));
    }
}
