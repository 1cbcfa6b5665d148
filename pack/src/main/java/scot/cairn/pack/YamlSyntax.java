package scot.cairn.pack;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
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

    private static final String END_OF_FILE = "unexpected end of stream";
    private static final String NO_COLON = "could not find expected ':'";

    /** A refusal that the parser's own words give away. */
    record Refused(Mark mark, String problem, String mend) {}

    private record Words(Pattern givenAwayBy, String problem, String mend) {}

    private static final List<Words> WORDS =
            List.of(
                    words(
                            NOTHING_WRITTEN,
                            "the file holds nothing but comments",
                            "write it, or take it away"),
                    words(
                            SECOND_DOCUMENT,
                            "a line of hyphens begins a second document",
                            "take the line out: a file holds one document"),
                    words(
                            ALIAS,
                            "an asterisk stands for something written elsewhere",
                            "write the words out, or put the text in quotation marks"),
                    words(
                            KEY_NOT_TEXT,
                            "a list or a group stands where a key must",
                            "write the key as a single word"),
                    words(
                            TOO_DEEP,
                            "more than 40 levels stand inside each other",
                            "take levels out: no part of a plan needs so many"),
                    words("TAB", "a tab stands where spaces must", "indent with spaces"),
                    words(
                            "mapping values are not allowed",
                            "a colon stands where no key can",
                            "put a text that holds a colon in quotation marks, or check the"
                                    + " indentation"),
                    words(
                            "sequence entries are not allowed",
                            "a hyphen begins a list where none can",
                            "begin the list on a line of its own, or put the text in quotation"
                                    + " marks"),
                    words(
                            NO_COLON,
                            "a line has no colon after its key",
                            "write the key, a colon, a space and the value"),
                    words(
                            END_OF_FILE,
                            "a quotation mark is opened here and never closed",
                            "close it, and write a quotation mark inside quotation marks twice"),
                    words(
                            "found '<scalar>'",
                            "text stands where none can",
                            "indent it under its key, or put the whole text in quotation marks and"
                                    + " write a quotation mark inside it twice"),
                    words(
                            "expected the node content|found '[\\[\\]{},]'",
                            "a bracket or a comma stands where a value or a key must",
                            "put the text in quotation marks, or take the sign out"),
                    words(
                            "expected <block end>|expected '<document start>'",
                            "the indentation does not fit the lines above",
                            "line it up with the items or keys that it belongs to"),
                    words(
                            "expected ',' or",
                            "a bracket is opened and not closed before this",
                            "close it, or put the text in quotation marks"),
                    words(
                            "a comment or a line break|chomping",
                            "a text stands in the line of its > or |",
                            "begin it on the line below, or put it in quotation marks"),
                    words(
                            "escape",
                            "a backslash in double quotation marks begins an unknown sign",
                            "use single quotation marks"),
                    words(
                            "cannot start any token|unexpected character",
                            "no text may begin with this character",
                            "put the text in quotation marks"));

    private static final Words ELSE =
            words(
                    "",
                    "the file cannot be read from here on",
                    "check the indentation, colons, hyphens and quotation marks of this line and"
                            + " the one before");

    private YamlSyntax() {}

    /** What the parser refused, in words for the one who wrote the file. */
    static Refused refused(MarkedYAMLException thrown) {
        String said = Objects.requireNonNullElse(thrown.getProblem(), "");
        Words words =
                WORDS.stream()
                        .filter(known -> known.givenAwayBy().matcher(said).find())
                        .findFirst()
                        .orElse(ELSE);
        Mark context = thrown.getContextMark();
        boolean startsEarlier =
                context != null && (said.contains(END_OF_FILE) || said.contains(NO_COLON));
        return new Refused(
                startsEarlier ? context : thrown.getProblemMark(), words.problem(), words.mend());
    }

    /** A refusal of our own, thrown as the parser throws its own. */
    static MarkedYAMLException refusal(String problem, Mark mark) {
        return new ParserException(null, null, problem, mark);
    }

    private static Words words(String givenAwayBy, String problem, String mend) {
        return new Words(Pattern.compile(givenAwayBy), problem, mend);
    }
}
