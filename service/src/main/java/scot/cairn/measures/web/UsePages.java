package scot.cairn.measures.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.function.ServerRequest;
import scot.cairn.access.Person;
import scot.cairn.access.Role;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Form;
import scot.cairn.layout.WorkPage;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.ledger.Ledger;
import scot.cairn.measures.Measures;
import scot.cairn.measures.Sentences;
import scot.cairn.measures.use.RecordedUse;
import scot.cairn.measures.use.RecordedUses;
import scot.cairn.measures.use.TypedUse;
import scot.cairn.measures.use.UseTable;
import scot.cairn.measures.use.Uses;
import scot.cairn.pack.Measure;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** The measures that may be used beyond what they are permitted for by a decision, and its form. */
@Component
class UsePages {

    private final Measures measures;
    private final RecordedUses uses;
    private final Ledger ledger;

    UsePages(Measures measures, RecordedUses uses, Ledger ledger) {
        this.measures = measures;
        this.uses = uses;
        this.ledger = ledger;
    }

    /** A measure of which some use needs a decision. */
    @Transactional(readOnly = true)
    Optional<Measure> measure(String id, Person reader) {
        return measures.find(id)
                .filter(_ -> reader.roles().contains(Role.HEAD_OF_PROFESSION))
                .filter(measure -> !TypedUse.choices(measure).isEmpty());
    }

    @Transactional(readOnly = true)
    WorkPage list(ServerRequest request, Person person) {
        List<List<Cell>> rows =
                measures.all().stream()
                        .filter(measure -> !TypedUse.choices(measure).isEmpty())
                        .map(this::row)
                        .toList();
        List<Block> blocks =
                rows.isEmpty()
                        ? List.of(
                                Block.Prose.of(
                                        "Every measure on record is permitted for every use."))
                        : List.of(
                                new Table(
                                        "uses",
                                        "Measures of which some use needs a decision",
                                        List.of(
                                                Column.text("measure", "Measure"),
                                                Column.text("permitted", "Permitted for"),
                                                Column.number("decisions", "Decisions here")),
                                        rows));
        return page(
                request,
                person,
                "Uses of measures",
                List.of(),
                List.of(new Section("uses", "Measures", blocks, List.of())));
    }

    private List<Cell> row(Measure measure) {
        return List.of(
                new Cell.Text(measure.name(), "/work/uses/" + measure.id()),
                Cell.Text.of(Sentences.capital(Uses.words(measure.about().permittedUse()))),
                Cell.Value.of(uses.of(measure.id(), AsKnownOn.PRESENT).size()));
    }

    @Transactional(readOnly = true)
    WorkPage one(ServerRequest request, Person person, Measure measure, Filled filled) {
        List<Section> sections = new ArrayList<>();
        sections.add(
                new Section(
                        "decide",
                        "Decide on a use",
                        List.of(
                                Block.Prose.of(
                                        Span.plain(
                                                "It is permitted for %s. "
                                                        .formatted(
                                                                Uses.words(
                                                                        measure.about()
                                                                                .permittedUse()))),
                                        Span.link(
                                                "The public page of this measure",
                                                new Subject(SubjectKind.MEASURE, measure.id()).url()
                                                        + "/definition#use"),
                                        Span.plain(".")),
                                Block.Prose.of(
                                        "Everybody can read your decision at once, for good, wherever"
                                                + " the measure is used so. A later decision stands"
                                                + " after it; nothing is taken away.")),
                        List.of(form(measure, filled))));
        List<RecordedUse> before = uses.of(measure.id(), AsKnownOn.PRESENT);
        if (!before.isEmpty()) {
            sections.add(
                    new Section(
                            "before",
                            "Decided before",
                            List.of(
                                    UseTable.of(
                                            before,
                                            ledger.places(
                                                    before.stream()
                                                            .map(RecordedUse::entry)
                                                            .toList()))),
                            List.of()));
        }
        return page(
                request,
                person,
                measure.name(),
                List.of(Map.entry("Uses of measures", "/work/uses")),
                sections);
    }

    private static Form form(Measure measure, Filled filled) {
        Map<String, String> choices = new LinkedHashMap<>();
        TypedUse.choices(measure)
                .forEach(use -> choices.put(use.name(), Sentences.capital(Uses.words(use))));
        Map<String, String> verdicts = new LinkedHashMap<>();
        verdicts.put(TypedUse.ALLOW, "It may be used so");
        verdicts.put(TypedUse.NO_LONGER, "It may no longer be used so");
        return new Form(
                "/work/uses/" + measure.id(),
                "Put this decision on record",
                false,
                List.of(
                        Form.Field.choice("use", "Use", "", Form.CHOOSE, choices, filled),
                        Form.Field.choice(
                                "verdict", "What you decide", "", Form.CHOOSE, verdicts, filled),
                        Form.Field.of(
                                "words",
                                "Why, and within which limits",
                                "In plain words, %,d characters at most. Nothing of any person"
                                        .formatted(TypedUse.LONGEST),
                                Form.Kind.TEXT,
                                filled)));
    }

    private static WorkPage page(
            ServerRequest request,
            Person person,
            String title,
            List<Map.Entry<String, String>> trail,
            List<Section> sections) {
        List<Map.Entry<String, String>> above = new ArrayList<>();
        above.add(Map.entry("Your work", "/work"));
        above.addAll(trail);
        return new WorkPage(
                title,
                person.name(),
                WorkPage.Token.of(request),
                above,
                request.param("done").filter("decided"::equals).isPresent()
                        ? "Your decision is on record, and everybody can read it."
                        : "",
                sections);
    }
}
