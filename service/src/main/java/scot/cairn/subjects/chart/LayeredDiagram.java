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
    private static final double GAP = 4;
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
        Map<String, Integer> columns = columns();
        Map<Arrow, List<String>> routes = routes(columns);
        Map<String, Box> boxes = boxes(columns, routes);
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
        routes.forEach((arrow, route) ->
                draw(svg, arrow, route.stream().map(stop -> at(boxes, stop)).toList()));
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

    /** From the first stop to the last, through a gap in each column between. */
    private static void draw(Svg svg, Arrow arrow, List<Box> stops) {
        List<Point> points = new ArrayList<>();
        Box to = stops.getLast();
        for (int i = 1; i < stops.size(); i++) {
            Box from = stops.get(i - 1);
            Box next = stops.get(i);
            double bend = next.right() + ACROSS / 2;
            points.add(new Point(from.left(), middle(from)));
            points.add(new Point(bend, middle(from)));
            points.add(new Point(bend, middle(next)));
            points.add(new Point(next.right() + (i == stops.size() - 1 ? HEAD : 0), middle(next)));
        }
        svg.polyline(points, arrow.isStrong() ? STRONG : WEAK);
        svg.polygon(
                List.of(
                        new Point(to.right(), middle(to)),
                        new Point(to.right() + HEAD + 2, middle(to) - HEAD),
                        new Point(to.right() + HEAD + 2, middle(to) + HEAD)),
                arrow.isStrong() ? Ink.TEXT : Ink.SECONDARY);
    }

    private static double middle(Box box) {
        return box.top() + box.height() / 2;
    }

    private static List<String> lines(Node node) {
        return Type.lines(node.words(), FONT, BOX - 2 * PAD);
    }

    /** The stops of each arrow: a box, a gap in each column between, a box. */
    private Map<Arrow, List<String>> routes(Map<String, Integer> columns) {
        Map<Arrow, List<String>> routes = new LinkedHashMap<>();
        for (Arrow arrow : arrows) {
            List<String> stops = new ArrayList<>(List.of(arrow.from()));
            for (int column = column(columns, arrow.from()) - 1;
                    column > column(columns, arrow.to());
                    column--) {
                String gap = "%s %s %d".formatted(arrow.from(), arrow.to(), column);
                columns.put(gap, column);
                stops.add(gap);
            }
            stops.add(arrow.to());
            routes.put(arrow, stops);
        }
        return routes;
    }

    private static int column(Map<String, Integer> columns, String stop) {
        return Objects.requireNonNull(columns.get(stop));
    }

    /** Where each box and gap stands: by column, in the order of what they point at. */
    private Map<String, Box> boxes(Map<String, Integer> columns, Map<Arrow, List<String>> routes) {
        Map<String, Double> heights = new LinkedHashMap<>();
        nodes.forEach(
                node -> heights.put(node.id(), lines(node).size() * FONT * Type.LEADING + 2 * PAD));
        routes.values().forEach(stops -> stops.forEach(stop -> heights.putIfAbsent(stop, GAP)));
        Map<Integer, List<String>> inColumns = new TreeMap<>();
        heights.keySet()
                .forEach(stop ->
                        inColumns
                                .computeIfAbsent(column(columns, stop), _ -> new ArrayList<>())
                                .add(stop));
        Map<String, Box> boxes = new HashMap<>();
        inColumns.forEach((column, stops) -> {
            stops.sort(Comparator.comparingDouble(stop -> heightOfTargets(stop, routes, boxes)));
            double top = MARGIN;
            for (String stop : stops) {
                double height = Objects.requireNonNull(heights.get(stop));
                boxes.put(stop, new Box(MARGIN + column * (BOX + ACROSS), top, BOX, height));
                top += height + DOWN;
            }
        });
        return boxes;
    }

    private static double heightOfTargets(
            String stop, Map<Arrow, List<String>> routes, Map<String, Box> boxes) {
        return routes.values().stream()
                .filter(stops -> stops.contains(stop) && !stops.getLast().equals(stop))
                .map(stops -> stops.get(stops.indexOf(stop) + 1))
                .filter(boxes::containsKey)
                .mapToDouble(next -> middle(at(boxes, next)))
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
