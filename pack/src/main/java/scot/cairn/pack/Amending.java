package scot.cairn.pack;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Adds to the text of a pack's file and leaves every other byte of it as it is. */
public final class Amending {

    private static final int WIDTH = 100;

    private Amending() {}

    /** Whether a file of promises has one of an id. */
    public static boolean holds(String text, String promise) {
        return versions(text, promise).isPresent();
    }

    /**
     * The text with a further version of a promise after those that it has.
     *
     * @param text of a file of promises
     * @return empty if it has no such promise, or is not written line by line
     */
    public static Optional<String> withVersion(String text, String promise, Amendment amendment) {
        return versions(text, promise)
                .filter(versions -> !versions.getValue().isEmpty())
                .map(versions -> insert(text, versions, amendment));
    }

    private static String insert(String text, SequenceNode versions, Amendment amendment) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        int after = versions.getValue().getLast().getEndMark().getLine();
        while (lines.get(after - 1).isBlank()) {
            after--;
        }
        String indent = " ".repeat(versions.getStartMark().getColumn());
        lines.addAll(after, written(amendment).map(line -> indent + line).toList());
        return String.join("\n", lines);
    }

    private static Optional<SequenceNode> versions(String text, String promise) {
        return child(root(text), "commitments").stream()
                .flatMap(Amending::items)
                .filter(item ->
                        child(Optional.of(item), "id")
                                .filter(id ->
                                        id instanceof ScalarNode scalar
                                                && scalar.getValue().equals(promise))
                                .isPresent())
                .findFirst()
                .flatMap(item -> child(Optional.of(item), "versions"))
                .filter(SequenceNode.class::isInstance)
                .map(SequenceNode.class::cast);
    }

    /** Nothing, where its syntax is broken: the check of the pack says where. */
    private static Optional<Node> root(String text) {
        try {
            var options = new LoaderOptions();
            options.setCodePointLimit(Integer.MAX_VALUE);
            options.setMaxAliasesForCollections(0);
            return Optional.ofNullable(new Yaml(options).compose(new StringReader(text)));
        } catch (YAMLException broken) {
            return Optional.empty();
        }
    }

    private static Stream<Node> items(Node node) {
        return node instanceof SequenceNode sequence ? sequence.getValue().stream() : Stream.of();
    }

    private static Optional<Node> child(Optional<Node> node, String key) {
        return node.filter(MappingNode.class::isInstance)
                .flatMap(mapping ->
                        ((MappingNode) mapping)
                                .getValue().stream()
                                        .filter(entry ->
                                                entry.getKeyNode() instanceof ScalarNode scalar
                                                        && scalar.getValue().equals(key))
                                        .map(entry -> entry.getValueNode())
                                        .findFirst());
    }

    private static Stream<String> written(Amendment amendment) {
        return Stream.of(
                        Stream.of("- change: " + amendment.change()),
                        quotation("said", amendment.words(), amendment),
                        line("on", amendment.on()),
                        line("due", amendment.due()),
                        line("due_words", amendment.dueWords()),
                        quotation("why", amendment.reason(), amendment),
                        line("authority", amendment.authority()))
                .flatMap(lines -> lines);
    }

    private static Stream<String> quotation(String key, String words, Amendment amendment) {
        return words.isEmpty()
                ? Stream.of()
                : Stream.of(
                                Stream.of("  %s:".formatted(key), "    words: >-"),
                                folded(words).map(line -> "      " + line),
                                Stream.of(
                                        "    source: " + quoted(amendment.source()),
                                        "    section: " + quoted(amendment.section())))
                        .flatMap(lines -> lines);
    }

    private static Stream<String> line(String key, String value) {
        return value.isEmpty() ? Stream.of() : Stream.of("  %s: %s".formatted(key, quoted(value)));
    }

    /** In single quotation marks, which YAML doubles within; line breaks become blanks. */
    private static String quoted(String value) {
        return "'" + value.strip().replaceAll("\\s+", " ").replace("'", "''") + "'";
    }

    /** Words on lines of which YAML makes one again. */
    private static Stream<String> folded(String words) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH - 12) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines.stream();
    }
}
