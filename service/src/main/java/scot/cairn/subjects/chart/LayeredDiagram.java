package scot.cairn.subjects.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Boxes in columns with arrows between them: whoever is pointed at stands further left than those
 * who point at it. Nothing in it is told by colour: a strong arrow is thick, another is dashed.
 *
 * @param id unique on its page, a slug
 * @param title what it shows, in a short sentence
 * @param description the same at length, for those who do not see the picture
 * @param nodes the boxes, each with an id of its own
 * @param arrows from box to box; an arrow that would close a circle is drawn back to the right
 */
public record LayeredDiagram(
        String id, String title, String description, List<Node> nodes, List<Arrow> arrows) {

    private static final String FONTS = "Roboto, Helvetica Neue, Helvetica, Arial, sans-serif";
    private static final double FONT = 14;
    private static final double BOX = 190;
    private static final double PAD = 8;
    private static final double ACROSS = 80;
    private static final double DOWN = 14;
    private static final double MARGIN = 10;
    private static final double HEAD = 6;
    private static final Stroke STRONG = Stroke.solid(Ink.TEXT, 2);
    private static final Stroke WEAK = new Stroke(Ink.SECONDARY, 1.5, "5 4");
    private static final Stroke EDGE = Stroke.solid(Ink.TEXT, 1);

    /** A box, with the words in it. */
    public record Node(String id, String words) {}

    /** From one box to another; strong or not. */
    public record Arrow(String from, String to, boolean isStrong) {}

    /**
     * Checks that arrows lead from box to box.
     *
     * @throws IllegalArgumentException if one does not
     */
    public LayeredDiagram {
        Needs.words("title", title);
        Needs.words("description", description);
        Set<String> ids = new HashSet<>();
        nodes.forEach(node -> ids.add(node.id()));
        for (Arrow arrow : arrows) {
            if (!ids.contains(arrow.from()) || !ids.contains(arrow.to())) {
                throw new IllegalArgumentException("there is no box for " + arrow);
            }
        }
        nodes = List.copyOf(nodes);
        arrows = List.copyOf(arrows);
    }

    /** The drawing, as one {@code svg} element of class {@code cn_diagram}. */
    public String svg() {
        Map<String, Box> boxes = boxes();
        double right = boxes.values().stream().mapToDouble(Box::right).max().orElse(0) + MARGIN;
        double bottom = boxes.values().stream().mapToDouble(Box::bottom).max().orElse(0) + MARGIN;
        var svg = new Svg();
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("xmlns", "http://www.w3.org/2000/svg");
        attributes.put("class", "cn_diagram");
        attributes.put("width", Svg.number(right));
        attributes.put("height", Svg.number(bottom));
        attributes.put("viewBox", "0 0 %s %s".formatted(Svg.number(right), Svg.number(bottom)));
        attributes.put("role", "img");
        attributes.put("aria-labelledby", id + "-title " + id + "-desc");
        attributes.put("font-family", FONTS);
        svg.open("svg", attributes);
        svg.carried("title", id + "-title", title);
        svg.carried("desc", id + "-desc", description);
        for (Arrow arrow : arrows) {
            draw(svg, arrow, at(boxes, arrow.from()), at(boxes, arrow.to()));
        }
        nodes.forEach(node -> draw(svg, node, at(boxes, node.id())));
        svg.close("svg");
        return svg.toString();
    }

    private static Box at(Map<String, Box> boxes, String node) {
        return Objects.requireNonNull(boxes.get(node));
    }

    private static void draw(Svg svg, Node node, Box box) {
        svg.rect(box, Ink.PAPER);
        List<Point> corners =
                List.of(
                        new Point(box.left(), box.top()),
                        new Point(box.right(), box.top()),
                        new Point(box.right(), box.bottom()),
                        new Point(box.left(), box.bottom()),
                        new Point(box.left(), box.top()));
        svg.polyline(corners, EDGE);
        double base = box.top() + PAD + FONT;
        for (String line : lines(node)) {
            svg.text(
                    line,
                    new Point(box.left() + PAD, base),
                    Face.plain(Face.Anchor.START, FONT, Ink.TEXT));
            base += FONT * Type.LEADING;
        }
    }

    private static void draw(Svg svg, Arrow arrow, Box from, Box to) {
        Point start = new Point(from.left(), from.top() + from.height() / 2);
        Point end = new Point(to.right() + HEAD, to.top() + to.height() / 2);
        double bend = end.x() + (ACROSS - HEAD) / 2;
        svg.polyline(
                List.of(start, new Point(bend, start.y()), new Point(bend, end.y()), end),
                arrow.isStrong() ? STRONG : WEAK);
        svg.polygon(
                List.of(
                        new Point(to.right(), end.y()),
                        new Point(end.x() + 2, end.y() - HEAD),
                        new Point(end.x() + 2, end.y() + HEAD)),
                arrow.isStrong() ? Ink.TEXT : Ink.SECONDARY);
    }

    private static List<String> lines(Node node) {
        return Type.lines(node.words(), FONT, BOX - 2 * PAD);
    }

    /**
     * Where each box stands: a column for each step from the left, in the order of what they point
     * at.
     */
    private Map<String, Box> boxes() {
        Map<String, Integer> columns = columns();
        Map<Integer, List<Node>> inColumns = new TreeMap<>();
        for (Node node : nodes) {
            int column = Objects.requireNonNull(columns.get(node.id()));
            inColumns.computeIfAbsent(column, _ -> new ArrayList<>()).add(node);
        }
        Map<String, Box> boxes = new HashMap<>();
        inColumns.forEach((column, together) -> {
            List<Node> ordered = new ArrayList<>(together);
            ordered.sort(Comparator.comparingDouble(node -> heightOfTargets(node, boxes)));
            double top = MARGIN;
            for (Node node : ordered) {
                double height = lines(node).size() * FONT * Type.LEADING + 2 * PAD;
                boxes.put(node.id(), new Box(MARGIN + column * (BOX + ACROSS), top, BOX, height));
                top += height + DOWN;
            }
        });
        return boxes;
    }

    private double heightOfTargets(Node node, Map<String, Box> boxes) {
        return arrows.stream()
                .filter(arrow -> arrow.from().equals(node.id()) && boxes.containsKey(arrow.to()))
                .mapToDouble(arrow -> at(boxes, arrow.to()).top())
                .average()
                .orElse(Double.MAX_VALUE);
    }

    /** One further than the furthest that a box points at; 0 if it points at nothing. */
    private Map<String, Integer> columns() {
        Map<String, Integer> columns = new HashMap<>();
        nodes.forEach(node -> column(node.id(), columns, new HashSet<>()));
        return columns;
    }

    private int column(String node, Map<String, Integer> columns, Set<String> onTheWay) {
        Integer known = columns.get(node);
        if (known != null) {
            return known;
        }
        onTheWay.add(node);
        int column = 0;
        for (Arrow arrow : arrows) {
            if (arrow.from().equals(node) && !onTheWay.contains(arrow.to())) {
                column = Math.max(column, column(arrow.to(), columns, onTheWay) + 1);
            }
        }
        onTheWay.remove(node);
        columns.put(node, column);
        return column;
    }
}
