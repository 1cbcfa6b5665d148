package scot.cairn.pack;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Keys with values: a group of a YAML file, or a row of a CSV file under its column names.
 *
 * @param place where its first key begins
 * @param values by key, in file order
 * @param keys where each key stands
 */
record Mapping(Place place, Map<String, Node> values, Map<String, Place> keys) implements Node {

    /** The single value under {@code key}, whatever it looks like. */
    Optional<Scalar> scalar(String key) {
        return values.get(key) instanceof Scalar scalar ? Optional.of(scalar) : Optional.empty();
    }

    /** The text of the single value under {@code key}. */
    Optional<String> text(String key) {
        return scalar(key).map(Scalar::text);
    }

    /** The items under {@code key} that are mappings; none if no list stands there. */
    Stream<Mapping> items(String key) {
        return values.get(key) instanceof Listing listing
                ? listing.items().stream()
                        .filter(Mapping.class::isInstance)
                        .map(Mapping.class::cast)
                : Stream.empty();
    }

    /** The single values in the list under {@code key}; none if no list stands there. */
    Stream<Scalar> scalars(String key) {
        return values.get(key) instanceof Listing listing
                ? listing.items().stream().filter(Scalar.class::isInstance).map(Scalar.class::cast)
                : Stream.empty();
    }

    @Override
    public void find(String key, Consumer<Node> found) {
        values.forEach((name, value) -> {
            if (name.equals(key)) {
                found.accept(value);
            }
            value.find(key, found);
        });
    }

    @Override
    public Stream<Mapping> mappings() {
        return Stream.concat(Stream.of(this), values.values().stream().flatMap(Node::mappings));
    }

    @Override
    public Stream<Listing> listings() {
        return values.values().stream().flatMap(Node::listings);
    }
}
