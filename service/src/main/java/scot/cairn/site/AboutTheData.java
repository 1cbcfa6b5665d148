package scot.cairn.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.measures.Measures;
import scot.cairn.measures.disclosure.Disclosure;
import scot.cairn.measures.quality.Timeliness;
import scot.cairn.pack.Quotation;
import scot.cairn.pack.Word;
import scot.cairn.sources.Citing;
import scot.cairn.sources.Sources;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.SubjectSource;

/**
 * What is held, what is missing and who could supply it, what the marks mean, and words that need
 * care.
 */
@Component
class AboutTheData implements SubjectSource, PanelSource {

    private final Measures measures;
    private final Sources sources;
    private final Citing citing;

    private final Timeliness timeliness;
    private final Disclosure disclosure;

    AboutTheData(
            Measures measures,
            Sources sources,
            Citing citing,
            Timeliness timeliness,
            Disclosure disclosure) {
        this.disclosure = disclosure;
        this.timeliness = timeliness;
        this.measures = measures;
        this.sources = sources;
        this.citing = citing;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.ABOUT_THE_DATA;
    }

    @Override
    public List<Heading> all(AsKnownOn asKnownOn) {
        return List.of(timeliness.heading(asKnownOn), disclosure.heading(asKnownOn));
    }

    @Override
    public Optional<Heading> find(Subject subject, AsKnownOn asKnownOn) {
        return subject.isList()
                ? Optional.of(
                        new Heading(
                                subject,
                                "How to read this site",
                                SubjectKind.ABOUT_THE_DATA.listTitle(),
                                "Every figure here is a published one with its source, or worked out"
                                        + " from published ones by a method that is named.",
                                List.of()))
                : all(asKnownOn).stream()
                        .filter(heading -> heading.subject().equals(subject))
                        .findFirst();
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.ABOUT_THE_DATA || !subject.isList()) {
            return List.of();
        }
        return List.of(held(), missing(), marks(), words(asKnownOn));
    }

    private static Panel held() {
        return new Panel(
                Question.EVIDENCE,
                "held",
                "What is held",
                List.of(
                        Block.Prose.of(
                                Span.link("Coverage", SubjectKind.COVERAGE.path()),
                                Span.plain(
                                        " shows, for each outcome and each of its parts, which measures"
                                                + " are on record and how strong they are, and how many"
                                                + " promises serve it.")),
                        Block.Prose.of(
                                Span.link(
                                        SubjectKind.TEST_OF_CHANGE.listTitle(),
                                        SubjectKind.TEST_OF_CHANGE.path()),
                                Span.plain(
                                        " are changes that somebody tried and watched by a measure; beside"
                                                + " them stand the dates that charts mark.")),
                        Block.Prose.of(
                                Span.link("Linkages", SubjectKind.LINKAGE.path()),
                                Span.plain(
                                        " of data about persons, which others make in a safe haven, stand"
                                                + " in a register.")),
                        Block.Prose.of(
                                Span.link(
                                        "How late and how complete figures are",
                                        Timeliness.SUBJECT.url()),
                                Span.plain(
                                        " shows, for each edition of a measure, how many days after its"
                                                + " last period it was published, for how many areas it has"
                                                + " a number, and how much of it was changed later."))));
    }

    private Panel missing() {
        Map<String, List<Span>> byWords = new LinkedHashMap<>();
        measures.all()
                .forEach(measure ->
                        byWords.computeIfAbsent(
                                        measure.about().nextRelease(), _ -> new ArrayList<>())
                                .add(
                                        Span.link(
                                                measure.name(),
                                                new Subject(SubjectKind.MEASURE, measure.id())
                                                        .url())));
        List<List<Span>> items = new ArrayList<>();
        byWords.forEach((words, names) -> {
            List<Span> item = new ArrayList<>(Span.listed(names));
            item.add(Span.plain(": " + words));
            items.add(item);
        });
        return new Panel(
                Question.EVIDENCE,
                "missing",
                "What is missing, and who could supply it",
                List.of(new Block.Bullets(items)));
    }

    private static Panel marks() {
        List<Fact> facts = new ArrayList<>();
        for (Cell.Absence absence : Cell.Absence.values()) {
            facts.add(Fact.of(absence.shown(), absence.meaning()));
        }
        return new Panel(
                Question.EVIDENCE,
                "marks",
                "Marks in tables",
                List.of(
                        Block.Prose.of(
                                "A cell without a number always says why. No cell is blank, and none"
                                        + " shows 0 for something that is not known. Numbers are"
                                        + " rounded half away from zero."),
                        new Block.Facts(facts),
                        Block.Prose.of(
                                Span.link(
                                        "What is not shown, to protect people",
                                        Disclosure.SUBJECT.url()),
                                Span.plain(
                                        " says by which policy, of which figures, and whether they can be"
                                                + " worked out all the same."))));
    }

    private Panel words(AsKnownOn asKnownOn) {
        List<Block> blocks = new ArrayList<>();
        for (Word word : sources.words()) {
            blocks.add(new Block.Subheading("word-" + word.id(), word.preferred()));
            List<Fact> facts = new ArrayList<>();
            if (word.official() != null) {
                facts.add(Fact.of("Official term", word.official()));
            }
            facts.add(Fact.of("Why", word.why()));
            blocks.add(new Block.Facts(facts));
            for (Quotation used : word.used()) {
                if (citing.knows(asKnownOn, used.source())) {
                    blocks.add(citing.quote(used));
                }
            }
        }
        return new Panel(Question.JUDGED, "words", "Words that need care", blocks);
    }
}
