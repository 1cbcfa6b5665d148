package scot.cairn.landscape.lines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.Line;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Table;

/** The map of governance, made from the lines that hold on a day: a table, then a diagram of it. */
@Component
class GovernanceMap {

    private final WhoAnswers whoAnswers;
    private final LineTables tables;

    GovernanceMap(WhoAnswers whoAnswers, LineTables tables) {
        this.whoAnswers = whoAnswers;
        this.tables = tables;
    }

    List<Panel> panels(LocalDate day, AsKnownOn asKnownOn) {
        List<Held> holding =
                whoAnswers.anywhere(line -> line.mayHoldOn(day), day, asKnownOn).stream()
                        .sorted(Comparator.comparing(held -> held.line().role()))
                        .toList();
        List<Held> inForce = inState(holding, false);
        List<Held> proposed = inState(holding, true);
        List<Panel> panels = new ArrayList<>();
        String when = DateRange.words(day);
        if (inForce.isEmpty()) {
            panels.add(
                    new Panel(
                            Question.ANSWERS,
                            "map",
                            "The map of governance",
                            List.of(
                                    new Block.Missing(
                                            "Nothing is on record",
                                            "No line of accountability that Cairn holds held on %s."
                                                    .formatted(when),
                                            "Its writer lists them in landscape/lines.csv."))));
            return panels;
        }
        Table table = tables.map("lines", "Who answers, does or gives what, on " + when, inForce);
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Block.Prose.of(
                        "Made from the lines on record that hold on this day. The table has all of"
                                + " them; the diagram below it those by which one answers or reports"
                                + " to another."));
        blocks.add(table);
        LineDiagram.of(inForce, when).ifPresent(blocks::add);
        panels.add(new Panel(Question.ANSWERS, "map", "The map of governance", blocks));
        if (!proposed.isEmpty()) {
            panels.add(
                    new Panel(
                            Question.ANSWERS,
                            "asked-for",
                            "Asked for, and not in force",
                            List.of(
                                    tables.map(
                                            "proposals",
                                            "Lines that somebody proposed, on " + when,
                                            proposed))));
        }
        return panels;
    }

    private static List<Held> inState(List<Held> holding, boolean proposed) {
        return holding.stream()
                .filter(held -> (held.line().state() == Line.State.PROPOSED) == proposed)
                .toList();
    }
}
