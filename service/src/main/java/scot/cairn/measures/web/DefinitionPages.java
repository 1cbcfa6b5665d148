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
import scot.cairn.layout.Filled;
import scot.cairn.layout.Form;
import scot.cairn.layout.Form.Field;
import scot.cairn.layout.WorkPage;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.measures.DefinitionEffects.Announced;
import scot.cairn.measures.DefinitionEffects.Effects;
import scot.cairn.measures.Measures;
import scot.cairn.measures.definitions.DefinitionPanels;
import scot.cairn.measures.definitions.Difference;
import scot.cairn.measures.definitions.Looked;
import scot.cairn.measures.definitions.Redefining;
import scot.cairn.pack.Fault;
import scot.cairn.pack.Measure;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** Every definition of a measure, and the text of one with what a change of it would bring. */
@Component
class DefinitionPages {

    /** Only says what it would change. */
    static final String LOOK = "look";

    /** Asks for a signature. */
    static final String ASK = "ask";

    private static final int MOST_FAULTS = 500;

    private final Measures measures;

    DefinitionPages(Measures measures) {
        this.measures = measures;
    }

    @Transactional(readOnly = true)
    public WorkPage list(ServerRequest request, Person person) {
        List<List<Cell>> rows = measures.all().stream().map(DefinitionPages::row).toList();
        return page(
                request,
                person,
                "Definitions of measures",
                List.of(),
                List.of(
                        new Section(
                                "all",
                                "All measures",
                                List.of(
                                        new Table(
                                                "definitions",
                                                "Measures, in the order of the plan",
                                                List.of(
                                                        Column.text("measure", "Measure"),
                                                        Column.text("producer", "Producer"),
                                                        Column.text("designation", "Designation"),
                                                        Column.number("breaks", "Breaks")),
                                                rows)),
                                List.of())));
    }

    private static List<Cell> row(Measure measure) {
        return List.of(
                new Cell.Text(measure.name(), "/work/definitions/" + measure.id()),
                Cell.Text.of(measure.producer()),
                Cell.Text.of(measure.designation().words()),
                Cell.Value.of(java.math.BigDecimal.valueOf(measure.breaks().size()), 0));
    }

    /**
     * One definition.
     *
     * @param looked what came of looking at the text that was sent; empty at first
     */
    @Transactional(readOnly = true)
    public WorkPage one(
            ServerRequest request,
            Person person,
            Measure measure,
            Filled filled,
            Optional<Looked> looked) {
        List<Section> sections = new ArrayList<>();
        looked.ifPresent(what -> sections.add(brings(what)));
        boolean isTheirs = Redefining.prepares(person);
        sections.add(
                new Section(
                        "text",
                        "The definition",
                        List.of(
                                Block.Prose.of(
                                        Span.link(
                                                "The public page of this measure",
                                                new Subject(SubjectKind.MEASURE, measure.id())
                                                        .url()),
                                        Span.plain(
                                                isTheirs
                                                        ? ". Change the text, see what that would bring,"
                                                                + " then ask the head of profession to sign"
                                                                + " it. Nothing changes before they have."
                                                        : ". An analyst prepares changes; the head of"
                                                                + " profession signs them."))),
                        isTheirs ? List.of(form(measure, filled)) : List.of()));
        return page(
                request,
                person,
                measure.name(),
                List.of(Map.entry("Definitions of measures", "/work/definitions")),
                sections);
    }

    private static Form form(Measure measure, Filled filled) {
        Map<String, String> what = new LinkedHashMap<>();
        what.put(LOOK, "Say what it would change");
        what.put(ASK, "Ask the head of profession to sign it");
        return new Form(
                "/work/definitions/" + measure.id(),
                "Read this text",
                false,
                List.of(
                        Field.of("text", "Text of the definition", "", Form.Kind.FILE_TEXT, filled),
                        Field.of(
                                "why",
                                "Why it is changed",
                                "The record says it beside the change. Only to ask for a signature",
                                Form.Kind.LINE,
                                filled),
                        Field.choice("what", "What to do", "", Form.CHOOSE, what, filled)));
    }

