package scot.cairn.returns.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.cairn.returns.answering.Given.Stands;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a program sent: every fault of its form is told at once. */
final class ReadingBody {

    private static final int MOST_ANSWERS = 2000;
    private static final Set<String> OF_BODY = Set.of("answers", "reason");
    private static final Set<String> OF_ANSWER =
            Set.of("part", "question", "seen", "stands", "values", "rows", "explained");

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final List<WriteFault> faults = new ArrayList<>();

    private ReadingBody() {}

    static SentBody read(byte[] body) {
        return new ReadingBody().sent(body);
    }

    private SentBody sent(byte[] body) {
        try {
            return sent(MAPPER.readTree(body));
        } catch (JacksonException notJson) {
            fault(
                    "",
                    "",
                    notJson.getLocation() == null
                            ? "It is not JSON."
                            : "It is not JSON: see line %d, column %d."
                                    .formatted(
                                            notJson.getLocation().getLineNr(),
                                            notJson.getLocation().getColumnNr()),
                    "Send an object with answers, each name once.");
            return new SentBody("", List.of(), 0, faults, false);
        }
    }

    private SentBody sent(JsonNode root) {
        JsonNode all = root.path("answers");
        unknown("", root, OF_BODY);
        if (!all.isArray() || all.isEmpty() || all.size() > MOST_ANSWERS) {
            fault(
                    "/answers",
                    "",
                    "It is no list of 1 to %,d answers.".formatted(MOST_ANSWERS),
                    "Send an object with answers: a list of objects, each with part, question and"
                            + " seen.");
        }
        String reason = text("/reason", root.get("reason"));
        if (!faults.isEmpty()) {
            return new SentBody("", List.of(), 0, faults, false);
        }
        List<SentAnswer> answers = new ArrayList<>();
        for (int place = 0; place < all.size(); place++) {
            answer(place, all.get(place)).ifPresent(answers::add);
        }
        return new SentBody(reason, answers, all.size(), faults, true);
    }

    private Optional<SentAnswer> answer(int place, JsonNode one) {
        int before = faults.size();
        String pointer = "/answers/" + place;
        if (!one.isObject()) {
            fault(pointer, one.toString(), "It is no answer.", "Give an object.");
            return Optional.empty();
        }
        unknown(pointer, one, OF_ANSWER);
        SentAnswer answer =
                new SentAnswer(
                        place,
                        needed(pointer + "/part", one.get("part")),
                        needed(pointer + "/question", one.get("question")),
                        seen(pointer + "/seen", one.get("seen")),
                        stands(pointer + "/stands", one.get("stands")),
                        values(pointer + "/values", one.get("values")),
                        rows(pointer + "/rows", one.get("rows")),
                        text(pointer + "/explained", one.get("explained")).strip());
        return faults.size() == before ? Optional.of(answer) : Optional.empty();
    }

    private void unknown(String pointer, JsonNode object, Set<String> known) {
        object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name ->
                        fault(
                                pointer + "/" + name.replace("~", "~0").replace("/", "~1"),
                                name,
                                "It is not taken here.",
                                "Leave it out, or give one of: %s."
                                        .formatted(
                                                known.stream()
                                                        .sorted()
                                                        .collect(Collectors.joining(", ")))));
    }

    private String needed(String pointer, @Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            fault(pointer, "", "It is missing.", "Give an id as the form has it.");
            return "";
        }
        return text(pointer, node);
    }

    private int seen(String pointer, @Nullable JsonNode node) {
        if (node != null
                && node.isIntegralNumber()
                && node.canConvertToInt()
                && node.intValue() >= 0) {
            return node.intValue();
        }
        fault(
                pointer,
                node == null ? "" : node.toString(),
                "It does not say which version of the answer was seen.",
                "Give the version that the form has, 0 where it has no answer.");
        return 0;
    }

    private Stands stands(String pointer, @Nullable JsonNode node) {
        String sent = node == null ? "answered" : text(pointer, node);
        Optional<Stands> stands =
                Stream.of(Stands.values())
                        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(sent))
                        .findFirst();
        if (stands.isEmpty()) {
            fault(
                    pointer,
                    sent,
                    "An answer cannot stand so.",
                    "Give one of: answered, nil, not_applicable, unconfirmed, in_own_document.");
        }
        return stands.orElse(Stands.ANSWERED);
    }

    private List<List<String>> rows(String pointer, @Nullable JsonNode node) {
        List<List<String>> rows = new ArrayList<>();
        List<JsonNode> all = list(pointer, node);
        for (int row = 0; row < all.size(); row++) {
            rows.add(values(pointer + "/" + row, all.get(row)));
        }
        return rows;
    }

    private List<String> values(String pointer, @Nullable JsonNode node) {
        List<String> values = new ArrayList<>();
        List<JsonNode> all = list(pointer, node);
        for (int at = 0; at < all.size(); at++) {
            values.add(text(pointer + "/" + at, all.get(at)).replace("\r\n", "\n").strip());
        }
        return values;
    }

    private List<JsonNode> list(String pointer, @Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return List.of();
        }
        if (!node.isArray()) {
            fault(pointer, node.toString(), "It is no list.", "Give a list, with what there is.");
            return List.of();
        }
        return node.valueStream().toList();
    }

    private String text(String pointer, @Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return "";
        }
        if (!node.isString()) {
            fault(
                    pointer,
                    node.toString(),
                    "It is no text.",
                    "Give a text, a number too: \"1250.5\".");
            return "";
        }
        return node.stringValue();
    }

    private void fault(String pointer, String given, String wrong, String mend) {
        faults.add(WriteFault.of(pointer, given, wrong, mend));
    }
}
