package scot.cairn.subjects;

import org.jspecify.annotations.Nullable;

/**
 * A subject as data: what its page is called, and the record behind it.
 *
 * @param subject which
 * @param label what sort of thing it is, for example {@code Outcome 2}
 * @param title its own name
 * @param sentence where things stand, as its page says; or null
 * @param content a record whose components are the fields of the data
 */
public record Item(
        Subject subject, String label, String title, @Nullable String sentence, Object content) {

    /** A subject announced as its page announces it. */
    public static Item of(Heading heading, Object content) {
        return new Item(
                heading.subject(), heading.label(), heading.title(), heading.sentence(), content);
    }
}
