package scot.cairn.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.Source;
import scot.cairn.pack.WrittenDate;
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
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** The pages of sources, and of the list of them. */
@Component
class SourcePages implements SubjectSource, PanelSource {

    private final Sources sources;

    SourcePages(Sources sources) {
        this.sources = sources;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.SOURCE;
    }

    @Override
    public List<Heading> all(AsKnownOn asKnownOn) {
        return known(asKnownOn).stream().map(SourcePages::heading).toList();
    }

    @Override
    public Optional<Heading> find(Subject subject, AsKnownOn asKnownOn) {
        if (subject.isList()) {
            int count = known(asKnownOn).size();
            return Optional.of(
                    new Heading(
                            subject,
                            "Every document cited",
                            SubjectKind.SOURCE.listTitle(),
                            "Everything shown here rests on %d documents.".formatted(count),
                            List.of()));
        }
        return sources.find(subject.id()).map(SourcePages::heading);
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.SOURCE) {
            return List.of();
        }
        if (subject.isList()) {
            return List.of(
                    new Panel(
                            Question.EVIDENCE,
                            "sources",
                            "Documents cited",
                            List.of(listTable(known(asKnownOn)))));
        }
        return sources.find(subject.id()).map(SourcePages::about).stream().toList();
    }

    private List<Source> known(AsKnownOn asKnownOn) {
        return sources.all().stream()
                .filter(source -> asKnownOn.knows(date(source.published())))
                .toList();
    }

    private static @org.jspecify.annotations.Nullable DateRange date(
            @org.jspecify.annotations.Nullable WrittenDate written) {
        return written == null ? null : DateRange.of(written);
    }

    private static Heading heading(Source source) {
        return new Heading(
                new Subject(SubjectKind.SOURCE, source.id()),
                "Source",
                source.title(),
                "Published by %s, %s."
                        .formatted(source.publisher(), Citing.dateWords(source.published())),
                List.of(new Heading.Parent("Sources", SubjectKind.SOURCE.path())));
    }

    private static Panel about(Source source) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Title", source.title()));
        facts.add(Fact.of("Publisher", source.publisher()));
        facts.add(Fact.of("Published", Citing.dateWords(source.published())));
        if (source.designation() != null) {
            facts.add(Fact.of("Designation", source.designation().words()));
        }
        if (source.url() != null) {
            facts.add(new Fact("Where", List.of(Span.link(source.url(), source.url()))));
        }
        facts.add(Fact.of("Licence", source.licence()));
        facts.add(Fact.of("How it was read", source.seen()));
        facts.addAll(assurance(source));
        if (source.note() != null) {
            facts.add(Fact.of("Note", source.note()));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Facts(facts));
        if (!source.sections().isEmpty()) {
            blocks.add(sectionTable(source));
        }
        return new Panel(Question.EVIDENCE, "about", "About this document", blocks);
    }

    /**
     * How its data are assured and what they leave out; of a document without statistics nothing.
     */
    private static List<Fact> assurance(Source source) {
        Source.Assurance assurance = source.assurance();
        if (source.designation() == null && assurance == null) {
            return List.of();
        }
        String supplied = "to be supplied";
        List<Fact> facts = new ArrayList<>();
        facts.add(
                Fact.of(
                        "Quality assurance of administrative data",
                        assurance == null ? supplied : level(assurance)));
        if (assurance != null) {
            facts.add(
                    Fact.of(
                            "What the supplier checks",
                            Objects.requireNonNullElse(assurance.supplierChecks(), supplied)));
            facts.add(
                    Fact.of(
                            "What the producer checks",
                            Objects.requireNonNullElse(assurance.producerChecks(), supplied)));
            facts.add(Fact.of("In its words", assurance.said().words()));
        }
        facts.add(
                Fact.of(
                        "What it leaves out",
                        Objects.requireNonNullElse(source.exclusions(), supplied)));
        return facts;
    }

    private static String level(Source.Assurance assurance) {
        String words =
                switch (assurance.level()) {
                    case A0 -> "A0: no assurance";
                    case A1 -> "A1: basic assurance";
                    case A2 -> "A2: enhanced assurance";
                    case A3 -> "A3: comprehensive assurance";
                };
        return assurance.on() == null
                ? words + ", date not held"
                : words + ", set " + DateRange.of(assurance.on()).words();
    }

    private static Table sectionTable(Source source) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Source.Section section : source.sections()) {
            rows.add(
                    List.of(
                            Cell.Text.of(section.number()),
                            Cell.Text.of(section.title()),
                            section.inContents() == null
                                    ? Cell.Text.of("the same")
                                    : Cell.Text.of(section.inContents())));
        }
        return new Table(
                "sections",
                "Headings as printed, and as the document's own contents list prints them",
                List.of(
                        Column.text("number", "Section"),
                        Column.text("heading", "Heading"),
                        Column.text("in_contents", "In the contents list")),
                rows);
    }

    private static Table listTable(List<Source> known) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Source source : known) {
            rows.add(
                    List.of(
                            Cell.Text.of(
                                    source.title(), new Subject(SubjectKind.SOURCE, source.id())),
                            Cell.Text.of(source.publisher()),
                            Cell.Text.of(Citing.dateWords(source.published())),
                            source.designation() == null
                                    ? Cell.Absence.NOT_APPLICABLE
                                    : Cell.Text.of(source.designation().words()),
                            Cell.Text.of(source.licence())));
        }
        return new Table(
                "sources",
                "Documents cited",
                List.of(
                        Column.text("title", "Title"),
                        Column.text("publisher", "Publisher"),
                        Column.text("published", "Published"),
                        Column.text("designation", "Statistics designated"),
                        Column.text("licence", "Licence")),
                rows);
    }
}
