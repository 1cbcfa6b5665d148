package scot.cairn.landscape.lines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.landscape.Areas;
import scot.cairn.landscape.Gazetteer;
import scot.cairn.landscape.Gazetteer.Lie;
import scot.cairn.pack.Area;
import scot.cairn.pack.AreaSet;
import scot.cairn.pack.Line;
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

/** Who answers here, and how this area lies to those of other sets. */
@Component
@Order(61)
class AreaLines implements PanelSource {

    private final WhoAnswers whoAnswers;
    private final LineTables tables;
    private final Areas areas;
    private final Gazetteer gazetteer;

    AreaLines(WhoAnswers whoAnswers, LineTables tables, Areas areas, Gazetteer gazetteer) {
        this.whoAnswers = whoAnswers;
        this.tables = tables;
        this.areas = areas;
        this.gazetteer = gazetteer;
    }

    @Override
    public List<Panel> panels(Subject subject, AsKnownOn asKnownOn) {
        if (subject.kind() != SubjectKind.AREA || subject.isList()) {
            return List.of();
        }
        return areas.find(subject.id())
                .map(area -> panels(area, whoAnswers.day(asKnownOn), asKnownOn))
                .orElse(List.of());
    }

    private List<Panel> panels(Area area, LocalDate day, AsKnownOn asKnownOn) {
        List<Panel> panels = new ArrayList<>();
        panels.add(
                new Panel(
                        Question.ANSWERS, "here", "Who answers here", here(area, day, asKnownOn)));
        List<List<Cell>> rows = around(area, day);
        if (!rows.isEmpty()) {
            panels.add(
                    new Panel(
                            Question.EVIDENCE,
                            "around",
                            "How it lies to other areas",
                            List.of(around(rows, day))));
        }
        return panels;
    }

    private List<Block> here(Area area, LocalDate day, AsKnownOn asKnownOn) {
        List<Held> holding = whoAnswers.in(area, day, asKnownOn);
        List<Held> accountable = only(holding, true);
        List<Held> others = only(holding, false);
        List<Block> blocks = new ArrayList<>();
        String when = DateRange.words(day);
        if (accountable.isEmpty()) {
            blocks.add(
                    new Block.Missing(
                            "Nobody is on record",
                            "No document that Cairn holds says who answers here on %s."
                                    .formatted(when),
                            "The bodies of this area, or whoever appointed them, can say."));
        } else {
            blocks.add(
                    tables.chain(
                            "here-chain",
                            "Who answers in %s on %s, and for what".formatted(area.name(), when),
                            accountable,
                            day));
        }
        if (!others.isEmpty()) {
            blocks.add(
                    tables.roles(
                            "here-roles",
                            "Who does what in %s on %s".formatted(area.name(), when),
                            others));
        }
        blocks.add(
                Block.Prose.of(
                        Span.link(
                                "Ask about one outcome, standard or promise here",
                                "%s?area=%s".formatted(SubjectKind.LINE.path(), area.code())),
                        Span.plain(".")));
        return blocks;
    }

    private static List<Held> only(List<Held> holding, boolean accountable) {
        return holding.stream()
                .filter(held -> (held.line().role() == Line.Role.ACCOUNTABLE) == accountable)
                .sorted(Comparator.comparing(held -> held.line().role()))
                .toList();
    }

    private List<List<Cell>> around(Area area, LocalDate day) {
        Gazetteer.On on = gazetteer.on(day);
        List<List<Cell>> rows = new ArrayList<>();
        for (AreaSet set : areas.sets()) {
            List<Area> others =
                    gazetteer.standing(set.id(), day).stream()
                            .filter(other -> !other.code().equals(area.code()))
                            .toList();
            boolean holdsAll =
                    others.size() > 1
                            && others.stream()
                                    .allMatch(other ->
                                            on.lie(area.code(), other.code()) == Lie.CONTAINS);
            if (holdsAll) {
                rows.add(all(set, others.size()));
            } else {
                others.forEach(other ->
                        row(set, other, on.lie(area.code(), other.code())).ifPresent(rows::add));
            }
        }
        return rows;
    }

    private static List<Cell> all(AreaSet set, int count) {
        return List.of(
                Cell.Text.of(
                        "All %d".formatted(count), new Subject(SubjectKind.AREA_SET, set.id())),
                Cell.Text.of(set.name()),
                Cell.Text.of("They are within this area"));
    }

    private static Optional<List<Cell>> row(AreaSet set, Area other, Lie lie) {
        return lie.meets()
                ? Optional.of(
                        List.of(
                                Cell.Text.of(
                                        other.name(), new Subject(SubjectKind.AREA, other.code())),
                                Cell.Text.of(set.one()),
                                Cell.Text.of(words(lie))))
                : Optional.empty();
    }

    private static String words(Lie lie) {
        return switch (lie) {
            case SAME -> "The same places";
            case WITHIN -> "This area is within it";
            case CONTAINS -> "It is within this area";
            case OVERLAPS -> "The two share some places";
            case APART -> "No shared places are on record";
        };
    }

    private static Table around(List<List<Cell>> rows, LocalDate day) {
        return new Table(
                "around",
                "Areas of other sets that share places with it on " + DateRange.words(day),
                List.of(
                        Column.text("area", "Area"),
                        Column.text("sort", "What it is"),
                        Column.text("lies", "How it lies")),
                rows);
    }
}
