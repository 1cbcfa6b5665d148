package scot.cairn.pack;

import java.util.function.Consumer;
import java.util.stream.Stream;

/** What stands in a file, before its meaning is known: a text, a list, or keys with values. */
sealed interface Node permits Scalar, Listing, Mapping {

    /** Where it begins. */
    Place place();

    /** Gives everything that stands under {@code key}, at any depth, in file order. */
    void find(String key, Consumer<Node> found);

    /** Everything that stands under {@code key}, at any depth, in file order. */
    default Stream<Node> all(String key) {
        Stream.Builder<Node> all = Stream.builder();
        find(key, all);
        return all.build();
    }

    /** Every mapping, at any depth, itself first. */
    Stream<Mapping> mappings();

    /** Every list, at any depth. */
    Stream<Listing> listings();

    /** Every text, not number, that stands under {@code key}, at any depth. */
    default Stream<Scalar> texts(String key) {
        return all(key).filter(Scalar.class::isInstance)
                .map(Scalar.class::cast)
                .filter(scalar -> scalar.type() == Scalar.Type.TEXT);
    }
}
