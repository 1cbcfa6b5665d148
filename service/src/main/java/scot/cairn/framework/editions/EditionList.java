package scot.cairn.framework.editions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.pack.Mission.Edition;
import scot.cairn.pack.Outcome.Wording;
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

/** Outcomes and priorities by edition, side by side. */
@Component
@Order(29)
class EditionList implements PanelSource {

    private final Editions editions;

    EditionList(Editions editions) {
        this.editions = editions;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        List<Edition> known =
                subject.equals(Subject.listOf(SubjectKind.EDITION))
                        ? editions.known(asKnownOn)
                        : List.of();
        return known.isEmpty()
                ? List.of()
                : List.of(
                        new Panel(
                                Question.CHANGED,
                                "editions-panel",
                                "Each wording beside the one before",
                                List.of(links(known), table(known, asKnownOn))));
    }

    private static Block links(List<Edition> known) {
        List<List<Span>> items = new ArrayList<>();
        for (Edition edition : known) {
            items.add(
                    List.of(
                            Span.link(
                                    edition.title(),
                                    new Subject(SubjectKind.EDITION, edition.id()).url()),
                            Span.plain(", " + Citing.dateWords(edition.date()))));
        }
        return new Block.Bullets(items);
    }

    private Table table(List<Edition> known, AsKnownOn asKnownOn) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("item", "Outcome or priority"));
        for (Edition edition : known) {
            String id = edition.id().replace('-', '_');
            columns.add(Column.text(id, edition.title()));
            if (!edition.equals(known.getFirst())) {
                columns.add(Column.text(id + "_same", "The same as before?"));
            }
        }
        return new Table(
                "editions",
                "Outcomes and priorities in the words of each edition",
                columns,
                editions.worded(asKnownOn).stream().map(item -> row(item, known)).toList(),
                List.of(
                        "Where an edition words something in more than one way, each wording is given"
                                + " with its section."),
                List.of(),
                false);
    }

    private static List<Cell> row(Worded item, List<Edition> known) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.Text.of(item.label(), item.subject()));
        Set<String> before = Set.of();
        for (Edition edition : known) {
            List<Wording> here = item.in(edition);
            row.add(here.isEmpty() ? Cell.Absence.MISSING : Cell.Text.of(words(here)));
            Set<String> now = distinct(here);
            if (!edition.equals(known.getFirst())) {
                row.add(same(before, now));
            }
            before = now.isEmpty() ? before : now;
        }
        return row;
    }

    /** The same when every wording here stood there too. */
    private static Cell same(Set<String> before, Set<String> now) {
        if (now.isEmpty()) {
            return Cell.Absence.MISSING;
        }
        if (before.isEmpty()) {
            return Cell.Text.of("New");
        }
        return Cell.Text.of(before.containsAll(now) ? "Yes" : "No: worded differently");
    }

    private static Set<String> distinct(List<Wording> wordings) {
        Set<String> words = new HashSet<>();
        wordings.forEach(wording -> words.add(wording.said().words()));
        return words;
    }

    private static String words(List<Wording> wordings) {
        if (wordings.size() == 1) {
            return wordings.getFirst().said().words();
        }
        return String.join(
                "; ",
                wordings.stream()
                        .map(one -> "%s (%s)".formatted(one.said().words(), one.said().section()))
                        .toList());
    }
}
