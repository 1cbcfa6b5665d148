package scot.cairn.returns.sheets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import scot.cairn.pack.Nearest;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnQuestion.Kind;

/**
 * What may be chosen in answer to a question.
 *
 * @param words of each by its id, in order, no two alike; empty where nothing is to be chosen
 */
record Offered(Map<String, String> words) {

    static final String BETWEEN = "; ";
    private static final String NO_REQUIREMENT = " [not a requirement]";

    /**
     * What a question offers.
     *
     * @param referents what it may refer to, by id
     */
    static Offered of(ReturnQuestion question, Map<String, String> referents) {
        Map<String, String> all = new LinkedHashMap<>();
        if (question.kind() == Kind.REFERENCE) {
            all.putAll(referents);
        } else {
            question.options().forEach(one -> all.put(one.id(), one.words()));
        }
        Map<String, Long> times =
                all.values().stream()
                        .collect(Collectors.groupingBy(PlainText::aside, Collectors.counting()));
        all.replaceAll((id, words) ->
                times.getOrDefault(PlainText.aside(words), 0L) > 1 ? id : PlainText.of(words));
        return new Offered(all);
    }

    /** What was chosen, as a cell says it. */
    String cell(List<String> ids) {
        return ids.stream()
                .map(id -> words.getOrDefault(id, id))
                .collect(Collectors.joining(BETWEEN));
    }

    /**
     * What a cell chooses.
     *
     * @param ids in the order in which they are offered
     * @param unknown the first words that are not offered; empty where all are
     */
    record Chosen(List<String> ids, String unknown) {}

    /** What a cell chooses; words that are offered may hold a semicolon themselves. */
    Chosen read(String cell) {
        List<String> pieces =
                Arrays.stream(cell.split(";", -1)).filter(one -> !one.isBlank()).toList();
        List<String> ids = new ArrayList<>();
        int from = 0;
        while (from < pieces.size()) {
            int to = pieces.size();
            while (to > from && one(join(pieces, from, to)).isEmpty()) {
                to--;
            }
            if (to == from) {
                return new Chosen(List.of(), pieces.get(from).strip());
            }
            one(join(pieces, from, to)).ifPresent(ids::add);
            from = to;
        }
        return new Chosen(words.keySet().stream().filter(ids::contains).toList(), "");
    }

    private static String join(List<String> pieces, int from, int to) {
        return String.join(";", pieces.subList(from, to));
    }

    private Optional<String> one(String written) {
        String plain = PlainText.aside(written);
        String bare =
                plain.endsWith(NO_REQUIREMENT)
                        ? plain.substring(0, plain.length() - NO_REQUIREMENT.length())
                        : plain;
        return words.entrySet().stream()
                .filter(one ->
                        PlainText.aside(one.getValue()).equals(bare) || one.getKey().equals(bare))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What to do about words that are not offered. */
    String mend(String unknown) {
        Collection<String> all = words.values();
        return Nearest.to(unknown, all)
                .map("Write “%s”, if that is meant"::formatted)
                .orElseGet(() ->
                        all.size() > 20
                                ? "Choose one of those that are listed in the sheet “Choices”"
                                : "Write one of: " + String.join(BETWEEN, all));
    }
}
