package scot.cairn.returns.obligations;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.pack.ReturnTemplate;
import scot.cairn.returns.templates.ReturnTemplates;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * Whether what is owed came: on the page of all returns, on that of what is asked and on that of an
 * instrument.
 */
@Component
@Order(52)
class OwedPanels implements PanelSource {

    private static final Span EVERY =
            Span.link("Every return that is owed", SubjectKind.OBLIGATION.path());

    private final OwedReturns owed;
    private final OwedTables tables;
    private final ReturnTemplates templates;

    OwedPanels(OwedReturns owed, OwedTables tables, ReturnTemplates templates) {
        this.owed = owed;
        this.tables = tables;
        this.templates = templates;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        return switch (subject.kind()) {
            case TEMPLATE ->
                    List.of(
                            subject.isList()
                                    ? ofAll(asKnownOn)
                                    : ofTemplate(subject.id(), asKnownOn));
            case INSTRUMENT -> subject.isList() ? List.of() : ofInstrument(subject.id(), asKnownOn);
            default -> List.of();
        };
    }

    private Panel ofAll(AsKnownOn asKnownOn) {
        List<Block> blocks = new ArrayList<>();
        for (Portion portion : Portion.of(owed.all(asKnownOn))) {
            blocks.add(Block.Prose.of(portion.sentence()));
            blocks.add(
                    tables.byTemplate(
                            "by-template" + portion.suffix(),
                            "What was expected and what came, by what is asked",
                            portion.owed()));
            blocks.add(
                    tables.outstanding(
                            "outstanding" + portion.suffix(),
                            "What has not come though it is due, each with its area",
                            portion.owed()));
            blocks.add(
                    tables.overTime(
                            "over-time" + portion.suffix(),
                            "What was expected and what came, by quarter",
                            portion.owed()));
            blocks.add(
                    tables.byArea(
                            "by-area" + portion.suffix(),
                            "What was expected and what came, by area",
                            portion.owed()));
            blocks.add(Block.Prose.of(EVERY, Span.plain(", with how it stands.")));
        }
        if (blocks.isEmpty()) {
            blocks.add(nothing());
        }
        return new Panel(Question.EVIDENCE, "owed", "What was expected, and what came", blocks);
    }

    private Panel ofTemplate(String template, AsKnownOn asKnownOn) {
        List<Block> blocks = new ArrayList<>();
        for (Portion portion : Portion.of(of(template, asKnownOn))) {
            blocks.add(Block.Prose.of(portion.sentence()));
            blocks.add(
                    tables.byArea(
                            "by-area" + portion.suffix(),
                            "What was expected and what came, by area",
                            portion.owed()));
            blocks.add(
                    Block.Prose.of(
                            Span.link(
                                    "Each of them, with how it stands",
                                    SubjectKind.OBLIGATION.path() + "?asked=" + template),
                            Span.plain(".")));
        }
        if (blocks.isEmpty()) {
            blocks.add(nothing());
        }
        return new Panel(Question.EVIDENCE, "owed", "What was expected, and what came", blocks);
    }

    private List<Panel> ofInstrument(String instrument, AsKnownOn asKnownOn) {
        List<ReturnTemplate> asked =
                templates.known(asKnownOn).stream()
                        .filter(one -> one.asked().instrument().equals(instrument))
                        .toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Bullets(
                        asked.stream()
                                .map(one ->
                                        List.of(
                                                Span.link(
                                                        one.title(),
                                                        new Subject(SubjectKind.TEMPLATE, one.id())
                                                                .url())))
                                .toList()));
        List<Owed> under = asked.stream().flatMap(one -> of(one.id(), asKnownOn).stream()).toList();
        for (Portion portion : Portion.of(under)) {
            blocks.add(Block.Prose.of(portion.sentence()));
            blocks.add(
                    tables.byTemplate(
                            "returns" + portion.suffix(),
                            "Returns under this instrument that were expected, and that came",
                            portion.owed()));
        }
        return List.of(
                new Panel(Question.EVIDENCE, "returns", "Returns under this instrument", blocks));
    }

    private List<Owed> of(String template, AsKnownOn asKnownOn) {
        return owed.all(asKnownOn).stream()
                .filter(one -> one.obligation().template().equals(template))
                .toList();
    }

    /** What is given to somebody else is not late here. */
    private static Block nothing() {
        return new Block.Missing(
                "To be supplied",
                "From when, and by when, areas give this here is on no record: nothing is owed here"
                        + " yet, and nothing is late.",
                "Whoever asks for it can say. What areas gave to others before is not held here.");
    }
}
