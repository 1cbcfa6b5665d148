package scot.cairn.api;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Leaves out of an item what rests on a document that had not been published by a day: words and
 * whatever they are the proof of. A list loses the entry, anything else becomes null. That the item
 * itself was known, its room has said.
 */
final class Known {

    private static final String SOURCE = "source";

    /** Endings of a name that stand beside what they are the proof of: {@code ended_said}. */
    private static final List<String> PROOFS = List.of("_said", "_source");

    private final Predicate<String> published;

    Known(Predicate<String> published) {
        this.published = published;
    }

    /** Takes out of an item what had not been published. */
    void prune(ObjectNode item) {
        if (isWording(item)) {
            return;
        }
        List<String> unproved = new ArrayList<>();
        for (String name : List.copyOf(item.propertyNames())) {
            JsonNode value = item.get(name);
            if (value instanceof ArrayNode list) {
                prune(list);
            } else if (isProof(name) && isUnpublished(value)) {
                unproved.add(name);
            } else if (value instanceof ObjectNode object) {
                if (restsOnUnpublished(object)) {
                    item.putNull(name);
                } else {
                    prune(object);
                }
            }
        }
        unproved.forEach(name -> leaveOut(item, name));
    }

    private void prune(ArrayNode list) {
        for (Iterator<JsonNode> each = list.iterator(); each.hasNext(); ) {
            if (each.next() instanceof ObjectNode object) {
                if (restsOnUnpublished(object)) {
                    each.remove();
                } else {
                    prune(object);
                }
            }
        }
    }

    /** A proof, and with it what it is the proof of. */
    private static void leaveOut(ObjectNode item, String proof) {
        item.putNull(proof);
        String proved = proof.substring(0, proof.lastIndexOf('_'));
        JsonNode value = item.get(proved);
        if (value instanceof ArrayNode list) {
            list.removeAll();
        } else if (value != null) {
            item.putNull(proved);
        }
    }

    private static boolean isProof(String name) {
        return PROOFS.stream().anyMatch(name::endsWith);
    }

    private boolean isUnpublished(JsonNode proof) {
        return proof.isString()
                ? !published.test(proof.stringValue())
                : proof instanceof ObjectNode said && cites(said);
    }

    /** A wording is known with its edition, which its room looks to. */
    private static boolean isWording(ObjectNode object) {
        return object.has("edition");
    }

    private boolean restsOnUnpublished(ObjectNode object) {
        if (isWording(object)) {
            return false;
        }
        return cites(object) || (object.get("said") instanceof ObjectNode said && cites(said));
    }

    private boolean cites(ObjectNode object) {
        JsonNode source = object.get(SOURCE);
        return source != null && source.isString() && !published.test(source.stringValue());
    }
}
