package scot.cairn.returns.programs;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import scot.cairn.returns.answering.Given;

/**
 * An answer as it is sent and read.
 *
 * @param stands whether there is one
 * @param values as {@link Given} has them
 * @param rows of a table
 * @param explained why it is right though a check asks, or null
 */
record AnswerData(
        String stands, List<String> values, List<List<String>> rows, @Nullable String explained) {

    static AnswerData of(Given given) {
        return new AnswerData(
                given.stands().name().toLowerCase(Locale.ROOT),
                given.values(),
                given.rows(),
                given.explained().isEmpty() ? null : given.explained());
    }
}
