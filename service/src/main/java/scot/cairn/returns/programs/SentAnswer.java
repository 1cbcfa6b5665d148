package scot.cairn.returns.programs;

import java.util.List;
import scot.cairn.returns.answering.Given.Stands;

/**
 * An answer as it was sent, its form sound.
 *
 * @param place among those sent, from 0
 * @param part id
 * @param question id
 * @param seen the version that was seen; 0 where there was none
 * @param stands whether there is an answer
 * @param values what it is
 * @param rows of a table
 * @param explained why it is right though a check asks; may be empty
 */
record SentAnswer(
        int place,
        String part,
        String question,
        int seen,
        Stands stands,
        List<String> values,
        List<List<String>> rows,
        String explained) {

    /** Where it stands in what was sent. */
    String pointer() {
        return "/answers/%d".formatted(place);
    }

    /** Where something of it does. */
    String pointer(String name) {
        return pointer() + "/" + name;
    }
}