    private static Section brings(Looked looked) {
        return switch (looked) {
            case Looked.Faulty(var faults) ->
                    section("Nothing can be signed yet", List.of(faults(faults)));
            case Looked.Same() ->
                    section(
                            "It changes nothing",
                            List.of(Block.Prose.of("The record says all of it already.")));
            case Looked.Gone() ->
                    section(
                            "Nothing can be signed yet",
                            List.of(
                                    Block.Prose.of(
                                            "The text defines another measure: its id does not change.")));
            case Looked.Would(var differences, var effects) ->
                    section(
                            "What it would change; nothing is written yet",
                            would(differences, effects));
        };
    }

    private static Section section(String title, List<Block> blocks) {
        return new Section("brings", title, blocks, List.of());
    }

    private static Block faults(List<Fault> faults) {
        return new Table(
                "faults",
                faults.size() == 1 ? "1 fault" : "%,d faults".formatted(faults.size()),
                List.of(
                        Column.text("place", "File, line and column"),
                        Column.text("problem", "What is wrong"),
                        Column.text("mend", "How to mend it")),
                faults.stream()
                        .limit(MOST_FAULTS)
                        .map(fault ->
                                List.<Cell>of(
                                        Cell.Text.of(
                                                "%s:%d:%d"
                                                        .formatted(
                                                                fault.place().file(),
                                                                fault.place().line(),
                                                                fault.place().column())),
                                        Cell.Text.of(fault.problem()),
                                        Cell.Text.of(fault.mend())))
                        .toList());
    }

    private static List<Block> would(List<Difference> differences, Effects effects) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Table(
                        "differences",
                        "The definition, part by part",
                        List.of(
                                Column.text("part", "Part"),
                                Column.text("changed", "What is added and removed")),
                        differences.stream()
                                .map(one ->
                                        List.<Cell>of(
                                                Cell.Text.of(one.part()),
                                                DefinitionPanels.changed(one)))
                                .toList()));
        blocks.add(new Block.Subheading("comparisons", "Comparisons"));
        blocks.add(Block.Prose.of(comparisons(effects)));
        blocks.add(new Block.Subheading("pages", "Pages"));
        if (effects.announced().isEmpty()) {
            blocks.add(Block.Prose.of("No title or sentence of a page of this measure changes."));
        } else {
            blocks.add(announced(effects.announced()));
        }
        blocks.add(new Block.Subheading("touched", "What rests on it"));
        blocks.add(rests(effects));
        return blocks;
    }

    private static String comparisons(Effects effects) {
        int now = effects.comparable();
        int then = effects.comparableThen();
        String all =
                now == 1
                        ? "1 figure can be compared with the one of the period before."
                        : "%,d figures can be compared with the one of the period before."
                                .formatted(now);
        if (then == now) {
            return all + " That stays so.";
        }
        int differ = Math.abs(now - then);
        return all
                + " It would be %,d: %,d %s would %s be made."
                        .formatted(
                                then,
                                differ,
                                differ == 1 ? "comparison" : "comparisons",
                                then < now ? "no longer" : "newly");
    }

    private static Block announced(List<Announced> all) {
        return new Table(
                "announced",
                "Pages whose title or sentence changes",
                List.of(
                        Column.text("page", "Page"),
                        Column.text("changed", "What is added and removed")),
                all.stream()
                        .map(one ->
                                List.<Cell>of(
                                        Cell.Text.of(one.page().url(), one.page()),
                                        DefinitionPanels.changed(
                                                new Difference("", one.before(), one.after()))))
                        .toList());
    }

    private static Block rests(Effects effects) {
        List<List<Span>> items = new ArrayList<>();
        effects.promises()
                .forEach(one ->
                        items.add(List.of(Span.plain("Target: "), Span.link(one.id(), one.url()))));
        effects.derived()
                .forEach(one ->
                        items.add(
                                List.of(
                                        Span.plain("Worked out from it: "),
                                        Span.link(one.id(), one.url()))));
        items.add(
                List.of(
                        Span.plain(
                                "Sentences of documents that are checked against it: %d"
                                        .formatted(effects.statements()))));
        return new Block.Bullets(items);
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
        return new WorkPage(title, person.name(), WorkPage.Token.of(request), above, "", sections);
    }
}
