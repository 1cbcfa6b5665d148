package scot.cairn.landscape;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.pack.Instrument;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.PanelSource;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** What documents say of an instrument, and how it is known whether it holds. */
@Component
@Order(19)
class InstrumentPanels implements PanelSource {

    private final InstrumentPages pages;
    private final Citing citing;

    InstrumentPanels(InstrumentPages pages, Citing citing) {
        this.pages = pages;
        this.citing = citing;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.INSTRUMENT) {
            return List.of();
        }
        if (subject.isList()) {
            return list(pages.known(asKnownOn), asKnownOn);
        }
        return pages.find(subject.id())
                .filter(one -> citing.knows(asKnownOn, one.said().source()))
                .map(one -> List.of(words(one), standing(one, asKnownOn)))
                .orElse(List.of());
    }

    private List<Panel> list(List<Instrument> known, AsKnownOn asKnownOn) {
        if (known.isEmpty()) {
            return List.of();
        }
        Table table =
                new Table(
                        "instruments",
                        "Instruments that the plan stands on or refers to",
                        List.of(
                                Column.text("instrument", "Instrument"),
                                Column.text("kind", "Kind"),
                                Column.text("dated", "Dated"),
                                Column.text("status", "Does it hold?"),
                                Column.text("how_known", "How that is known")),
                        known.stream().map(one -> row(one, asKnownOn)).toList());
        return List.of(
                new Panel(
                        Question.PROMISED,
                        "instruments-panel",
                        "Every instrument that the documents name",
                        List.of(table)));
    }

    private static List<Cell> row(Instrument one, AsKnownOn asKnownOn) {
        return List.of(
                Cell.Text.of(one.title(), new Subject(SubjectKind.INSTRUMENT, one.id())),
                Cell.Text.of(InstrumentPages.kindWords(one.kind())),
                Cell.Text.of(dated(one)),
                Cell.Text.of(holds(one, asKnownOn)),
                Cell.Text.of(known(one, asKnownOn)));
    }

    private Panel words(Instrument one) {
        return new Panel(
                Question.PROMISED,
                "words",
                "In the words of the documents",
                List.of(citing.quote(one.said())));
    }

    private static Panel standing(Instrument one, AsKnownOn asKnownOn) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Kind", InstrumentPages.kindWords(one.kind())));
        facts.add(Fact.of("Dated", dated(one)));
        facts.add(Fact.of("Does it hold?", holds(one, asKnownOn)));
        facts.add(Fact.of("How that is known", known(one, asKnownOn)));
        if (one.note() != null && asKnownOn.date().isEmpty()) {
            facts.add(Fact.of("Note", one.note()));
        }
        return new Panel(
                Question.EVIDENCE,
                "status",
                "Whether it holds, and how that is known",
                List.<Block>of(new Block.Facts(facts)));
    }

    private static String dated(Instrument one) {
        return one.dated() == null ? "date not held" : Citing.dateWords(one.dated());
    }

    /** The record knows how it stands now; of an earlier day it knows only what never was law. */
    private static String holds(Instrument one, AsKnownOn asKnownOn) {
        return asKnownOn.date().isEmpty() || InstrumentPages.isOnlyProposed(one)
                ? InstrumentPages.statusWords(one.status())
                : "Not held for that day";
    }

    private static String known(Instrument one, AsKnownOn asKnownOn) {
        return asKnownOn.date().isEmpty() ? one.statusNote() : "See what is known today";
    }
}
