package scot.cairn.pack;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;

/**
 * Builds the tree of a YAML file from the parser's events. Nothing but texts, lists and mappings is
 * built: anchors, aliases and tags are faults, so no file can make more of itself than it holds.
 */
final class YamlTree {

    private static final int MOST_LEVELS = 40;

    private final String file;
    private final Faults faults;
    private final Iterator<Event> events;
    private int level;

    private YamlTree(String text, String file, Faults faults) {
        var options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        this.file = file;
        this.faults = faults;
        this.events = new Yaml(options).parse(new StringReader(text)).iterator();
    }

    /**
     * The tree of {@code text}.
     *
     * @return empty if its syntax is at fault or nothing is written in it
     */
    static Optional<Node> parse(String text, String file, Faults faults) {
        var tree = new YamlTree(text, file, faults);
        try {
            return Optional.of(tree.document());
        } catch (MarkedYAMLException syntax) {
            YamlSyntax.Refused refused = YamlSyntax.refused(syntax);
            faults.add(tree.place(refused.mark()), refused.problem(), refused.mend());
            return Optional.empty();
        }
    }

    private Node document() {
        events.next();
        if (events.next() instanceof StreamEndEvent end) {
            throw YamlSyntax.refusal(YamlSyntax.NOTHING_WRITTEN, end.getStartMark());
        }
        Node root = node(events.next());
        events.next();
        if (events.next() instanceof DocumentStartEvent second) {
            throw YamlSyntax.refusal(YamlSyntax.SECOND_DOCUMENT, second.getStartMark());
        }
        return root;
    }

    private Node node(Event event) {
        Place place = place(event.getStartMark());
        refuseNames((NodeEvent) event, place);
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar, place);
            case SequenceStartEvent sequence -> listing(sequence, place);
            case MappingStartEvent mapping -> mapping(mapping, place);
            default -> throw YamlSyntax.refusal(YamlSyntax.ALIAS, event.getStartMark());
        };
    }

    private void refuseNames(NodeEvent event, Place place) {
        if (event.getAnchor() != null && !(event instanceof AliasEvent)) {
            faults.add(place, "an anchor (&) names this value", "take the anchor out");
        }
        if (tag(event) != null) {
            faults.add(place, "a tag (!) stands before this value", "take the tag out");
        }
    }

    private static @Nullable String tag(NodeEvent event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent collection -> collection.getTag();
            default -> null;
        };
    }

    private static Scalar scalar(ScalarEvent event, Place place) {
        return event.isPlain()
                ? Scalar.plain(place, event.getValue())
                : new Scalar(place, event.getValue(), Scalar.Type.TEXT);
    }

    private Listing listing(SequenceStartEvent start, Place place) {
        enter(start);
        List<Node> items = new ArrayList<>();
        Event event = events.next();
        while (!(event instanceof SequenceEndEvent)) {
            items.add(node(event));
            event = events.next();
        }
        level--;
        return new Listing(place, items);
    }

    private Mapping mapping(MappingStartEvent start, Place place) {
        enter(start);
        Map<String, Node> values = new LinkedHashMap<>();
        Map<String, Place> keys = new LinkedHashMap<>();
        Event event = events.next();
        while (!(event instanceof MappingEndEvent)) {
            entry(event, values, keys);
            event = events.next();
        }
        level--;
        return new Mapping(place, values, keys);
    }

    private void entry(Event event, Map<String, Node> values, Map<String, Place> keys) {
        if (!(node(event) instanceof Scalar key)) {
            throw YamlSyntax.refusal(YamlSyntax.KEY_NOT_TEXT, event.getStartMark());
        }
        Node value = node(events.next());
        Place earlier = keys.putIfAbsent(key.text(), key.place());
        if (earlier == null) {
            values.put(key.text(), value);
        } else {
            faults.add(
                    key.place(),
                    "the key %s stands in line %d already"
                            .formatted(Shown.of(key.text()), earlier.line()),
                    "keep one of the two");
        }
    }

    private void enter(CollectionStartEvent start) {
        if (++level > MOST_LEVELS) {
            throw YamlSyntax.refusal(YamlSyntax.TOO_DEEP, start.getStartMark());
        }
    }

    private Place place(Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
