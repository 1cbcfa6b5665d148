package scot.cairn.returns.sheets;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import scot.cairn.returns.answering.Given.Stands;

/** Whether there is an answer, as a cell says it. */
final class StandsWords {

    private StandsWords() {}

    /** Each of some, as a cell says it. */
    static List<String> of(List<Stands> some) {
        return some.stream().map(StandsWords::of).toList();
    }

    static String of(Stands stands) {
        return switch (stands) {
            case ANSWERED -> "Answered";
            case NIL -> "Nil";
            case NOT_APPLICABLE -> "Not applicable";
            case UNCONFIRMED -> "Not confirmed";
            case IN_OWN_DOCUMENT -> "In our own document";
        };
    }

    /** What a cell says, in these words or in those of the page; empty where it is neither. */
    static Optional<Stands> read(String cell) {
        String plain = PlainText.aside(cell);
        return Arrays.stream(Stands.values())
                .filter(one ->
                        plain.equals(PlainText.aside(of(one)))
                                || plain.equals(PlainText.aside(one.words())))
                .findFirst();
    }
}
