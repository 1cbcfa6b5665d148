package scot.cairn.pack;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A list.
 *
 * @param place where its first item begins
 * @param items in file order
 */
record Listing(Place place, List<Node> items) implements Node {

    @Override
    public void find(String key, Consumer<Node> found) {
        items.forEach(item -> item.find(key, found));
    }

    @Override
    public Stream<Mapping> mappings() {
        return items.stream().flatMap(Node::mappings);
    }

    @Override
    public Stream<Listing> listings() {
        return Stream.concat(Stream.of(this), items.stream().flatMap(Node::listings));
    }
}
