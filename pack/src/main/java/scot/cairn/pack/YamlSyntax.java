package scot.cairn.pack;

import java.util.List;
import java.util.Objects;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.parser.ParserException;

/** Says in plain words what is wrong with the syntax of a YAML file. */
final class YamlSyntax {

    static final String NOTHING_WRITTEN = "nothing written";
    static final String SECOND_DOCUMENT = "second document";
    static final String ALIAS = "alias";
    static final String KEY_NOT_TEXT = "key not text";
    static final String TOO_DEEP = "too deep";

    /** A fault that the parser's own words give away. */
    record Fault(Mark mark, String problem, String mend) {}

    private record Words(String givenAwayBy, String problem, String mend) {}

    private static final List<Words> WORDS =
            List.of(
                    new Words(
                            NOTHING_WRITTEN,
                            "the file holds nothing but comments",
                            "write it, or take it away"),
                    new Words(
                            SECOND_DOCUMENT,
                            "a line of hyphens begins a second document",
                            "take the line out: a file holds one document"),
                    new Words(
                            ALIAS,
                            "an asterisk stands for something written elsewhere",
                            "write the words out, or put the text in quotation marks"),
                    new Words(
                            KEY_NOT_TEXT,
                            "a list or a group stands where a key must",
                            "write the key as a single word"),
                    new Words(
                            TOO_DEEP,
                            "more than 40 levels stand inside each other",
                            "take levels out: no part of a plan needs so many"),
                    new Words("\\t(TAB)", "a tab stands where spaces must", "indent with spaces"),
                    new Words(
                            "mapping values are not allowed",
                            "a colon stands where no key can",
                            "put a text that holds a colon in quotation marks, or check the"
                                    + " indentation"),
                    new Words(
                            "sequence entries are not allowed",
                            "a hyphen begins a list where none can",
                            "begin the list on a line of its own, or put the text in quotation"
                                    + " marks"),
                    new Words(
                            "could not find expected ':'",
                            "a line has no colon after its key",
                            "write the key, a colon, a space and the value"),
                    new Words(
                            "unexpected end of stream",
                            "a quotation mark is opened here and never closed",
                            "close it, and write a quotation mark inside quotation marks twice"),
                    new Words(
                            "but found '<scalar>'",
                            "text stands after a closing quotation mark",
                            "put the whole text in quotation marks, and write a quotation mark"
                                    + " inside it twice"),
                    new Words(
                            "expected <block end>",
                            "the indentation does not fit the lines above",
                            "line it up with the items or keys that it belongs to"),
                    new Words(
                            "expected '<document start>'",
                            "the indentation does not fit the lines above",
                            "line it up with the items or keys that it belongs to"),
                    new Words(
                            "expected ',' or",
                            "a bracket is opened and not closed before this",
                            "close it, or put the text in quotation marks"),
                    new Words(
                            "expected the node content",
                            "a bracket stands where a value must",
                            "put the text in quotation marks, or write the value"),
                    new Words(
                            "escape",
                            "a backslash in double quotation marks begins an unknown sign",
                            "use single quotation marks"),
                    new Words(
                            "cannot start any token",
                            "no text may begin with this character",
                            "put the text in quotation marks"));

    private static final Words ELSE =
            new Words(
                    "",
                    "the file cannot be read from here on",
                    "check the indentation, colons, hyphens and quotation marks of this line and"
                            + " the one before");

    private YamlSyntax() {}

    /** What the parser refused, in words for the one who wrote the file. */
    static Fault fault(MarkedYAMLException refused) {
        String said = Objects.requireNonNullElse(refused.getProblem(), "");
        Words words =
                WORDS.stream()
                        .filter(known -> said.contains(known.givenAwayBy()))
                        .findFirst()
                        .orElse(ELSE);
        Mark context = refused.getContextMark();
        boolean startsEarlier = context != null && said.contains("unexpected end of stream");
        return new Fault(
                startsEarlier ? context : refused.getProblemMark(), words.problem(), words.mend());
    }

    /** A refusal of our own, thrown as the parser throws its own. */
    static MarkedYAMLException refusal(String problem, Mark mark) {
        return new ParserException(null, null, problem, mark);
    }
}
