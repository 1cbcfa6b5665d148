package scot.cairn.subjects;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The room that knows the subjects of a kind as data. Each kind has at most one. */
public interface ItemSource {

    /** The kind it knows. */
    SubjectKind kind();

    /** What many of the kind are called in an address, for example {@code area-sets}. */
    String plural();

    /** What the list can be narrowed by; empty when it cannot be. */
    default List<Filters.Field> fields() {
        return List.of();
    }

    /** Whether it can be read as known on a day. A gazetteer and a ledger stand as they are. */
    default boolean isDated() {
        return true;
    }

    /**
     * Every one of them that was known on a day and is asked for, in order. The list may read an
     * item only when it is taken from it.
     */
    List<Item> items(AsKnownOn asKnownOn, Filters filters);

    /** One of them; empty when there was none such on the day. */
    default Optional<Item> find(String id, AsKnownOn asKnownOn) {
        return items(asKnownOn, Filters.NONE).stream()
                .filter(item -> item.subject().id().equals(id))
                .findFirst();
    }

    /** A kind that is read whole, and cannot be narrowed. */
    static ItemSource of(
            SubjectKind kind, String plural, Function<AsKnownOn, List<Item>> everyone) {
        return new Whole(kind, plural, everyone);
    }

    /** A kind that is read whole. */
    record Whole(SubjectKind kind, String plural, Function<AsKnownOn, List<Item>> everyone)
            implements ItemSource {

        @Override
        public List<Item> items(AsKnownOn asKnownOn, Filters filters) {
            return everyone.apply(asKnownOn);
        }
    }
}
