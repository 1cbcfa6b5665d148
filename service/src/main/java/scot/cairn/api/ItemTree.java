package scot.cairn.api;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Item;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An item as a tree: what it is called, the fields of its record, the documents it cites. */
@Component
class ItemTree {

    private final Citing citing;

    ItemTree(Citing citing) {
        this.citing = citing;
    }

    /** The item as known on a day, at an address of the API. */
    ObjectNode of(Item item, String self, AsKnownOn asKnownOn) {
        ObjectNode tree = (ObjectNode) Json.tree(new Announced(item, self));
        ((ObjectNode) Json.tree(item.content()))
                .forEachEntry((name, value) -> {
                    if (!tree.has(name)) {
                        tree.set(name, value);
                    }
                });
        if (asKnownOn.date().isPresent()) {
            new Known(source -> citing.knows(asKnownOn, source)).prune(tree);
        }
        Set<String> sources = new TreeSet<>();
        cited(tree, sources::add);
        sources.forEach(tree.putArray("sources")::add);
        return tree;
    }

    private static void cited(JsonNode node, Consumer<String> to) {
        node.forEach(child -> cited(child, to));
        node.forEachEntry((name, value) -> {
            boolean cites = name.equals("source") || name.endsWith("_source");
            if (cites && value.isString()) {
                to.accept(value.stringValue());
            }
        });
    }

    /** What every item begins with. */
    private record Announced(
            String id,
            String label,
            String title,
            @org.jspecify.annotations.Nullable String sentence,
            String url,
            String self) {

        Announced(Item item, String self) {
            this(
                    item.subject().id(),
                    item.label(),
                    item.title(),
                    item.sentence(),
                    item.subject().url(),
                    self);
        }
    }
}
