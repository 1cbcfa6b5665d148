package scot.cairn.pack;

import static java.util.stream.Collectors.joining;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Says in plain words what a schema refused, and where in the file it stands. */
final class Refusal {

    private final Error error;
    private final JsonNode schema;
    private final NodePath path;
    private final Node node;
    private final Faults faults;

    private Refusal(Error error, Node root, Faults faults) {
        this.error = error;
        this.schema = Schemas.holder(error.getSchemaLocation());
        this.path = error.getInstanceLocation();
        this.node = at(root, path);
        this.faults = faults;
    }

    /** Notes the fault of {@code error}, found in the file that {@code root} is. */
    static void note(Error error, Node root, Faults faults) {
        new Refusal(error, root, faults).note();
    }

    private void note() {
        if (node instanceof Scalar scalar && scalar.type() == Scalar.Type.NOTHING) {
            add("%s has no value".formatted(name()), "write it, or take the line out");
            return;
        }
        switch (error.getKeyword()) {
            case "required" -> missing(error.getProperty());
            case "additionalProperties" -> unknown(error.getProperty());
            case "type" -> ofWrongType();
            case "enum" -> notOffered();
            case "pattern" ->
                    add(shown() + " is not what may stand here", "write " + description());
            case "format" -> notADate();
            case "minItems" -> add(name() + " has no item", "add at least one");
            case "minimum", "maximum" ->
                    add(shown() + " is out of range", "write " + description());
            default -> throw new IllegalStateException("no words for " + error.getKeyword());
        }
    }

    private void missing(String key) {
        if (isMisspelt(key)) {
            return;
        }
        faults.add(
                placeOf(key),
                Shown.of(key) + " is missing",
                "add it: " + schema.path("properties").path(key).path("description").asString());
    }

    /** Whether another key here can only be this one misspelt, and is a fault already. */
    private boolean isMisspelt(String key) {
        return schema.path("additionalProperties").isBoolean()
                && node instanceof Mapping mapping
                && mapping.keys().keySet().stream()
                        .filter(written -> !schema.path("properties").has(written))
                        .anyMatch(written -> Nearest.to(written, List.of(key)).isPresent());
    }

    private void unknown(String key) {
        List<String> known = List.copyOf(schema.path("properties").propertyNames());
        faults.add(
                placeOf(key),
                "no key %s may stand here".formatted(Shown.of(key)),
                Nearest.to(key, known)
                        .map(meant -> "write \"%s\", or take it out".formatted(meant))
                        .orElse("take it out; there may be " + String.join(", ", known)));
    }

    private void ofWrongType() {
        Expected expected = Expected.by(schema.path("type"));
        add(
                "%s must be %s and is %s".formatted(name(), expected.words(), found()),
                expected.mend(node));
    }

    private void notOffered() {
        List<String> offered = schema.path("enum").valueStream().map(JsonNode::asString).toList();
        String list = offered.stream().collect(joining(", "));
        add(
                node instanceof Scalar
                        ? "%s is not one of %s".formatted(shown(), list)
                        : "%s must be one of %s".formatted(name(), list),
                Nearest.to(text(), offered)
                        .map(meant -> "write \"%s\"".formatted(meant))
                        .orElse("write one of them"));
    }

    private void notADate() {
        try {
            WrittenDate.parse(text());
        } catch (IllegalArgumentException reason) {
            add(Objects.requireNonNull(reason.getMessage()), DateForm.MEND);
        }
    }

    /** Where a key or an empty cell stands, or else the group that lacks it. */
    private Place placeOf(String key) {
        return node instanceof Mapping mapping
                ? mapping.keys().getOrDefault(key, node.place())
                : node.place();
    }

    private void add(String problem, String mend) {
        faults.add(node.place(), problem, mend);
    }

    private String description() {
        return schema.path("description").asString();
    }

    private String shown() {
        return Shown.of(text());
    }

    private String text() {
        return node instanceof Scalar scalar ? scalar.text() : "";
    }

    private String found() {
        return switch (node) {
            case Scalar scalar -> scalar.type().words();
            case Listing _ -> "a list";
            case Mapping _ -> "a group of keys";
        };
    }

    private String name() {
        if (path.getNameCount() == 0) {
            return "the file";
        }
        return path.getElement(path.getNameCount() - 1) instanceof Integer index
                ? "item %d of %s"
                        .formatted(index + 1, Shown.of(path.getName(path.getNameCount() - 2)))
                : Shown.of(path.getName(path.getNameCount() - 1));
    }

    private static Node at(Node root, NodePath path) {
        Node node = root;
        for (int index = 0; index < path.getNameCount(); index++) {
            node = step(node, path.getElement(index));
        }
        return node;
    }

    private static Node step(Node node, Object element) {
        return switch (node) {
            case Listing listing -> listing.items().get((Integer) element);
            case Mapping mapping ->
                    Objects.requireNonNull(mapping.values().get(element.toString()));
            case Scalar scalar -> scalar;
        };
    }
}
