package scot.cairn.landscape.lines;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import scot.cairn.pack.Body;
import scot.cairn.pack.Line;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.chart.LayeredDiagram;
import scot.cairn.subjects.chart.LayeredDiagram.Arrow;
import scot.cairn.subjects.chart.LayeredDiagram.Node;

/** The lines by which one answers or reports to another, as boxes and arrows. */
final class LineDiagram {

    private static final Set<Line.Role> DRAWN =
            EnumSet.of(Line.Role.ACCOUNTABLE, Line.Role.RESPONSIBLE);

    private LineDiagram() {}

    /**
     * Draws them.
     *
     * @param when the day they hold on, in words
     * @return empty if no line says towards whom it is
     */
    static Optional<Block> of(List<Held> lines, String when) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        Map<String, Arrow> arrows = new LinkedHashMap<>();
        for (Held held : lines) {
            if (DRAWN.contains(held.line().role()) && !held.whom().isEmpty()) {
                Body from = held.who().getFirst().body();
                Body to = held.whom().getFirst().body();
                boolean strong = held.line().role() == Line.Role.ACCOUNTABLE;
                nodes.putIfAbsent(from.id(), new Node(from.id(), from.name()));
                nodes.putIfAbsent(to.id(), new Node(to.id(), to.name()));
                arrows.merge(
                        from.id() + " " + to.id(),
                        new Arrow(from.id(), to.id(), strong),
                        (one, other) -> one.isStrong() ? one : other);
            }
        }
        if (arrows.isEmpty()) {
            return Optional.empty();
        }
        LayeredDiagram diagram =
                new LayeredDiagram(
                        "map-diagram",
                        "Who answers or reports to whom, on " + when,
                        "%d bodies and posts, and %d arrows from each to those it answers or reports to. The table above says the same and more."
                                .formatted(nodes.size(), arrows.size()),
                        List.copyOf(nodes.values()),
                        List.copyOf(arrows.values()));
        return Optional.of(
                new Block.Diagram(
                        "diagram",
                        "Who answers or reports to whom, on " + when,
                        diagram,
                        "A thick arrow: answers to. A dashed arrow: is responsible to. Whoever is"
                                + " furthest left answers to nobody on record."));
    }
}
