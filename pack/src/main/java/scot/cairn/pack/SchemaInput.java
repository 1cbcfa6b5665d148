package scot.cairn.pack;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Gives a tree to a schema in the form that it reads. */
final class SchemaInput {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SchemaInput() {}

    static JsonNode of(Node node) {
        return switch (node) {
            case Scalar scalar -> of(scalar);
            case Listing listing -> {
                ArrayNode array = JSON.arrayNode();
                listing.items().forEach(item -> array.add(of(item)));
                yield array;
            }
            case Mapping mapping -> {
                ObjectNode object = JSON.objectNode();
                mapping.values().forEach((key, value) -> object.set(key, of(value)));
                yield object;
            }
        };
    }

    private static JsonNode of(Scalar scalar) {
        return switch (scalar.type()) {
            case TEXT -> JSON.stringNode(scalar.text());
            case INTEGER -> JSON.numberNode(Long.parseLong(scalar.text()));
            case DECIMAL -> JSON.numberNode(new BigDecimal(scalar.text()));
            case TRUTH -> JSON.booleanNode(Boolean.parseBoolean(scalar.text()));
            case NOTHING -> JSON.nullNode();
        };
    }
}
