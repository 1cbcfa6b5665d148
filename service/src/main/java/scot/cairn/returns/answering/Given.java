package scot.cairn.returns.answering;

import java.util.List;

/**
 * What is given in answer to a question. An answer that is not there at all is missing, which is
 * something else than each of these.
 *
 * @param stands whether there is an answer
 * @param values what it is: ids of options, a number, a day as {@code 2026-11-24}, a text; one of
 *     each but of a choice of several; empty of a table, and where there is no answer; where the
 *     area answers in a document of its own, the place in it
 * @param rows of a table, a text for each column
 * @param explained why it is right though a check asks about it; empty where none does
 * @param publishable whether words of a person may be shown to everybody
 */
public record Given(
        Stands stands,
        List<String> values,
        List<List<String>> rows,
        String explained,
        boolean publishable) {

    /** As many rows as a table may have: a page shows them all, so that nobody loses one. */
    public static final int MOST_ROWS = 50;

    /** Whether there is an answer. */
    public enum Stands {
        ANSWERED("Answered"),
        NIL("Nil: there is none"),
        NOT_APPLICABLE("Not applicable here"),
        UNCONFIRMED("Not confirmed yet"),
        /** Only of forms in the place of which an area may use one of its own. */
        IN_OWN_DOCUMENT("In a document of our own");

        private final String words;

        Stands(String words) {
            this.words = words;
        }

        /** As a page says it. */
        public String words() {
            return words;
        }
    }

    /** An answer of one value. */
    public static Given of(String value) {
        return new Given(Stands.ANSWERED, List.of(value), List.of(), "", false);
    }

    /** Its one value; empty where it has none. */
    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** Whether it says nothing at all. */
    public boolean isEmpty() {
        return stands == Stands.ANSWERED
                && values.stream().allMatch(String::isBlank)
                && rows.stream().flatMap(List::stream).allMatch(String::isBlank);
    }
}
